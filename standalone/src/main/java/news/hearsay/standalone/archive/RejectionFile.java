package news.hearsay.standalone.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of rejections, one line of JSON each. It is created with the first one; a file of an earlier import is
 * removed. Not thread-safe.
 */
final class RejectionFile implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path path;
    private long length;
    private @Nullable FileChannel file;

    /** @param length the length up to which the file is kept: what follows was written before a crash */
    RejectionFile(Path path, long length) throws IOException {
        this.path = path;
        this.length = Files.exists(path) ? Math.min(length, Files.size(path)) : 0;
        if (this.length == 0) {
            Files.deleteIfExists(path);
        }
    }

    /** Appends rejections and returns the new length in bytes. */
    long append(List<Rejection> rejections) throws IOException {
        for (Rejection rejection : rejections) {
            ByteBuffer line =
                    ByteBuffer.wrap((MAPPER.writeValueAsString(rejection) + "\n").getBytes(StandardCharsets.UTF_8));
            FileChannel open = open();
            while (line.hasRemaining()) {
                length += open.write(line);
            }
        }
        if (file != null && !rejections.isEmpty()) {
            file.force(false);
        }
        return length;
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.truncate(length);
            file.position(length);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
