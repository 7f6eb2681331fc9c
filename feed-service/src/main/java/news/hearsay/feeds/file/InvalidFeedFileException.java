package news.hearsay.feeds.file;

/** The file of feeds cannot be read. The message contains the file, what is wrong with it, and the fix. */
public final class InvalidFeedFileException extends RuntimeException {

    InvalidFeedFileException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidFeedFileException(String message) {
        super(message);
    }
}
