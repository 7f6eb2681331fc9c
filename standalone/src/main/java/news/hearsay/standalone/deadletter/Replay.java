package news.hearsay.standalone.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.deadletter.LetterStates.State;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends dead letters again. Each transaction contains a batch of records and the offsets that record their replay. All
 * replays share one transactional id: a new replay aborts the open transaction of a killed one and fences one that
 * still runs.
 */
final class Replay implements AutoCloseable {

    private static final String TRANSACTIONAL_ID = "hearsay-dead-replay";
    private static final int MAX_LETTERS_PER_TRANSACTION = 200;
    private static final long MAX_BYTES_PER_TRANSACTION = 16L * 1024 * 1024;
    /** The limit of a topic applies to compressed records; before compression a record may be far larger. */
    private static final int MAX_RECORD_BYTES = 512 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
    private final List<DeadLetter> letters = new ArrayList<>();
    /** the dead letters of the messages */
    private final List<DeadLetter> senders = new ArrayList<>();

    private long bytes;

    private Replay(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Opens a replay.
     *
     * @param timeout the time limit for each response of the broker
     * @throws org.apache.kafka.common.KafkaException if the broker can't be reached or rejects the replay
     */
    static Replay open(Map<String, Object> settings, Duration timeout) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("transactional.id", TRANSACTIONAL_ID);
        all.put("compression.type", "zstd");
        all.put("max.request.size", MAX_RECORD_BYTES);
        all.put("buffer.memory", (long) MAX_RECORD_BYTES);
        all.put("max.block.ms", timeout.toMillis());
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
     * Sends the records of the chosen dead letters that wait at the time of the call, each record once.
     *
     * @param sent receives each dead letter after the transaction with it was committed
     */
    void run(DeadLetterReader reader, DeadLetterFilter filter, Consumer<DeadLetter> sent) {
        ReplayProgress replayed = reader.replayProgress();
        for (TopicPartition partition : reader.partitions()) {
            if (filter.includesTopic(partition.topic())) {
                LetterStates states = LetterStates.read(reader, partition, replayed);
                reader.read(partition, letter -> {
                    if (filter.includes(letter)) {
                        add(letter, states.next(letter), reader, sent);
                    }
                });
                commit(sent);
            }
        }
    }

    private void add(DeadLetter letter, State state, DeadLetterReader reader, Consumer<DeadLetter> sent) {
        if (state != State.WAITING && state != State.REPEATED) {
            return;
        }
        letters.add(letter);
        if (state == State.WAITING) {
            ProducerRecord<byte[], byte[]> message =
                    letter.leftAtOrigin() ? atOrigin(letter, reader) : letter.original();
            messages.add(message);
            senders.add(letter);
            bytes += message.value() == null ? 0 : message.value().length;
        }
        if (letters.size() >= MAX_LETTERS_PER_TRANSACTION || bytes >= MAX_BYTES_PER_TRANSACTION) {
            commit(sent);
        }
    }

    private static ProducerRecord<byte[], byte[]> atOrigin(DeadLetter letter, DeadLetterReader reader) {
        ConsumerRecord<byte[], byte[]> message = reader.at(letter.origin())
                .orElseThrow(() -> new CommandFailedException(
                        "the original record of the dead letter at %s was deleted from %s: it can't be replayed"
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
        for (ProducerRecord<byte[], byte[]> message : messages) {
            var _ = producer.send(message); // commitTransaction reports its failure
        }
        Map<Reason, Map<TopicPartition, OffsetAndMetadata>> next = new EnumMap<>(Reason.class);
        for (DeadLetter letter : letters) {
            TopicPartition partition =
                    new TopicPartition(letter.place().topic(), letter.place().partition());
            next.computeIfAbsent(letter.reason(), _ -> new HashMap<>())
                    .put(partition, new OffsetAndMetadata(letter.place().offset() + 1));
        }
        next.forEach((reason, offsets) -> producer.sendOffsetsToTransaction(offsets, group(reason)));
        producer.commitTransaction();
        senders.forEach(sent);
        senders.clear();
        letters.clear();
        messages.clear();
        bytes = 0;
    }

    /** The consumer group whose offsets record the replays of dead letters with a reason. It never has a member. */
    @SuppressWarnings("removal") // only a consumer that joins a group returns its metadata otherwise
    private static ConsumerGroupMetadata group(Reason reason) {
        return new ConsumerGroupMetadata(DeadLetter.replayGroup(reason));
    }

    @Override
    public void close() {
        producer.close();
    }
}
