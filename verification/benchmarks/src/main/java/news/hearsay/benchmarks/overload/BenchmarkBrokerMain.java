package news.hearsay.benchmarks.overload;

import java.nio.file.Path;
import news.hearsay.backends.EmbeddedBroker;

/** A broker in its own process, which runs until it is killed. */
public final class BenchmarkBrokerMain {

    private BenchmarkBrokerMain() {}

    /**
     * Starts the broker.
     *
     * @param arguments folder and port
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedBroker _ = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
