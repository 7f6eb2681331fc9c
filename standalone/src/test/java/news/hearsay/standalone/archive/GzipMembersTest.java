package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hearsay.standalone.archive.ArchiveReading.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMembersTest {

    private static final byte[] FIRST = "first\n".repeat(20_000).getBytes(UTF_8);
    private static final byte[] SECOND = "second\n".getBytes(UTF_8);

    @Test
    void all_members_are_read() throws IOException {
        assertThat(read(joined(gzip(FIRST), gzip(SECOND)))).isEqualTo(joined(FIRST, SECOND));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 512, 200_000})
    void zero_bytes_after_and_between_members_are_padding(int zeros) throws IOException {
        byte[] padding = new byte[zeros];

        assertThat(read(joined(gzip(FIRST), padding, gzip(SECOND), padding))).isEqualTo(joined(FIRST, SECOND));
    }

    @Test
    void of_content_before_other_data_nothing_is_lost() throws IOException {
        GzipMembers members = new GzipMembers(
                new ByteArrayInputStream(joined(gzip(FIRST), gzip(SECOND), "signature".getBytes(UTF_8))));

        assertThat(members.readNBytes(FIRST.length + SECOND.length)).isEqualTo(joined(FIRST, SECOND));
        assertThatThrownBy(members::read).hasMessage("it contains other data after its gzip data");
    }

    @Test
    void of_a_file_that_is_cut_off_the_reason_is_given() throws IOException {
        byte[] whole = gzip(FIRST);

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 12)))
                .hasMessage("its gzip data ends early: check that the file is complete");
    }

    @Test
    void of_a_file_that_is_not_gzip_the_reason_is_given() {
        assertThatThrownBy(() -> read(SECOND)).hasMessageContaining("is not compressed with gzip");
    }

    private static byte[] read(byte[] compressed) throws IOException {
        return new GzipMembers(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
