package news.hearsay.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many in at a time, and turns away who would have to wait for long. It bounds the memory that bodies take. */
final class Turnstile {

    private static final long PATIENCE_MILLIS = 2000;

    private final Semaphore places;

    Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    /** @throws RequestRefusedException if no place is free soon */
    <T> T through(Callable<T> work) throws Exception {
        if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw RequestRefusedException.busy();
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }
}
