package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import news.hearsay.formats.Form;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of documents as submissions, which are checked when they are published. Thread-safe. */
@Component
class DocumentItems {

    private final SubmissionReader own;
    private final FoundSubmissions submissions;

    DocumentItems(SubmissionReader own, FoundSubmissions submissions) {
        this.own = own;
        this.submissions = submissions;
    }

    /** The items that are no articles. Of Hearsay's own JSON, the strict reader reports what is wrong. */
    static List<InvalidField> invalid(Reading reading) {
        return switch (reading.form()) {
            case HEARSAY_JSON, HEARSAY_NDJSON -> List.of();
            default ->
                reading.rejected().stream()
                        .map(item -> new InvalidField(item.place(), item.detail(), item.fix()))
                        .toList();
        };
    }

    /**
     * Where a result's item is in a document of several. Null in Hearsay's own JSON, in which the number of the item is
     * its position.
     *
     * @param item from 1: the articles, and then the items that are no articles
     */
    static @Nullable String place(Reading reading, int item) {
        int articles = reading.articles().size();
        boolean isOwn = reading.form() == Form.HEARSAY_JSON || reading.form() == Form.HEARSAY_NDJSON;
        if (isOwn || articles + reading.rejected().size() < 2) {
            return null;
        }
        return item <= articles
                ? reading.articles().get(item - 1).place()
                : reading.rejected().get(item - articles - 1).place();
    }

    /** Hearsay's own JSON is read as strictly as if its media type had been declared. */
    List<Supplier<ArticleSubmission>> articles(NewsDocument document, Reading reading) {
        return switch (reading.form()) {
            case HEARSAY_JSON -> own(OwnArticles.articles(document.bytes()), document.outlet());
            case HEARSAY_NDJSON -> own(OwnArticles.lines(document.bytes()), document.outlet());
            default ->
                reading.articles().stream()
                        .<Supplier<ArticleSubmission>>map(article -> () -> submissions.of(article, reading.form()))
                        .toList();
        };
    }

    private List<Supplier<ArticleSubmission>> own(List<ByteBuffer> articles, @Nullable String outlet) {
        return articles.stream()
                .<Supplier<ArticleSubmission>>map(article -> () -> own.read(article, outlet))
                .toList();
    }
}
