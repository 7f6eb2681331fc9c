package news.hearsay.standalone.reread;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.hearsay.extract.RereadInstance;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The instances of the extract service that read stored articles again, as the broker knows them. */
final class ReadingInstances {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Admin admin;
    private final String version;
    private final Duration patience;

    /**
     * @param version the version of the extractor that all instances must have
     * @param patience how long it may take until an instance is there, such as after a restart
     */
    ReadingInstances(Admin admin, String version, Duration patience) {
        this.admin = admin;
        this.version = version;
        this.patience = patience;
    }

    /**
     * Returns if there are instances, and all have the version. Another version would leave the earlier findings in
     * place, or replace them by findings that this command does not expect.
     *
     * @throws CommandFailedException otherwise
     */
    void requireVersion() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<RereadInstance> instances = instances();
        while (instances.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_ATTEMPTS);
            instances = instances();
        }
        if (instances.isEmpty()) {
            throw new CommandFailedException(
                    "no extract service is there to read articles again: start it in the version of this command");
        }
        Optional<RereadInstance> other = instances.stream()
                .filter(instance -> !instance.version().equals(version))
                .findFirst();
        if (other.isPresent()) {
            throw new CommandFailedException(
                    "the extract service at %s has version %s of the extractor, and this command has %s: start the services in the version of this command"
                            .formatted(other.get().host(), other.get().version(), version));
        }
    }

    private List<RereadInstance> instances() throws InterruptedException {
        try {
            Map<String, ConsumerGroupDescription> groups = admin.describeConsumerGroups(List.of(RereadInstance.GROUP))
                    .all()
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return Objects.requireNonNull(groups.get(RereadInstance.GROUP)).members().stream()
                    .flatMap(member -> RereadInstance.of(member.clientId(), member.host()).stream())
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw unreachable(e);
        }
    }

    private static CommandFailedException unreachable(Throwable cause) {
        return new CommandFailedException(
                "can't ask the broker for the instances of the extract service (%s): check --kafka and --kafka-config"
                        .formatted(cause.getMessage() == null ? cause : cause.getMessage()),
                cause);
    }
}
