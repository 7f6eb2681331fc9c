package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.hearsay.benchmarks.processes.ServerProcesses;

/**
 * The start of a pipeline on an existing data folder, and what it uses while nothing happens.
 *
 * @param startSeconds from the start of the script until the pipeline was ready
 * @param jvmShare processor time of the JVM, in percent of one core
 * @param serverShare processor time of PostgreSQL, in percent of one core
 * @param memory in MiB, of both
 */
record IdleFigures(double startSeconds, double jvmShare, double serverShare, ServerProcesses.Memory memory) {

    /** After the start, the JVM compiles what the start has used. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    /**
     * Starts and stops a pipeline twice: the first start creates the data folder and, once in a build, the start-up
     * cache.
     *
     * @param time how long the idle pipeline is watched, from 20 s after its start
     */
    static IdleFigures measure(Path checkout, Path data, Duration time) throws IOException, InterruptedException {
        try (RunningPipeline _ = RunningPipeline.start(checkout, data, Map.of())) {
            RunningPipeline.awaitStartupCache(checkout);
        }
        try (RunningPipeline pipeline = RunningPipeline.start(checkout, data, Map.of())) {
            ServerProcesses processes = pipeline.processes();
            Thread.sleep(SETTLING);
            ServerProcesses.Times before = processes.times();
            Thread.sleep(time);
            ServerProcesses.Times used = processes.times().since(before);
            return new IdleFigures(
                    pipeline.startTime().toNanos() / 1e9,
                    100 * used.otherMillis() / time.toMillis(),
                    100 * used.serverMillis() / time.toMillis(),
                    processes.memory());
        }
    }
}
