package news.hearsay.standalone.article;

import java.io.IOException;
import java.util.function.Function;
import news.hearsay.standalone.cli.CommandFailedException;

/**
 * Decides what a failure to read means. A failure that a document or an archive causes would occur again each time, so
 * that part is rejected. A failure of the surroundings, such as a disk that cannot be read, stops the command; it is
 * reported as {@link CommandFailedException} where it occurs.
 */
public final class ReadFailure {

    private ReadFailure() {}

    /** Reads something of a document or an archive. */
    public interface Work<T> {

        /**
         * Reads it.
         *
         * @throws IOException if the archive is damaged
         */
        T read() throws IOException;
    }

    /**
     * Reads something, or rejects it.
     *
     * @param rejected makes a result of the reason why it cannot be read, whatever a library throws
     * @throws CommandFailedException if the surroundings are the cause
     */
    public static <T> T readOr(Function<String, T> rejected, Work<T> work) {
        try {
            return work.read();
        } catch (CommandFailedException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return rejected.apply(reason(e));
        }
    }

    /** Describes a failure in one line. */
    public static String reason(Throwable failure) {
        return switch (failure) {
            case StackOverflowError _ -> "it is nested too deeply";
            case OutOfMemoryError _ -> "it needs more memory than this program has";
            default -> {
                String message = failure.getMessage();
                yield message == null || message.isBlank()
                        ? failure.getClass().getSimpleName()
                        : message.lines().findFirst().orElse("");
            }
        };
    }
}
