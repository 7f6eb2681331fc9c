package news.hearsay.platform.kafka;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A registry with one listener, which consumes nothing and counts how often it is started and stopped. */
final class RecordedListener extends KafkaListenerEndpointRegistry {

    static final String ID = "recorded";

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger stops = new AtomicInteger();
    private volatile boolean running;
    private final MessageListenerContainer container = (MessageListenerContainer) Proxy.newProxyInstance(
            RecordedListener.class.getClassLoader(),
            new Class<?>[] {MessageListenerContainer.class},
            (_, method, arguments) -> call(method.getName(), arguments));

    private @Nullable Object call(String method, Object @Nullable [] arguments) {
        return switch (method) {
            case "start" -> {
                starts.incrementAndGet();
                running = true;
                yield null;
            }
            case "stop" -> {
                stops.incrementAndGet();
                running = false;
                if (arguments != null && arguments[0] instanceof Runnable callback) {
                    callback.run();
                }
                yield null;
            }
            case "isRunning", "isChildRunning" -> running;
            case "getAssignedPartitions" -> List.of();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    @Override
    public @Nullable MessageListenerContainer getListenerContainer(String id) {
        return id.equals(ID) ? container : null;
    }

    int starts() {
        return starts.get();
    }

    int stops() {
        return stops.get();
    }
}
