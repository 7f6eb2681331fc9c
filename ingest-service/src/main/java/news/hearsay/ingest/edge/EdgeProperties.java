package news.hearsay.ingest.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import news.hearsay.events.Topics;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the ingest service's HTTP interface.
 *
 * @param maxBody Maximum size of a JSON body, and of one line of a stream.
 * @param bodyTimeout How long a client may take to send one JSON body.
 * @param maxConcurrent How many articles sent as JSON bodies are worked on at the same time, from the complete body to
 *     Kafka's acknowledgement.
 * @param load When the service sheds load.
 * @param headers Limits of requests whose request line and headers are incomplete.
 * @param stream Limits of an NDJSON stream.
 * @param document Limits of documents of other forms than Hearsay's JSON.
 */
@Validated
@ConfigurationProperties("hearsay.ingest")
public record EdgeProperties(
        @NotNull @DefaultValue("2MB") DataSize maxBody,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("30s")
        Duration bodyTimeout,

        @Min(1) @DefaultValue("128") int maxConcurrent,
        @Valid @DefaultValue Load load,
        @Valid @DefaultValue Headers headers,
        @Valid @DefaultValue Stream stream,
        @Valid @DefaultValue Document document) {

    private static final DataSize ROOM_FOR_THE_OTHER_FIELDS = DataSize.ofKilobytes(64);

    @AssertTrue(message = "maxBody must be from 1KB to 8128KB: an article has to fit a Kafka record of 8 MiB")
    boolean isMaxBodyFittingARecord() {
        return maxBody.toKilobytes() >= 1
                && maxBody.toBytes() + ROOM_FOR_THE_OTHER_FIELDS.toBytes() <= Topics.MAX_RECORD_BYTES;
    }

    @AssertTrue(message = "load.maxInHand must be from maxBody to 1GB")
    boolean isRoomForABody() {
        return load.maxInHand().toBytes() > maxBody.toBytes()
                && load.maxInHand().toGigabytes() <= 1;
    }

    /**
     * When the service sheds load.
     *
     * @param maxInHand How many bytes of bodies and lines are held at the same time. Parsing one takes about ten times
     *     its size for a moment.
     * @param maxArriving How many JSON bodies may be arriving at the same time.
     * @param maxWaiting How many complete bodies may wait until one of {@code max-concurrent} is done.
     * @param patience How long a request may wait before the service responds with 503.
     */
    public record Load(
            @NotNull @DefaultValue("16MB") DataSize maxInHand,
            @Min(1) @DefaultValue("512") int maxArriving,
            @Min(0) @DefaultValue("64") int maxWaiting,

            @NotNull @DurationMin @DurationMax(minutes = 1) @DefaultValue("250ms")
            Duration patience) {}

    /**
     * Limits of requests whose request line and headers are incomplete. A connection over one of them is closed.
     *
     * @param timeout How long the request line and headers of one request may take.
     * @param maxUnfinished How many requests with incomplete headers there may be at the same time.
     */
    public record Headers(
            @NotNull @DurationMin(seconds = 1) @DefaultValue("10s")
            Duration timeout,

            @Min(1) @DefaultValue("1000") int maxUnfinished) {}

    /**
     * Limits of an NDJSON stream.
     *
     * @param window How many lines of a stream may wait for Kafka's acknowledgement.
     * @param windowSize How many bytes of lines of a stream may wait. A larger line waits alone.
     * @param maxLines Maximum number of lines in one stream.
     * @param maxSize Maximum size of one stream.
     * @param maxConcurrent How many streams are read at the same time.
     * @param maxConcurrentLinks How many streams of links are worked on at the same time.
     * @param minRate How many bytes a client has to send a second, after a grace period of {@code body-timeout}. Only
     *     the time that the service waits for bytes counts.
     */
    public record Stream(
            @Min(1) @Max(100_000) @DefaultValue("1000") int window,
            @NotNull @DefaultValue("2MB") DataSize windowSize,
            @Min(1) @DefaultValue("1000000") long maxLines,
            @NotNull @DefaultValue("4GB") DataSize maxSize,
            @Min(1) @DefaultValue("8") int maxConcurrent,
            @Min(1) @DefaultValue("8") int maxConcurrentLinks,
            @NotNull @DefaultValue("1KB") DataSize minRate) {

        @AssertTrue(message = "windowSize must be from 1KB to 1GB")
        boolean isWindowSizeUsable() {
            return windowSize.toKilobytes() >= 1 && windowSize.toGigabytes() <= 1;
        }

        @AssertTrue(message = "minRate must be from 1B to 1GB")
        boolean isMinRateUsable() {
            return minRate.toBytes() >= 1 && minRate.toGigabytes() <= 1;
        }
    }

    /**
     * Limits of documents of other forms than Hearsay's JSON: feeds, agency files, pages, text.
     *
     * @param maxSize Maximum size of one document, and of one uploaded file.
     * @param maxConcurrent How many documents are read at the same time. Reading one takes up to thirty times its size.
     * @param maxFiles Maximum number of files in one request.
     */
    public record Document(
            @NotNull @DefaultValue("4MB") DataSize maxSize,
            @Min(1) @DefaultValue("2") int maxConcurrent,
            @Min(1) @DefaultValue("1000") int maxFiles) {

        @AssertTrue(message = "maxSize must be from 1KB to 64MB")
        boolean isMaxSizeUsable() {
            return maxSize.toKilobytes() >= 1 && maxSize.toMegabytes() <= 64;
        }
    }
}
