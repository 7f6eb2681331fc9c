package news.hearsay.ingest.access;

/** The service would listen beyond loopback and take articles from anybody. */
final class UnguardedException extends RuntimeException {

    UnguardedException(String address) {
        super("it listens on %s, beyond loopback, and neither keys nor tokens are demanded: anyone could post"
                .formatted(address));
    }
}
