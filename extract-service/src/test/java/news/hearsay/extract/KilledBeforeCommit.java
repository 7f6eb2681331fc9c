package news.hearsay.extract;

/**
 * Runs the service in a process that ends, as by kill -9, when the broker has the records and offsets of a transaction,
 * but not its commit.
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
