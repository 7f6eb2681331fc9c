package news.hearsay.faults.fault;

/** A fault can't be made on this machine. The message says why. */
public final class UnsupportedFaultException extends RuntimeException {

    UnsupportedFaultException(String message) {
        super(message);
    }
}
