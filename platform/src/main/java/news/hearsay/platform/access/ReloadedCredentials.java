package news.hearsay.platform.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The credentials of a file, which is read again after a change. If the file has become invalid, the credentials stay
 * as they were and the error is logged. Thread-safe.
 *
 * @param <T> what the file contains, such as keys by id
 */
public final class ReloadedCredentials<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadedCredentials.class);

    private final String kind;
    private final Supplier<byte[]> source;
    private final Function<byte[], T> parser;
    private final long reloadAfterNanos;
    private final AtomicLong lastCheck = new AtomicLong(System.nanoTime());
    private volatile byte[] content;
    private volatile T credentials;
    private volatile String lastError = "";

    /**
     * Reads the file for the first time.
     *
     * @param kind what the file is, for the log, such as "keys file"
     * @param source reads the file
     * @param parser converts its content
     * @param reloadAfter how long the credentials are used before the file is read again
     * @throws InvalidCredentialsFileException if the file cannot be used
     */
    public ReloadedCredentials(String kind, Supplier<byte[]> source, Function<byte[], T> parser, Duration reloadAfter) {
        this.kind = kind;
        this.source = source;
        this.parser = parser;
        this.reloadAfterNanos = reloadAfter.toNanos();
        this.content = source.get();
        this.credentials = parser.apply(content);
    }

    /** The credentials as of the last valid content of the file. */
    public T current() {
        reloadIfOld();
        return credentials;
    }

    /**
     * Compares the content, not the time of the last change, which has too coarse a resolution on some file systems.
     */
    private void reloadIfOld() {
        long now = System.nanoTime();
        long last = lastCheck.get();
        if (now - last < reloadAfterNanos || !lastCheck.compareAndSet(last, now)) {
            return;
        }
        try {
            byte[] present = source.get();
            if (!Arrays.equals(present, content)) {
                credentials = parser.apply(present);
                content = present;
                LOG.info("The {} has changed and was loaded again", kind);
            }
            lastError = "";
        } catch (InvalidCredentialsFileException e) {
            if (!lastError.equals(e.getMessage())) {
                lastError = String.valueOf(e.getMessage());
                LOG.error("Cannot reload the {}, so its previous content stays valid: {}", kind, lastError);
            }
        }
    }
}
