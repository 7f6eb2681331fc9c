package news.hearsay.coverage.web.read;

/** What was sent as a cursor was not given out for this list in this order. */
public final class WrongCursorException extends RuntimeException {

    WrongCursorException() {
        super("it was not given out for this list in this order", null, false, false);
    }
}
