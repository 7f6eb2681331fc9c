package news.hearsay.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the latency table, then JMH with one thread and with two, allocation included. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        Latency.run();
        for (int threads = 1; threads <= 2; threads++) {
            System.out.printf("%n%d thread(s)%n", threads);
            new Runner(new OptionsBuilder()
                            .include(EngineBenchmark.class.getSimpleName())
                            .threads(threads)
                            .addProfiler(GCProfiler.class)
                            .jvmArgsAppend("-Dtexts=" + System.getProperty("texts"))
                            .build())
                    .run();
        }
    }
}
