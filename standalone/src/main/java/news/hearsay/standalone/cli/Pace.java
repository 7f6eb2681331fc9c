package news.hearsay.standalone.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Delays work so that it stays below a rate. */
public final class Pace {

    private final @Nullable Double perSecond;
    private final long start = System.nanoTime();
    private long done;

    /** @param perSecond articles a second; null if there is no limit */
    public Pace(@Nullable Double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits after so many further articles until the rate allows more. */
    public void pause(long articles) throws InterruptedException {
        done += articles;
        if (perSecond != null) {
            long due = start + (long) (done / perSecond * 1e9);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }
}
