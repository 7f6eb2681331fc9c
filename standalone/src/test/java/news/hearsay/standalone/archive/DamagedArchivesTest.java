package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hearsay.standalone.archive.ArchiveReading.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is damaged in an archive: the records before it are read, and the reading ends without an exception. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedArchivesTest {

    private static final int RECORDS = 6;
    private static final int POSITIONS = 150;

    /**
     * An archive of articles whose titles are numbers.
     *
     * @param ends the number of bytes that each article needs to be complete
     */
    record Archive(String name, byte[] bytes, List<Integer> ends) {

        /** A compressed stream ends up to 256 bytes before the damage, so one article may be lost. */
        List<String> titlesBefore(int position) {
            int lost = isOneStream() && position < bytes.length ? 1 : 0;
            return Stream.iterate(0, i -> i < ends.size() && ends.get(i) <= position, i -> i + 1)
                    .map(String::valueOf)
                    .toList()
                    .reversed()
                    .stream()
                    .skip(lost)
                    .toList()
                    .reversed();
        }

        private boolean isOneStream() {
            return name.endsWith(".zst") || name.endsWith(".gz") && !name.contains("warc");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Writes the article with a number. */
    private interface Writing {
        void write(int number) throws IOException;
    }

    private static Archive archive(String name, ByteArrayOutputStream bytes, Writing writing, OutputStream out)
            throws IOException {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            writing.write(i);
            out.flush();
            ends.add(bytes.size());
        }
        out.close();
        return new Archive(name, bytes.toByteArray(), ends);
    }

    static Stream<Archive> archives() throws IOException {
        List<Archive> all = new ArrayList<>();
        for (String name : List.of("a.jsonl", "a.jsonl.gz", "a.jsonl.zst")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OutputStream out = name.endsWith(".gz")
                    ? new GZIPOutputStream(bytes, true)
                    : name.endsWith(".zst") ? new ZstdCompressorOutputStream(bytes) : bytes;
            all.add(archive(name, bytes, i -> out.write(line(i)), out));
        }
        for (String separator : List.of(",", ";")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("title,text,outlet\n".replace(",", separator).getBytes(UTF_8));
            all.add(archive("a.csv", bytes, i -> bytes.writeBytes(row(i, separator)), bytes));
        }
        ByteArrayOutputStream mails = new ByteArrayOutputStream();
        all.add(archive("a.mbox", mails, i -> mails.writeBytes(mail(i)), mails));
        ByteArrayOutputStream captures = new ByteArrayOutputStream();
        all.add(archive("a.warc", captures, i -> captures.writeBytes(CaptureBuilder.capture("" + i)), captures));
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        all.add(archive("a.warc.gz", members, i -> members.writeBytes(gzip(CaptureBuilder.capture("" + i))), members));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(zipped);
        all.add(archive("a.zip", zipped, i -> add(zip, i), zip));
        for (String name : List.of("a.tar", "a.tar.gz")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes, true) : bytes;
            TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
            all.add(archive(
                    name,
                    bytes,
                    i -> {
                        add(tar, i);
                        out.flush();
                    },
                    tar));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void a_whole_archive_is_read(Archive archive) throws IOException {
        ArchiveReading read = ArchiveReading.of(archive.name(), archive.bytes());

        assertThat(read.titles()).containsExactlyElementsOf(archive.titlesBefore(archive.bytes().length));
        assertThat(read.rejections()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void a_cut_archive_is_read_up_to_the_cut(Archive archive) throws IOException {
        for (int length : positions(archive)) {
            ArchiveReading read = ArchiveReading.of(archive.name(), Arrays.copyOf(archive.bytes(), length));

            assertThat(read.titles()).as("cut at %d", length).containsAll(archive.titlesBefore(length));
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void an_archive_with_a_flipped_bit_is_read_up_to_it(Archive archive) throws IOException {
        for (int position : positions(archive)) {
            byte[] damaged = archive.bytes().clone();
            damaged[position] ^= (byte) (1 << position % 8);

            ArchiveReading read = ArchiveReading.of(archive.name(), damaged);

            assertThat(read.titles()).as("flipped at %d", position).containsAll(archive.titlesBefore(position));
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void an_archive_with_overwritten_bytes_is_read_up_to_them(Archive archive) throws IOException {
        for (int position : positions(archive)) {
            for (byte value : new byte[] {0, -1, '"', '\n'}) {
                byte[] damaged = archive.bytes().clone();
                Arrays.fill(damaged, position, Math.min(position + 40, damaged.length), value);

                ArchiveReading read = ArchiveReading.of(archive.name(), damaged);

                assertThat(read.titles())
                        .as("overwritten with %d at %d", value, position)
                        .containsAll(archive.titlesBefore(position));
            }
        }
    }

    private static List<Integer> positions(Archive archive) {
        int step = Math.max(1, archive.bytes().length / POSITIONS);
        return Stream.iterate(0, i -> i < archive.bytes().length, i -> i + step).toList();
    }

    private static byte[] line(int number) {
        return """
            {"title":"%d","outlet":"Harbour Courier","text":"The bridge café is open, the mayor said.%s"}
            """.formatted(number, " It was closed.".repeat(20)).getBytes(UTF_8);
    }

    private static byte[] row(int number, String separator) {
        return "%d;\"The bridge, ; or café is \"\"open\"\",\nthe mayor said.\";Harbour Courier\n"
                .replace(";", separator)
                .formatted(number)
                .getBytes(UTF_8);
    }

    private static byte[] mail(int number) {
        return """
            From courier@courier.example Mon Feb 24 09:30:00 2025
            From: Harbour Courier <courier@courier.example>
            Subject: %d
            Date: Mon, 24 Feb 2025 09:30:00 +0200
            Content-Type: text/plain; charset=utf-8

            The bridge café is open, the mayor said.

            """.formatted(number).getBytes(UTF_8);
    }

    private static void add(ZipOutputStream zip, int number) throws IOException {
        zip.putNextEntry(new ZipEntry(number + ".json"));
        zip.write(line(number));
        zip.closeEntry();
    }

    private static void add(TarArchiveOutputStream tar, int number) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(number + ".json");
        entry.setSize(line(number).length);
        tar.putArchiveEntry(entry);
        tar.write(line(number));
        tar.closeArchiveEntry();
    }
}
