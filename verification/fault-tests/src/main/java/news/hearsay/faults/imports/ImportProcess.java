package news.hearsay.faults.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./hearsay import} in a process, which can be killed at a state of its work. */
final class ImportProcess {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern SUMMARY = Pattern.compile(
            "([\\d,]+) articles accepted in ([\\d.]+) s \\(([\\d,]+) per second\\), ([\\d,]+) rejected");

    private final Path folder;
    private final List<String> arguments;
    private long peakKilobytes;

    /** @param folder for the state and the output of the command */
    ImportProcess(Path folder, Path archive, String ingest) throws IOException {
        this.folder = Files.createDirectories(folder);
        arguments = List.of(
                "import",
                archive.toString(),
                "--url",
                ingest,
                "--state",
                folder.resolve("state").toString(),
                "--rejected",
                folder.resolve("rejected.jsonl").toString());
    }

    /** The highest resident memory of all processes so far, in MiB. */
    long peakMebibytes() {
        return peakKilobytes / 1024;
    }

    /**
     * Runs the command and kills it when a number of articles is in its checkpoint.
     *
     * @return the number in the last checkpoint
     */
    long killAt(long accepted) throws IOException, InterruptedException {
        Process process = start();
        while (accepted() < accepted) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the import ended before it was killed: " + output());
            }
            measure(process);
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
        return accepted();
    }

    /** Runs the command to its end and returns the articles per second that it reports. */
    double finish() throws IOException, InterruptedException {
        Process process = start();
        while (process.isAlive()) {
            measure(process);
            Thread.sleep(5);
        }
        Matcher summary = SUMMARY.matcher(output());
        if (process.exitValue() != 0 || !summary.find()) {
            throw new IllegalStateException("the import failed: " + output());
        }
        return Double.parseDouble(summary.group(3).replace(",", ""));
    }

    private Process start() throws IOException {
        return JavaCommand.start(folder.resolve("out"), arguments);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private long accepted() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.exists(folder.resolve("state"))) {
            try (Stream<Path> all = Files.list(folder.resolve("state"))) {
                all.filter(file -> file.toString().endsWith(".properties")).forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            return 0;
        }
        Properties checkpoint = new Properties();
        try (InputStream in = Files.newInputStream(files.getFirst())) {
            checkpoint.load(in);
        }
        return Long.parseLong(checkpoint.getProperty("accepted", "0"));
    }

    /** Reads the peak of the resident memory from proc(5). */
    private void measure(Process process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/%d/status".formatted(process.pid()))));
            if (peak.find()) {
                peakKilobytes = Math.max(peakKilobytes, Long.parseLong(peak.group(1)));
            }
        } catch (IOException e) {
            // the process has just ended, or the system has no such file
            peakKilobytes = Math.max(peakKilobytes, 0);
        }
    }
}
