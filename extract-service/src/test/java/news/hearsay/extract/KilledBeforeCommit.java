package news.hearsay.extract;

import java.util.Map;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Kills the process, as kill -9 would, when the broker has the last record of a transaction that is not committed yet. */
public final class KilledBeforeCommit implements ProducerInterceptor<byte[], byte[]> {

    static final int EXIT_STATUS = 77;

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> message) {
        return message;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception failure) {
        if (failure == null && metadata.topic().equals(Topics.EXTRACTIONS)) {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
