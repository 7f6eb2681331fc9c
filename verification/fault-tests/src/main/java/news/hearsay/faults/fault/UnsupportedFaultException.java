package news.hearsay.faults.fault;

/** This machine cannot run a fault. The message contains the reason. */
public final class UnsupportedFaultException extends RuntimeException {

    private final String reason;

    UnsupportedFaultException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
