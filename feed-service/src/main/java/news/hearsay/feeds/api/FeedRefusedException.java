package news.hearsay.feeds.api;

import java.nio.file.Path;
import java.util.List;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import news.hearsay.platform.http.ProblemResponses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request names a feed that does not exist, or that cannot be changed over HTTP. */
final class FeedRefusedException extends ProblemException {

    private final String type;
    private final String title;
    private final HttpStatus status;
    private final transient InvalidField error;

    private FeedRefusedException(String type, String title, HttpStatus status, InvalidField error) {
        super(error.detail());
        this.type = type;
        this.title = title;
        this.status = status;
        this.error = error;
    }

    static FeedRefusedException unknown(String name) {
        return new FeedRefusedException(
                "unknown-feed",
                "Unknown feed",
                HttpStatus.NOT_FOUND,
                new InvalidField(
                        "name",
                        "no feed has the name " + Excerpt.of(name),
                        "GET /feeds lists the names; PUT adds a feed"));
    }

    static FeedRefusedException inFile(String name, Path file) {
        return new FeedRefusedException(
                "feed-in-file",
                "Feed of the configuration file",
                HttpStatus.CONFLICT,
                new InvalidField(
                        "name",
                        "the feed %s is configured in the file %s".formatted(name, file.getFileName()),
                        "change it in %s and restart the service, or choose another name"
                                .formatted(file.getFileName())));
    }

    static FeedRefusedException tooMany(int limit) {
        return new FeedRefusedException(
                "too-many-feeds",
                "Too many feeds",
                HttpStatus.CONFLICT,
                new InvalidField("name", "there are %,d feeds already".formatted(limit), "remove feeds with DELETE"));
    }

    static FeedRefusedException tooLarge(int limit) {
        return new FeedRefusedException(
                "body-too-large",
                "Body too large",
                HttpStatus.CONTENT_TOO_LARGE,
                new InvalidField(
                        InvalidField.BODY,
                        "is longer than %,d bytes".formatted(limit),
                        "send only the fields of one feed"));
    }

    @Override
    public ProblemDetail problem() {
        return ProblemResponses.problem(type, title, status, error.detail(), List.of(error));
    }
}
