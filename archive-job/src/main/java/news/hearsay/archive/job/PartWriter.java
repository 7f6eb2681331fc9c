package news.hearsay.archive.job;

import com.jerolba.carpet.CarpetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.hearsay.archive.columns.ArchiveFiles;
import news.hearsay.archive.columns.EventColumns;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Writes the rows of one part, each file from its first row on. Not thread-safe. */
final class PartWriter implements Closeable {

    private static final int MAX_CONTENT_CHARACTERS = 64 * 1024;

    private final Path folder;
    private final Configuration configuration;
    private final Map<ResultFolder, CarpetWriter<?>> writers = new EnumMap<>(ResultFolder.class);
    private PartCount count = PartCount.NONE;

    PartWriter(Path folder, Configuration configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    /** Writes an article that was read. */
    void article(Article article, int words) throws IOException {
        write(ResultFolder.ARTICLES, EventColumns.OfArticle.class, EventColumns.OfArticle.of(article));
        count = count.plus(new PartCount(1, 0, 0, 0, words, 0, 0));
    }

    /** Writes what was found in the article before. */
    void findings(List<Event> events) throws IOException {
        for (Event event : events) {
            switch (event) {
                case Claim claim -> {
                    write(ResultFolder.CLAIMS, EventColumns.OfClaim.class, EventColumns.OfClaim.of(claim));
                    count = count.plus(new PartCount(0, 0, 1, 0, 0, 0, 0));
                }
                case Attribution attribution -> {
                    write(
                            ResultFolder.ATTRIBUTIONS,
                            EventColumns.OfAttribution.class,
                            EventColumns.OfAttribution.of(attribution));
                    count = count.plus(new PartCount(0, 0, 0, 1, 0, 0, 0));
                }
                case Extraction extraction ->
                    write(
                            ResultFolder.EXTRACTIONS,
                            EventColumns.OfExtraction.class,
                            EventColumns.OfExtraction.of(extraction));
                default -> throw new IllegalArgumentException("no finding: " + event);
            }
        }
    }

    /** Writes a record that was not accepted. */
    void rejected(String place, String reason, byte[] content) throws IOException {
        int length = Math.min(content.length, MAX_CONTENT_CHARACTERS);
        rejected(place, reason, new String(content, 0, length, StandardCharsets.UTF_8));
    }

    /** Writes a record that was not accepted. */
    void rejected(String place, String reason, String content) throws IOException {
        write(
                ResultFolder.REJECTED,
                EventColumns.OfRejection.class,
                new EventColumns.OfRejection(place, reason, content));
        count = count.plus(new PartCount(0, 1, 0, 0, 0, 0, 0));
    }

    /** What has been written. */
    PartCount count() {
        return count;
    }

    @SuppressWarnings("unchecked")
    private <T> void write(ResultFolder file, Class<T> type, T row) throws IOException {
        CarpetWriter<T> writer = (CarpetWriter<T>) writers.get(file);
        if (writer == null) {
            writer = ArchiveFiles.create(new Path(folder, file.file()), configuration, type);
            writers.put(file, writer);
        }
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        for (CarpetWriter<?> writer : writers.values()) {
            writer.close();
        }
    }
}
