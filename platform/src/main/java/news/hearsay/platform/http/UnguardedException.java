package news.hearsay.platform.http;

/** A service would listen beyond loopback without protection, so it refuses to start. */
public final class UnguardedException extends RuntimeException {

    private final String fix;

    UnguardedException(String address, String risk, String fix) {
        super("refuses to listen on %s, beyond loopback: %s".formatted(address, risk));
        this.fix = fix;
    }

    /** The setting that allows it. */
    public String fix() {
        return fix;
    }
}
