package news.hearsay.extract;

/**
 * The service, in a process that dies as by kill -9 at the moment when the broker has all of a transaction, records and
 * offsets, but the commit.
 */
final class KilledBeforeCommit {

    static final int EXIT_STATUS = 77;

    private KilledBeforeCommit() {}

    static void main(String[] arguments) {
        Service.with(new InsteadOfCommit(producer -> {
                    producer.flush();
                    Runtime.getRuntime().halt(EXIT_STATUS);
                }))
                .run(arguments);
    }
}
