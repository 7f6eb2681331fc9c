package news.hearsay.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** One event of each type, for an article in our own words, and invalid variants. */
final class Samples {

    static final Instant RECEIVED = Instant.parse("2025-03-04T10:15:30.123Z");
    static final Instant MADE = Instant.parse("2025-03-05T09:00:00.123456Z");
    static final Extractor EXTRACTOR = new Extractor("rules", "1.2.0");
    static final Article ARTICLE = article();
    static final Claim CLAIM = claim();
    static final Attribution ATTRIBUTION = attribution();
    static final Extraction EXTRACTION = new Extraction(ARTICLE.id(), ARTICLE.revision(), EXTRACTOR, 1, 1, null);
    /** Variants in which every optional field is null or empty. */
    static final Article BARE_ARTICLE = new Article(
            ARTICLE.id(),
            ARTICLE.revision(),
            null,
            "Our Daily",
            "A title",
            null,
            null,
            RECEIVED,
            "en",
            "A text",
            ARTICLE.contentHash());

    static final Article READ_ARTICLE = new Article(
            ARTICLE.id(),
            ARTICLE.revision(),
            null,
            "Our Daily",
            "A title",
            null,
            RECEIVED,
            RECEIVED,
            "en",
            "A text",
            ARTICLE.contentHash(),
            "rss",
            "rss/item/pubDate",
            "detected",
            true,
            List.of("invisible-removed"));

    static final Attribution BARE_ATTRIBUTION = new Attribution(
            ATTRIBUTION.id(),
            CLAIM.id(),
            ARTICLE.id(),
            ARTICLE.revision(),
            null,
            null,
            null,
            List.of(new Link("Our Daily", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
            0,
            EXTRACTOR);

    static final SubjectDefinition SUBJECT = new SubjectDefinition(
            "Harbour expansion",
            List.of("harbour*"),
            List.of("new quay*", "dredg*"),
            List.of("Harbour Street"),
            List.of("Port Council"),
            List.of(new SubjectDefinition.Aspect("cost", List.of("million*"))),
            MADE,
            "edith@desk.example",
            false);

    static final SubjectDefinition DELETED_SUBJECT =
            SubjectDefinition.deletion("Harbour expansion", MADE.plusSeconds(1), "edith@desk.example");

    static final Ruling RULING = ruling(
            "The minister spoke to the Courier herself.",
            new RulingBody.CorrectAttribution(
                    target(),
                    new RuledSource(
                            "Olena Marchenko",
                            SourceKind.PERSON,
                            List.of(TextSelector.of(ARTICLE.text(), new Span(28, 52)))),
                    List.of(TextSelector.of(ARTICLE.text(), new Span(1, 25))),
                    Stance.WANTS,
                    Certainty.CERTAIN));

    /** A ruling of every kind, with and without its optional parts. */
    static final List<Ruling> RULINGS = List.of(
            RULING,
            ruling(null, new RulingBody.RejectAttribution(target())),
            ruling(null, new RulingBody.ConfirmAttribution(target())),
            ruling(null, new RulingBody.CorrectAttribution(target(), null, List.of(), Stance.DENIES, null)),
            ruling(null, new RulingBody.AddAttribution(target().content(), null, target().cue(), null, null)),
            ruling(
                    "Missed.",
                    new RulingBody.AddAttribution(
                            target().content(),
                            new RuledSource("a diplomat", null, List.of()),
                            List.of(),
                            Stance.STATES,
                            Certainty.POSSIBLE)),
            general(new RulingBody.SameClaim(claim(CLAIM.id()), bareClaim())),
            general(new RulingBody.DifferentClaim(claim(CLAIM.id()), bareClaim())),
            general(new RulingBody.SameSource(anySource("Olena Marchenko"), anySource("O. Marchenko"))),
            general(new RulingBody.DifferentSource(oneSource(), anySource("Olena Marchenko"))),
            general(new RulingBody.SameOutlet("Our Daily", "Our Daily Online")),
            general(new RulingBody.DifferentOutlet("Courier", "The Courier of Nowhere")),
            general(new RulingBody.Undo(RULING.id())));

    static final Watch WATCH = watch(
            new WatchWebhook("https://desk.example/alerts", "desk"),
            new WatchMail("erika@desk.example", WatchMail.Frequency.DAILY),
            Instant.parse("2025-03-05T07:00:00Z"));

    static final Watch BARE_WATCH = watch(null, null, null);

    static final List<Event> ALL = Stream.<Event>concat(
                    Stream.of(
                            ARTICLE,
                            CLAIM,
                            ATTRIBUTION,
                            EXTRACTION,
                            BARE_ARTICLE,
                            READ_ARTICLE,
                            BARE_ATTRIBUTION,
                            SUBJECT,
                            DELETED_SUBJECT),
                    Stream.concat(RULINGS.stream(), Stream.of(WATCH, BARE_WATCH)))
            .toList();

    private Samples() {}

    private static Article article() {
        String title = "Guarantees before a truce 🕊";
        String text = "“We need guarantees first,” Minister Olena Marchenko told the Courier on Tuesday.\n";
        URI url = URI.create("https://daily.example/2025/03/04/guarantees");
        String hash = Ids.contentHash(title, text);
        return new Article(
                "4b7a6b82-5d5a-5378-b349-f31a745d79c2", // as derived before outlets were part of the id
                Ids.revision(hash),
                url,
                "Our Daily",
                title,
                "Jan Kowalski",
                Instant.parse("2025-03-04T08:00:00Z"),
                RECEIVED,
                "en",
                text,
                hash);
    }

    private static Claim claim() {
        List<Span> spans = List.of(new Span(1, 25));
        return new Claim(
                Ids.claim(ARTICLE.id(), ARTICLE.revision(), spans),
                ARTICLE.id(),
                ARTICLE.revision(),
                "We need guarantees first",
                spans,
                new Span(0, 81),
                QuoteType.DIRECT,
                Polarity.POSITIVE,
                Certainty.CERTAIN,
                null,
                List.of(new SubjectMatch("Ukraine security guarantees", List.of("troops"))),
                EXTRACTOR);
    }

    private static Attribution attribution() {
        Source source = new Source(
                "Minister Olena Marchenko",
                List.of(new Span(28, 52)),
                SourceKind.PERSON,
                "Olena Marchenko",
                "Minister",
                "Ukraine",
                List.of(),
                null);
        Cue cue = new Cue("told", List.of(new Span(53, 57)), "tell", Stance.STATES);
        return new Attribution(
                Ids.attribution(CLAIM.id(), cue.spans(), source.spans()),
                CLAIM.id(),
                ARTICLE.id(),
                ARTICLE.revision(),
                Ids.attribution(CLAIM.id(), List.of(), List.of()),
                source,
                cue,
                List.of(
                        new Link("Olena Marchenko", SourceKind.PERSON, Link.Role.SOURCE, source.spans()),
                        new Link("Courier", SourceKind.OUTLET, Link.Role.VIA, List.of(new Span(62, 69))),
                        new Link("Our Daily", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                0.9,
                EXTRACTOR);
    }

    private static Ruling ruling(@Nullable String reason, RulingBody body) {
        return Ruling.of(MADE, "anna@desk.example", reason, ARTICLE.id(), ARTICLE.revision(), body);
    }

    private static Ruling general(RulingBody body) {
        return Ruling.of(MADE, "anna@desk.example", null, null, null, body);
    }

    private static Watch watch(@Nullable WatchWebhook webhook, @Nullable WatchMail mail, @Nullable Instant replayedAt) {
        return new Watch(
                "0b8f5a52-1c2d-4e3f-8a9b-0c1d2e3f4a5b",
                "erika",
                "Harbour talks",
                new WatchTarget(WatchTarget.Kind.SUBJECT, "Ukraine security guarantees"),
                List.of(WatchTrigger.SECOND_ORIGIN, WatchTrigger.MANY_ORIGINS, WatchTrigger.DENIAL),
                3,
                webhook,
                mail,
                RECEIVED,
                Instant.parse("2025-03-05T08:00:00Z"),
                "erika",
                false,
                replayedAt);
    }

    private static AttributionTarget target() {
        return new AttributionTarget(
                ATTRIBUTION.id(),
                CLAIM.id(),
                TextSelector.of(ARTICLE.text(), CLAIM.spans()),
                List.of(TextSelector.of(ARTICLE.text(), new Span(53, 57))),
                List.of(TextSelector.of(ARTICLE.text(), new Span(28, 52))));
    }

    private static ClaimTarget claim(String id) {
        return new ClaimTarget(id, ARTICLE.id(), ARTICLE.revision(), TextSelector.of(ARTICLE.text(), CLAIM.spans()));
    }

    private static ClaimTarget bareClaim() {
        return new ClaimTarget("c0ffee00-0000-5000-8000-000000000001", null, null, List.of());
    }

    private static SourceTarget anySource(String name) {
        return new SourceTarget(name, null, null, null, null, List.of());
    }

    private static SourceTarget oneSource() {
        return new SourceTarget(
                "Olena Marchenko",
                SourceKind.PERSON,
                ATTRIBUTION.id(),
                ARTICLE.id(),
                ARTICLE.revision(),
                target().source());
    }

    /** Returns the record as a consumer receives it. */
    static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> message) {
        return received(message, message.headers(), message.value());
    }

    static ConsumerRecord<String, byte[]> withData(Event event, byte @Nullable [] data) {
        ProducerRecord<String, byte[]> message = EventCodec.encode(event, RECEIVED);
        return received(message, message.headers(), data);
    }

    static ConsumerRecord<String, byte[]> withHeader(Event event, String name, String value) {
        ProducerRecord<String, byte[]> message = EventCodec.encode(event, RECEIVED);
        Headers headers = new RecordHeaders(message.headers());
        headers.remove(name).add(name, value.getBytes(UTF_8));
        return received(message, headers, message.value());
    }

    private static ConsumerRecord<String, byte[]> received(
            ProducerRecord<String, byte[]> message, Headers headers, byte @Nullable [] data) {
        return new ConsumerRecord<>(
                message.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                message.key(),
                data,
                headers,
                Optional.empty());
    }

    static Map<String, String> headers(ProducerRecord<String, byte[]> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
