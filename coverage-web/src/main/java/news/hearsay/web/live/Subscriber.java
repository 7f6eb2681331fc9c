package news.hearsay.web.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client of the event stream. Messages that exceed its queue are dropped. */
final class Subscriber {

    /** A message to the client. */
    sealed interface Message {
        /**
         * Threads have changed.
         *
         * @param threads their ids; empty if unknown
         */
        record ThreadsChanged(List<String> threads) implements Message {}

        /** Nothing has changed within the heartbeat interval. */
        record Heartbeat() implements Message {}

        /** The service is stopping. */
        record Closed() implements Message {}
    }

    private static final int QUEUE_CAPACITY = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private volatile boolean closed;

    /** Queues a message, unless the queue is full: its messages already make the client refresh. */
    void send(List<String> threads) {
        boolean queued = queue.offer(new Message.ThreadsChanged(threads));
        if (!queued) {
            LOG.debug("A slow client has missed a message");
        }
    }

    void close() {
        closed = true;
        queue.clear();
        queue.offer(new Message.Closed());
    }

    /** Waits for the next message; returns a heartbeat if none arrives within the interval. */
    Message next(Duration interval) throws InterruptedException {
        if (closed) {
            return new Message.Closed();
        }
        Message message = queue.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
        return message == null ? new Message.Heartbeat() : message;
    }
}
