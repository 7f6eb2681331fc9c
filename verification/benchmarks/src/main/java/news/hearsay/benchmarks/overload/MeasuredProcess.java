package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM of its own on this class path, and how much memory it took. */
final class MeasuredProcess implements AutoCloseable {

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

    /** @param options of the virtual machine */
    static MeasuredProcess start(
            String name, Path folder, List<String> options, String mainClass, List<String> arguments)
            throws IOException {
        Path collections = folder.resolve(name + ".gc.log");
        List<String> command = new ArrayList<>(processors());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // However this program ends, what it started ends too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new MeasuredProcess(name, process, log, collections);
    }

    /**
     * Half of the processors for what is started, where taskset (util-linux) is there to say so: the other half is the
     * load's, which would else take from the service what it measures.
     */
    private static List<String> processors() {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        boolean divided = half > 0 && Files.isExecutable(Path.of("/usr/bin/taskset"));
        return divided ? List.of("/usr/bin/taskset", "-c", "0-" + (half - 1)) : List.of();
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("%s has ended with %d, see %s".formatted(name, process.exitValue(), log));
        }
    }

    /** Forgets the peaks so far. The kernel takes a 5 for that (proc(5)). */
    void forgetPeaks() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
        collectionsSeen = Files.readAllLines(collections).size();
    }

    /** The most memory that was resident since, in MiB. */
    long peakResident() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : -1;
    }

    /** The fullest that the heap was when it was collected, and the most that was left after a collection, in MiB. */
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
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
