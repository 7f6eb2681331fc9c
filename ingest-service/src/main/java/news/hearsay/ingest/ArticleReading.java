package news.hearsay.ingest;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.AddressRules;
import news.hearsay.events.Article;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.platform.http.ProblemException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads articles outside of the service, with the checks, limits and ids of the service. All articles count as received
 * at one time. Thread-safe.
 */
public final class ArticleReading {

    /**
     * A text shorter than this, in UTF-16 units, cannot exceed the largest record: JSON needs at most six bytes each.
     */
    private static final int SMALL_TEXT = Topics.MAX_RECORD_BYTES / 8;

    private final SubmissionReader reader;
    private final Instant receivedAt;
    private final long maxBytes;

    private ArticleReading(SubmissionReader reader, Instant receivedAt, long maxBytes) {
        this.reader = reader;
        this.receivedAt = receivedAt;
        this.maxBytes = maxBytes;
    }

    /** The result of one line. */
    public sealed interface Result {

        /** The line is an article. */
        record Valid(Article article) implements Result {}

        /**
         * The service would reject the line.
         *
         * @param reason what is wrong with each field and how to fix it, in one line
         */
        record Invalid(String reason) implements Result {}
    }

    /**
     * Creates a reader with the settings {@code hearsay.ingest} of the environment and of the system properties.
     *
     * @param receivedAt the time at which the articles count as received; they may not be published much later
     */
    public static ArticleReading receivedAt(Instant receivedAt) {
        Binder binder = new Binder(ConfigurationPropertySources.get(new StandardEnvironment()));
        IngestProperties properties = binder.bindOrCreate("hearsay.ingest", IngestProperties.class);
        EdgeProperties edge = binder.bindOrCreate("hearsay.ingest", EdgeProperties.class);
        AddressRules rules = new AddressRulesConfiguration().addressRules(properties);
        Clock clock = Clock.fixed(receivedAt, ZoneOffset.UTC);
        return new ArticleReading(
                new SubmissionReader(properties, edge, rules, clock),
                receivedAt,
                edge.maxBody().toBytes());
    }

    /** @param line one article as a JSON object in UTF-8 */
    public Result read(byte[] line) {
        try {
            if (line.length > maxBytes) {
                throw RequestRefusedException.tooLarge("the line", maxBytes, "shorten the text");
            }
            Article article = reader.read(ByteBuffer.wrap(line), null).receivedAt(receivedAt);
            if (article.text().length() > SMALL_TEXT && EventCodec.json(article).length > Topics.MAX_RECORD_BYTES) {
                throw RequestRefusedException.tooLarge(
                        "the article as a Kafka record", Topics.MAX_RECORD_BYTES, "shorten the text");
            }
            return new Result.Valid(article);
        } catch (ProblemException e) {
            return new Result.Invalid(reason(e));
        }
    }

    /** The errors of the problem, as the clients of the service print them. */
    private static String reason(ProblemException problem) {
        Object errors = problem.problem().getProperties() == null
                ? List.of()
                : problem.problem().getProperties().getOrDefault("errors", List.of());
        return errors instanceof List<?> list && !list.isEmpty()
                ? list.stream()
                        .map(InvalidField.class::cast)
                        .map(error -> "%s %s: %s".formatted(error.field(), error.detail(), error.fix()))
                        .collect(Collectors.joining("; "))
                : String.valueOf(problem.getMessage());
    }
}
