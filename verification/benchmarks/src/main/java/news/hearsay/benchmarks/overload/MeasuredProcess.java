package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.benchmarks.processes.Stopping;

/** A JVM in its own process, with measurements of its memory. */
public final class MeasuredProcess implements AutoCloseable {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final String name;
    private final Process process;
    private final Path log;
    private final Path collections;
    private int collectionsSeen;

    private MeasuredProcess(String name, Process process, Path log, Path collections) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.collections = collections;
    }

    /**
     * Starts a JVM on half of the processors.
     *
     * @param name the name of its logs
     * @param folder the folder of its logs
     * @param options options of the JVM
     */
    public static MeasuredProcess start(
            String name, Path folder, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        return start(processors(), name, folder, options, ownClassPath(), mainClass, arguments);
    }

    /**
     * Starts a JVM on all processors.
     *
     * @param name the name of its logs
     * @param folder the folder of its logs
     * @param options options of the JVM
     */
    public static MeasuredProcess startUnlimited(
            String name, Path folder, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        return startUnlimited(name, folder, options, ownClassPath(), mainClass, arguments);
    }

    /**
     * Starts a JVM on all processors, on a class path of its own.
     *
     * @param name the name of its logs
     * @param folder the folder of its logs
     * @param options options of the JVM
     */
    public static MeasuredProcess startUnlimited(
            String name, Path folder, List<String> options, String classPath, String mainClass, List<String> arguments)
            throws IOException {
        return start(List.of(), name, folder, options, classPath, mainClass, arguments);
    }

    private static String ownClassPath() {
        return System.getProperty("java.class.path");
    }

    private static MeasuredProcess start(
            List<String> prefix,
            String name,
            Path folder,
            List<String> options,
            String classPath,
            String mainClass,
            List<String> arguments)
            throws IOException {
        Path collections = folder.resolve(name + ".gc.log");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // The process ends with this program, however it ends.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new MeasuredProcess(name, process, log, collections);
    }

    /**
     * Limits the process to half of the processors, if taskset (util-linux) is installed. The other half is for the
     * load, which would otherwise compete with the service that it measures.
     */
    private static List<String> processors() {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        boolean divided = half > 0 && Files.isExecutable(Path.of("/usr/bin/taskset"));
        return divided ? List.of("/usr/bin/taskset", "-c", "0-" + (half - 1)) : List.of();
    }

    /** Throws an exception if the process has ended. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("%s has ended with %d, see %s".formatted(name, process.exitValue(), log));
        }
    }

    /** Returns the id of the process. */
    public long id() {
        return process.pid();
    }

    /** Returns the CPU time of the process since its start, user and system. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resets the peaks. Writing 5 to clear_refs resets the peak resident set size (proc(5)). */
    void forgetPeaks() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
        collectionsSeen = Files.readAllLines(collections).size();
    }

    /** Returns the peak resident memory since then, in MiB. */
    long peakResident() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
    }

    /** Returns the maximum size of the heap before and after a collection, in MiB. */
    Heap peakHeap() throws IOException {
        long before = 0;
        long after = 0;
        List<String> lines = Files.readAllLines(collections);
        for (String line : lines.subList(Math.min(collectionsSeen, lines.size()), lines.size())) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Long.parseLong(collection.group(1)));
                after = Math.max(after, Long.parseLong(collection.group(2)));
            }
        }
        return new Heap(before, after);
    }

    record Heap(long full, long live) {}

    @Override
    public void close() {
        Stopping.stop(process, Duration.ofSeconds(30));
    }
}
