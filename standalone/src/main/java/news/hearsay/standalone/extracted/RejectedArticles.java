package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The file of rejections, one line of JSON each. It is created with the first one, and appended to. */
final class RejectedArticles implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path path;
    private @Nullable FileChannel file;

    RejectedArticles(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Appends rejections and waits until they are on the disk. */
    void append(Collection<ArticleRejection> rejections) throws IOException {
        if (rejections.isEmpty()) {
            return;
        }
        FileChannel open = file == null
                ? FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                : file;
        file = open;
        for (ArticleRejection rejection : rejections) {
            ByteBuffer line =
                    ByteBuffer.wrap((MAPPER.writeValueAsString(rejection) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                open.write(line);
            }
        }
        open.force(false);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
