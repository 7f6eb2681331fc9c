package news.hearsay.feeds.work;

import java.time.Duration;

/** What the worker does again and again on a thread of its own. */
interface Loop {

    /** How long {@link #close()} may take. */
    Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /** Returns the name of the thread. */
    String name();

    /** Returns what wakes the loop before its next tick. */
    Bell bell();

    /** Does what is due. Returns whether more may be due at once. */
    boolean run() throws Exception;

    /** Ends what is in progress, after the last {@link #run()}. */
    default void close() throws InterruptedException {}
}
