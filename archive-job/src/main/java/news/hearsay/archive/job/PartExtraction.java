package news.hearsay.archive.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.hearsay.events.Article;
import news.hearsay.events.Event;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.extract.ArticleExtraction;
import news.hearsay.ingest.ArticleReading;
import news.hearsay.platform.failure.Failure;
import news.hearsay.platform.failure.TooLargeException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The work of a task: reads a part, extracts from each article and writes the rows to a folder of its own. */
final class PartExtraction {

    /** A text shorter than this, in UTF-16 units, has no event over the limit: JSON needs at most six bytes each. */
    private static final int SMALL_TEXT = Topics.MAX_RECORD_BYTES / 16;

    private final ArchivePlan plan;
    private final Configuration configuration;
    private final PartWriter writer;
    private final Set<String> seen = new HashSet<>();

    private PartExtraction(ArchivePlan plan, Configuration configuration, PartWriter writer) {
        this.plan = plan;
        this.configuration = configuration;
        this.writer = writer;
    }

    /**
     * The result of a task.
     *
     * @param folder the URI of the folder of its files
     */
    record Attempt(int part, String folder, PartCount count) implements Serializable {}

    /**
     * Processes a part.
     *
     * @param work the folder of the tasks
     * @throws IOException if the surroundings fail, such as the file system or the broker: the task is tried again.
     *     What a record causes is rejected
     */
    static Attempt run(ArchivePart part, ArchivePlan plan, String work, Configuration configuration)
            throws IOException {
        long start = System.nanoTime();
        long processor = ProcessorTime.ofThisThread();
        Path folder = new Path(new Path(work), part.name() + "-" + UUID.randomUUID());
        PartWriter writer = new PartWriter(folder, configuration);
        try (writer) {
            PartExtraction extraction = new PartExtraction(plan, configuration, writer);
            for (ArchiveSlice slice : part.slices()) {
                extraction.read(slice);
            }
        }
        return new Attempt(
                part.number(),
                folder.toString(),
                writer.count().took(System.nanoTime() - start, ProcessorTime.ofThisThread() - processor));
    }

    private void read(ArchiveSlice slice) throws IOException {
        ArticleReading reading = ArticleReading.receivedAt(plan.receivedAt());
        switch (slice) {
            case ArchiveSlice.OfTopic topic -> TopicSlice.read(topic, this::article, writer::rejected);
            case ArchiveSlice.OfFile file ->
                FileSlice.read(
                        file,
                        plan.outlet(),
                        configuration,
                        (place, line) -> {
                            switch (reading.read(line)) {
                                case ArticleReading.Result.Valid(Article article) -> article(place, article);
                                case ArticleReading.Result.Invalid(String reason) ->
                                    writer.rejected(place, reason, line);
                            }
                        },
                        writer::rejected);
        }
    }

    private void article(String place, Article article) throws IOException {
        writer.article(article, ArticleExtraction.words(article.text()));
        if (!seen.add(article.id() + article.revision())) {
            return;
        }
        List<Event> events;
        try {
            events = SharedEngine.with(plan.subjects()).events(article);
            requireFit(article, events);
        } catch (RuntimeException | Error e) {
            switch (Failure.ofExtraction(e)) {
                case Failure.Poison poison ->
                    writer.rejected(place, "%s: %s".formatted(poison.reason().label(), e), article.text());
                case Failure.Transient _, Failure.Unknown _ -> throw e;
            }
            return;
        }
        writer.findings(events);
    }

    private static void requireFit(Article article, List<Event> events) {
        if (article.text().length() < SMALL_TEXT) {
            return;
        }
        for (Event event : events) {
            int bytes = EventCodec.json(event).length;
            if (bytes > Topics.MAX_RECORD_BYTES) {
                throw new TooLargeException(event.getClass().getSimpleName(), bytes, Topics.MAX_RECORD_BYTES);
            }
        }
    }
}
