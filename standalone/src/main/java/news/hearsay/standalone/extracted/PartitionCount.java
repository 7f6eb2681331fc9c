package news.hearsay.standalone.extracted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.hearsay.events.Topics;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Finds the number of partitions of the topics. */
final class PartitionCount {

    /** The number that the services use if none is configured. */
    private static final int DEFAULT = 6;

    private static final int SECONDS = 20;

    private PartitionCount() {}

    /**
     * Returns the number that was given, else that of the broker; the default if no broker is known or it has no topic
     * yet.
     */
    static int of(Target target, @Nullable Integer given) throws InterruptedException {
        if (given != null) {
            return given;
        }
        return target.knowsKafka() ? atBroker(target.kafkaSettings()) : DEFAULT;
    }

    private static int atBroker(Map<String, Object> settings) throws InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Map<String, TopicDescription> topics = admin.describeTopics(List.of(Topics.ARTICLES))
                    .allTopicNames()
                    .get(SECONDS, TimeUnit.SECONDS);
            return Objects.requireNonNull(topics.get(Topics.ARTICLES))
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return DEFAULT;
            }
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw unreachable(e);
        }
    }

    private static CommandFailedException unreachable(Throwable cause) {
        return new CommandFailedException(
                "can't ask the broker for the number of partitions (%s): check --kafka, or give the number with --partitions"
                        .formatted(cause.getMessage() == null ? cause : cause.getMessage()),
                cause);
    }
}
