package news.hearsay.faults.fault;

/** A fault can't be made on this machine. The message says why. */
public final class LeftOutException extends RuntimeException {

    LeftOutException(String message) {
        super(message);
    }
}
