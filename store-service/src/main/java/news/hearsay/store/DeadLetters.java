package news.hearsay.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.RecordPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Puts records aside that can't be stored. All dead letters of this service pass here. */
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final String group;
    private final Watch watch;

    DeadLetters(
            KafkaOperations<byte[], byte[]> kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            Watch watch) {
        this.kafka = kafka;
        this.group = group;
        this.watch = watch;
    }

    /**
     * Sends all, and returns once the broker has them.
     *
     * @throws RuntimeException if one could not be sent; others may have been
     */
    void send(List<Poison> poison) {
        CompletableFuture.allOf(poison.stream()
                        .map(each -> watch.deadLettered(each, () -> send(each)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private CompletableFuture<?> send(Poison poison) {
        // not the failure's words, which may cite the event
        LOG.warn(
                "{} goes to the dead letters as {} ({}); ./hearsay dead shows it",
                RecordPosition.of(poison.message()),
                poison.reason().label(),
                poison.failure().getClass().getName());
        return kafka.send(DeadLetter.of(poison.message(), group, poison.reason(), poison.failure()));
    }
}
