package news.hearsay.backends;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The output of PostgreSQL and its tools since a start. */
record ServerLog(List<String> lines) {

    /** Reads the log from a byte offset on, at most 1 MiB. */
    static ServerLog read(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return new ServerLog(List.of());
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(from, file.length()));
            byte[] bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 20)];
            file.readFully(bytes);
            return new ServerLog(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
        }
    }

    /** Whether the start has failed. */
    boolean hasFailed() {
        return lines.stream().anyMatch(line -> line.contains("could not start server"));
    }

    /** The first line that contains an error, otherwise the last line. */
    String reason() {
        return lines.stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror|cannot|can't).*"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC|ERROR): +", "").strip())
                .orElse("no reason given");
    }
}
