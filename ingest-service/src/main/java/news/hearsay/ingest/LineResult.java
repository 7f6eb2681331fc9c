package news.hearsay.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import news.hearsay.formats.Reading;
import news.hearsay.formats.read.PostedArticle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * The result of one line of an NDJSON stream, or of one article of a document: id and revision of the accepted article,
 * or a problem.
 *
 * @param line the number of the line, from 1; blank lines count; null for an article of a document
 * @param file the name of the uploaded file; null if the document is the whole body
 * @param item the number of the article in its document, from 1; null for a line
 * @param place where the item is in a document of several, such as {@code item 3 (line 12)}
 * @param status the HTTP status that the article would have received on its own
 * @param form the form of the document, such as {@code rss}; null for a line
 * @param notice how the declared media type differs from the form; null if it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(
        @Nullable Long line,
        @Nullable String file,
        @Nullable Integer item,
        @Nullable String place,
        int status,
        @Nullable String id,
        @Nullable String revision,
        @Nullable String form,
        @Nullable String notice,
        @Nullable ProblemDetail problem) {

    private static final int ACCEPTED = 202;

    static LineResult accepted(long line, Receipt receipt) {
        return new LineResult(line, null, null, null, ACCEPTED, receipt.id(), receipt.revision(), null, null, null);
    }

    static LineResult rejected(long line, ProblemDetail problem) {
        return new LineResult(line, null, null, null, problem.getStatus(), null, null, null, null, problem);
    }

    static LineResult acceptedItem(int item, Reading reading, Receipt receipt) {
        return new LineResult(
                null,
                null,
                item,
                DocumentItems.place(reading, item),
                ACCEPTED,
                receipt.id(),
                receipt.revision(),
                PostedArticle.name(reading.form()),
                reading.notice(),
                null);
    }

    static LineResult rejectedItem(int item, Reading reading, ProblemDetail problem) {
        return new LineResult(
                null,
                null,
                item,
                DocumentItems.place(reading, item),
                problem.getStatus(),
                null,
                null,
                PostedArticle.name(reading.form()),
                reading.notice(),
                problem);
    }

    /** The result of an uploaded file that could not be read. */
    static LineResult rejectedFile(String file, ProblemDetail problem) {
        return new LineResult(null, file, null, null, problem.getStatus(), null, null, null, null, problem);
    }

    LineResult ofFile(String name) {
        return new LineResult(line, name, item, place, status, id, revision, form, notice, problem);
    }

    boolean isAccepted() {
        return status == ACCEPTED;
    }
}
