package news.hearsay.standalone.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import news.hearsay.standalone.cli.CommandFailedException;
import org.junit.jupiter.api.Test;

class FileContentTest {

    private static final byte[] PAGE = "<p>It is late.</p>".getBytes(UTF_8);

    @Test
    void a_compressed_file_is_decompressed() throws IOException {
        assertThat(FileContent.read("ferry.html.gz", new ByteArrayInputStream(compressed())))
                .isEqualTo(PAGE);
    }

    @Test
    void another_file_is_read_as_it_is() {
        assertThat(FileContent.read("ferry.html", new ByteArrayInputStream(PAGE)))
                .isEqualTo(PAGE);
    }

    @Test
    void a_damaged_file_is_reported_with_its_name() throws IOException {
        byte[] cut = Arrays.copyOf(compressed(), 15);

        assertThatThrownBy(() -> FileContent.read("ferry.html.gz", new ByteArrayInputStream(cut)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("can't read ferry.html.gz");
    }

    private static byte[] compressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(PAGE);
        }
        return bytes.toByteArray();
    }
}
