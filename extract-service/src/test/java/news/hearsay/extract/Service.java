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

/** The service as a test starts it: on the tests' broker, on any port, in a consumer group of its own. */
final class Service {

    private static final AtomicInteger GROUPS = new AtomicInteger();

    private Service() {}

    static String freshGroup() {
        return "extract-test-" + ProcessHandle.current().pid() + "-" + GROUPS.incrementAndGet();
    }

    static ConfigurableApplicationContext start(String... settings) {
        return start(_ -> {}, settings);
    }

    /** @param beforeExtraction what to do with each text before the engine gets it: throw, wait, count */
    static ConfigurableApplicationContext start(Consumer<String> beforeExtraction, String... settings) {
        return start(new BeforeExtraction(beforeExtraction), settings);
    }

    /** @param change what is to be other than it is */
    static ConfigurableApplicationContext start(BeanPostProcessor change, String... settings) {
        return with(change).run(arguments(settings).toArray(String[]::new));
    }

    static SpringApplicationBuilder with(BeanPostProcessor change) {
        return ExtractApplication.builder()
                .initializers(context ->
                        ((GenericApplicationContext) context).getBeanFactory().addBeanPostProcessor(change));
    }

    /** The settings given, and those that every test has; of two for one name, the first counts. */
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
