package news.hearsay.backends;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL and its tools have written since a start was tried. */
record ServerLog(List<String> lines) {

    /** The log's part from a byte offset on. */
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

    boolean gaveUp() {
        return lines.stream().anyMatch(line -> line.contains("could not start server"));
    }

    /** The first line that tells what went wrong, else the last one. */
    String reason() {
        return lines.stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror|cannot|can't).*"))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC|ERROR): +", "").strip())
                .orElse("it gave no reason");
    }
}
