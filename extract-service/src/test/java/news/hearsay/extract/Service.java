package news.hearsay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.hearsay.backends.TestBackends;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the service on the tests' broker, on a free port and in a consumer group of its own. */
final class Service {

    private static final AtomicInteger GROUPS = new AtomicInteger();

    private Service() {}

    static String freshGroup() {
        return "extract-test-" + ProcessHandle.current().pid() + "-" + GROUPS.incrementAndGet();
    }

    static ConfigurableApplicationContext start(String... settings) {
        return start(_ -> {}, settings);
    }

    /** @param beforeExtraction action on each text before its extraction */
    static ConfigurableApplicationContext start(Consumer<String> beforeExtraction, String... settings) {
        return start(new BeforeExtraction(beforeExtraction), settings);
    }

    /** @param change replaces beans of the service */
    static ConfigurableApplicationContext start(BeanPostProcessor change, String... settings) {
        return with(change).run(arguments(settings).toArray(String[]::new));
    }

    static SpringApplicationBuilder with(BeanPostProcessor change) {
        return ExtractApplication.builder()
                .initializers(context ->
                        ((GenericApplicationContext) context).getBeanFactory().addBeanPostProcessor(change));
    }

    /** Returns the given settings and the defaults of the tests; a given setting replaces a default. */
    static List<String> arguments(String... settings) {
        List<String> arguments = new ArrayList<>(Arrays.asList(settings));
        for (String usual : List.of(
                "--spring.kafka.bootstrap-servers=" + TestBackends.bootstrapServers(),
                "--spring.kafka.consumer.group-id=" + freshGroup(),
                "--hearsay.extract.retry.first-delay=100ms",
                "--server.port=0")) {
            if (!given(settings, usual.substring(0, usual.indexOf('=')))) {
                arguments.add(usual);
            }
        }
        return arguments;
    }

    private static boolean given(String[] settings, String name) {
        return Arrays.stream(settings).anyMatch(setting -> setting.startsWith(name + "="));
    }
}
