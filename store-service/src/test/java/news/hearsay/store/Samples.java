package news.hearsay.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Certainty;
import news.hearsay.events.Claim;
import news.hearsay.events.Cue;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Ids;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.SubjectMatch;

/** A report in our own words, and the events that an extractor would send for it. */
public final class Samples {

    public static final String TITLE = "Poland's president on guarantees for Kyiv 🇺🇦";
    public static final String TEXT =
            "🗞 Andrzej Duda told the WSJ that guarantees like Israel's are under discussion. "
                    + "A US official said nothing had been decided.";
    public static final Instant RECEIVED = Instant.parse("2023-05-24T10:00:00Z");
    public static final Instant PUBLISHED = Instant.parse("2023-05-23T21:30:00Z");
    public static final String SUBJECT = "Ukraine security guarantees";

    private Samples() {}

    /** Returns the report as posted from a path of the outlet's site. */
    public static Article article(String path) {
        return article(path, TEXT, RECEIVED);
    }

    public static Article article(String path, String text, Instant receivedAt) {
        URI url = URI.create("https://euromaidanpress.example/" + path);
        String hash =
                "%064x".formatted(Integer.toUnsignedLong(text.hashCode())).replaceFirst("^(.{48})(.{16})$", "$2$1");
        return new Article(
                "article-" + path,
                Ids.revision(hash),
                url,
                "Euromaidan Press",
                TITLE,
                "A. Writer",
                PUBLISHED,
                receivedAt,
                "en",
                text,
                hash);
    }

    /** Returns the article and all events of version 1.0.0 for it, in the order of sending. */
    public static List<Event> line(Article article) {
        return Stream.concat(Stream.of(article), findings(article, "1.0.0").stream())
                .toList();
    }

    /** Returns two claims, their attributions and the extraction event. */
    public static List<Event> findings(Article article, String version) {
        Claim discussed = discussed(article, version);
        Claim undecided = claim(article, version, "nothing had been decided", List.of());
        return List.of(
                discussed,
                undecided,
                dudaViaTheWsj(discussed),
                attribution(
                        undecided,
                        anonymous(article),
                        new Cue("said", spans(article, "said"), "say", Stance.STATES),
                        0.8),
                extraction(article, version, 2, 2));
    }

    public static Claim discussed(Article article, String version) {
        return claim(
                article,
                version,
                "guarantees like Israel's are under discussion",
                List.of(new SubjectMatch(SUBJECT, List.of("NATO membership", "Israeli-type model"))));
    }

    public static Claim claim(Article article, String version, String words, List<SubjectMatch> subjects) {
        List<Span> spans = spans(article, words);
        return new Claim(
                Ids.claim(article.id(), article.revision(), spans),
                article.id(),
                article.revision(),
                words,
                spans,
                new Span(0, 81),
                QuoteType.INDIRECT,
                Polarity.POSITIVE,
                Certainty.CERTAIN,
                null,
                subjects,
                new Extractor("samples", version));
    }

    public static Attribution dudaViaTheWsj(Claim claim) {
        Source duda = new Source(
                "Andrzej Duda",
                List.of(new Span(2, 14)),
                SourceKind.PERSON,
                "Andrzej Duda",
                "president",
                "Poland",
                List.of(),
                null);
        return new Attribution(
                "attribution-of-" + claim.id(),
                claim.id(),
                claim.articleId(),
                claim.revision(),
                null,
                duda,
                new Cue("told", List.of(new Span(15, 19)), "tell", Stance.STATES),
                List.of(
                        new Link("Andrzej Duda", SourceKind.PERSON, Link.Role.SOURCE, List.of(new Span(2, 14))),
                        new Link(
                                "the WSJ",
                                SourceKind.OUTLET,
                                Link.Role.VIA,
                                List.of(new Span(20, 27)),
                                Link.Basis.INFERRED),
                        new Link("Euromaidan Press", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                0.9,
                claim.extractor());
    }

    private static Source anonymous(Article article) {
        return new Source(
                "A US official",
                spans(article, "A US official"),
                SourceKind.ANONYMOUS,
                null,
                null,
                "United States",
                List.of(),
                "on condition of \"anonymity\"");
    }

    public static Attribution attribution(Claim claim, Source source, Cue cue, double confidence) {
        return new Attribution(
                "attribution-of-" + claim.id(),
                claim.id(),
                claim.articleId(),
                claim.revision(),
                null,
                source,
                cue,
                List.of(
                        new Link(source.text(), source.kind(), Link.Role.SOURCE, source.spans()),
                        new Link("Euromaidan Press", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                confidence,
                claim.extractor());
    }

    public static Extraction extraction(Article article, String version, int claims, int attributions) {
        return new Extraction(
                article.id(), article.revision(), new Extractor("samples", version), claims, attributions, null);
    }

    /** Returns the span of the words, in code points. */
    private static List<Span> spans(Article article, String words) {
        String text = article.text();
        int at = text.indexOf(words);
        int start = text.codePointCount(0, at);
        return List.of(new Span(start, start + words.codePointCount(0, words.length())));
    }
}
