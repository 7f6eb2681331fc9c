package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.events.ArticleEvent;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article revisions of one part in order, each with its findings. In all files of a part the articles have
 * the same order, and the rows of one article stand together; so four files are read side by side, and one article is
 * in memory.
 */
final class PartReader implements AutoCloseable {

    private final PartFiles part;
    private final Map<DataSet, EventFile> files = new EnumMap<>(DataSet.class);

    PartReader(PartFiles part) {
        this.part = part;
        for (DataSet dataSet : DataSet.values()) {
            files.put(dataSet, new EventFile(dataSet, part.file(dataSet)));
        }
    }

    /** Returns the next article revision; null at the end of the articles, or where their file is damaged. */
    @Nullable
    ExtractedArticle next() {
        EventRow article;
        try {
            if (file(DataSet.ARTICLES).peek() == null) {
                return null;
            }
            article = file(DataSet.ARTICLES).next();
        } catch (DamagedFileException _) {
            return null;
        }
        List<ArticleEvent> events = new ArrayList<>();
        ArticleRejection rejection = add(article, article, events);
        for (DataSet dataSet : List.of(DataSet.EXTRACTIONS, DataSet.CLAIMS, DataSet.ATTRIBUTIONS)) {
            ArticleRejection flaw = findings(dataSet, article, events);
            rejection = rejection == null ? flaw : rejection;
        }
        rejection = rejection == null ? incomplete(article, events) : rejection;
        return rejection == null ? ExtractedArticle.of(article, events) : ExtractedArticle.rejected(article, rejection);
    }

    /** Compares the findings with the record of the extraction. An article that was not extracted has none. */
    private @Nullable ArticleRejection incomplete(EventRow article, List<ArticleEvent> events) {
        long claims = events.stream().filter(Claim.class::isInstance).count();
        long attributions =
                events.stream().filter(Attribution.class::isInstance).count();
        return events.stream()
                .filter(Extraction.class::isInstance)
                .map(Extraction.class::cast)
                .filter(extraction -> extraction.claims() != claims || extraction.attributions() != attributions)
                .findFirst()
                .map(extraction -> ArticleRejection.of(
                        article,
                        article,
                        "its extraction record has %d claims and %d attributions, its rows are %d and %d: extract %s again"
                                .formatted(
                                        extraction.claims(),
                                        extraction.attributions(),
                                        claims,
                                        attributions,
                                        part.name())))
                .orElse(null);
    }

    /** Adds the article's rows of a data set to the events, and returns the first flaw. */
    private @Nullable ArticleRejection findings(DataSet dataSet, EventRow article, List<ArticleEvent> events) {
        ArticleRejection rejection = null;
        try {
            EventFile file = file(dataSet);
            for (EventRow row = file.peek(); row != null && row.isOf(article); row = file.peek()) {
                ArticleRejection flaw = add(article, file.next(), events);
                rejection = rejection == null ? flaw : rejection;
            }
            return rejection;
        } catch (DamagedFileException damage) {
            return ArticleRejection.of(article, damage);
        }
    }

    private static @Nullable ArticleRejection add(EventRow article, EventRow row, List<ArticleEvent> events) {
        if (row.event() == null) {
            return ArticleRejection.of(article, row, String.valueOf(row.flaw()));
        }
        events.add(row.event());
        return null;
    }

    /** After the last article: returns what of the files could not be read or belongs to no article. */
    List<ArticleRejection> remains() {
        List<ArticleRejection> remains = new ArrayList<>();
        try {
            file(DataSet.ARTICLES).peek();
        } catch (DamagedFileException damage) {
            // which article the remaining findings belong to is unknown
            return List.of(ArticleRejection.of(part.file(DataSet.ARTICLES), damage));
        }
        files.forEach((dataSet, file) -> {
            try {
                while (file.peek() != null) {
                    remains.add(ArticleRejection.orphan(file.next()));
                }
            } catch (DamagedFileException damage) {
                remains.add(ArticleRejection.of(part.file(dataSet), damage));
            }
        });
        return remains;
    }

    private EventFile file(DataSet dataSet) {
        return Objects.requireNonNull(files.get(dataSet));
    }

    @Override
    public void close() throws IOException {
        for (EventFile file : files.values()) {
            file.close();
        }
    }
}
