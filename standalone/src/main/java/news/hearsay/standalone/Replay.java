package news.hearsay.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters again, so many at a time in one transaction with the offsets that say that they have been. All
 * replays share one transactional id: one that begins ends what another, that was killed, had left open, and stops
 * another that still runs.
 */
final class Replay implements AutoCloseable {

    private static final String TRANSACTIONS = "hearsay-dead-replay";
    private static final int LETTERS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 16L * 1024 * 1024;
    /** A record that was compressed well may be far larger than its topic's limit, which is for what is sent. */
    private static final int LARGEST = 512 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    private long bytes;

    private Replay(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * @param patience how long the broker may take to let it begin
     * @throws org.apache.kafka.common.KafkaException if the broker is away or refuses
     */
    static Replay begin(Map<String, Object> settings, Duration patience) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("transactional.id", TRANSACTIONS);
        all.put("compression.type", "zstd");
        all.put("max.request.size", LARGEST);
        all.put("buffer.memory", (long) LARGEST);
        all.put("max.block.ms", patience.toMillis());
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new Replay(producer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Sends all that are chosen, wait, and stood there when this began.
     *
     * @param sent is told of each once it is certain that it was sent
     */
    void run(DeadLetterBox box, DeadLetterChoice choice, Consumer<DeadLetter> sent) {
        Map<Reason, Map<TopicPartition, Long>> sentAgain = box.sentAgain();
        List<Reason> reasons =
                Stream.of(Reason.values()).filter(choice::includes).toList();
        for (TopicPartition partition : box.partitions()) {
            if (choice.includesTopic(partition.topic())) {
                long from = reasons.stream()
                        .mapToLong(reason -> sentAgain.get(reason).getOrDefault(partition, 0L))
                        .min()
                        .orElse(0);
                box.read(partition, from, letter -> {
                    if (choice.includes(letter) && !DeadCommand.wasSentAgain(letter, sentAgain)) {
                        add(letter, box, sent);
                    }
                });
                commit(sent);
            }
        }
    }

    private void add(DeadLetter letter, DeadLetterBox box, Consumer<DeadLetter> sent) {
        ProducerRecord<byte[], byte[]> message = letter.leftAtOrigin() ? atOrigin(letter, box) : letter.original();
        letters.add(letter);
        messages.add(message);
        bytes += message.value() == null ? 0 : message.value().length;
        if (letters.size() >= LETTERS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
            commit(sent);
        }
    }

    private static ProducerRecord<byte[], byte[]> atOrigin(DeadLetter letter, DeadLetterBox box) {
        ConsumerRecord<byte[], byte[]> message = box.at(letter.origin())
                .orElseThrow(() -> new CommandFailedException(
                        "the record that the dead letter at %s left at %s is not there any more"
                                .formatted(letter.place(), letter.origin())));
        return new ProducerRecord<>(
                message.topic(),
                message.partition(),
                message.timestamp(),
                message.key(),
                message.value(),
                message.headers());
    }

    private void commit(Consumer<DeadLetter> sent) {
        if (letters.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        messages.forEach(producer::send);
        Map<Reason, Map<TopicPartition, OffsetAndMetadata>> next = new EnumMap<>(Reason.class);
        for (DeadLetter letter : letters) {
            TopicPartition partition =
                    new TopicPartition(letter.place().topic(), letter.place().partition());
            next.computeIfAbsent(letter.reason(), _ -> new HashMap<>())
                    .put(partition, new OffsetAndMetadata(letter.place().offset() + 1));
        }
        next.forEach((reason, offsets) ->
                producer.sendOffsetsToTransaction(offsets, new ConsumerGroupMetadata(DeadLetter.replayGroup(reason))));
        producer.commitTransaction();
        letters.forEach(sent);
        letters.clear();
        messages.clear();
        bytes = 0;
    }

    @Override
    public void close() {
        producer.close();
    }
}
