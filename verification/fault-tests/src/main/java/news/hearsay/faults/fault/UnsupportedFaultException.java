package news.hearsay.faults.fault;

/** This machine cannot run a fault. The message contains the reason. */
public final class UnsupportedFaultException extends RuntimeException {

    UnsupportedFaultException(String message) {
        super(message);
    }
}
