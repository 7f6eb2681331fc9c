package news.hearsay.web.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who waits for news. News that it is too slow for is dropped: the next says as much, namely to look again. */
final class Client {

    /**
     * What a client is told: threads that changed, none where that is not known; or that it is over; or nothing but a
     * sign of life.
     */
    sealed interface Word {
        record Changed(List<String> threads) implements Word {}

        record Alive() implements Word {}

        record Over() implements Word {}
    }

    private static final int WAITING = 32;

    private final BlockingQueue<Word> words = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean over;

    void tell(List<String> threads) {
        words.offer(new Word.Changed(threads));
    }

    void end() {
        over = true;
        words.clear();
        words.offer(new Word.Over());
    }

    /** The next word; a sign of life when there is none for so long. */
    Word next(Duration patience) throws InterruptedException {
        if (over) {
            return new Word.Over();
        }
        Word word = words.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return word == null ? new Word.Alive() : word;
    }
}
