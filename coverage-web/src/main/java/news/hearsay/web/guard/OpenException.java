package news.hearsay.web.guard;

/** The service would listen beyond loopback, where anybody could read. */
final class OpenException extends RuntimeException {

    OpenException(String address) {
        super("it listens on %s, beyond loopback, where anyone could read".formatted(address));
    }
}
