package news.hearsay.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** A made-up article, written sentence by sentence, and the events that the extractor would send for it. */
final class SampleArticle {

    private static final String SUBJECT = "Ukraine security guarantees";
    private static final Extractor EXTRACTOR = new Extractor("sample", "1.0.0");

    private final String outlet;
    private final String title;
    private final Instant published;
    private final URI url;
    private final StringBuilder text = new StringBuilder();
    private final List<Statement> statements = new ArrayList<>();
    private Duration delay = Duration.ofMinutes(10);
    private @Nullable String unread;
    private int sentenceStart;

    /**
     * A source as the text names it.
     *
     * @param words the words of the text
     * @param name null if the source is anonymous
     */
    record Speaker(String words, @Nullable String name) {

        static Speaker person(String name) {
            return new Speaker(name, name);
        }

        static Speaker anonymous(String words) {
            return new Speaker(words, null);
        }

        Speaker as(String shorter) {
            return new Speaker(shorter, name);
        }

        private SourceKind kind() {
            return name == null ? SourceKind.ANONYMOUS : SourceKind.PERSON;
        }

        private Source source(List<Span> spans) {
            return new Source(words, spans, kind(), name, name == null ? "official" : null, null, List.of(), null);
        }
    }

    private record Statement(
            String claim,
            Span claimSpan,
            Span sentence,
            String cue,
            Span cueSpan,
            Stance stance,
            boolean negated,
            @Nullable String aspect,
            @Nullable Speaker speaker,
            @Nullable Span speakerSpan,
            List<String> via,
            double confidence) {

        private Statement with(double confidence) {
            return new Statement(
                    claim,
                    claimSpan,
                    sentence,
                    cue,
                    cueSpan,
                    stance,
                    negated,
                    aspect,
                    speaker,
                    speakerSpan,
                    via,
                    confidence);
        }
    }

    private SampleArticle(String outlet, String title, String published, String url) {
        this.outlet = outlet;
        this.title = title;
        this.published = Instant.parse(published);
        this.url = URI.create(url);
    }

    static SampleArticle in(String outlet, String title, String published, String url) {
        return new SampleArticle(outlet, title, published, url);
    }

    /** Sets the time from publication to reception; later revisions of an article need a longer one. */
    SampleArticle receivedAfter(Duration delay) {
        this.delay = delay;
        return this;
    }

    /** Makes the extractor pass over the article, for this reason. */
    SampleArticle unread(String reason) {
        unread = reason;
        return this;
    }

    SampleArticle sentence(String sentence) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        sentenceStart = text.length();
        text.append(sentence);
        return this;
    }

    /** Starts a paragraph with the next sentence. */
    SampleArticle paragraph() {
        text.append("\n\n");
        return this;
    }

    /** Adds a claim of the last sentence that the outlet makes itself. */
    SampleArticle claim(String claim, String cue, Stance stance, boolean negated, String aspect) {
        return claim(claim, cue, stance, negated, aspect, null);
    }

    /**
     * Adds a claim of the last sentence. Its words, the cue and the speaker's words have to occur there.
     *
     * @param aspect null for a claim that touches no subject
     * @param via the outlets through which the claim came, the first one first
     */
    SampleArticle claim(
            String claim,
            String cue,
            Stance stance,
            boolean negated,
            @Nullable String aspect,
            @Nullable Speaker speaker,
            String... via) {
        statements.add(new Statement(
                claim,
                span(claim),
                span(text.substring(sentenceStart)),
                cue,
                span(cue),
                stance,
                negated,
                aspect,
                speaker,
                speaker == null ? null : span(speaker.words()),
                List.of(via),
                0.9));
        return this;
    }

    /** Sets the confidence of the last claim's attribution, which is 0.9 otherwise. */
    SampleArticle confidence(double confidence) {
        statements.set(statements.size() - 1, statements.getLast().with(confidence));
        return this;
    }

    String id() {
        return Ids.article(url, outlet, title, published);
    }

    /** Returns the article, its claims and attributions, and the record of the extraction. */
    List<Event> events() {
        String hash = Ids.contentHash(title, text.toString());
        Article article = new Article(
                id(),
                Ids.revision(hash),
                url,
                outlet,
                title,
                "Olena Marchenko",
                published,
                published.plus(delay),
                "en",
                text.toString(),
                hash);
        List<Event> events = new ArrayList<>(List.of(article));
        for (Statement statement : statements) {
            Claim claim = claim(article, statement);
            events.add(claim);
            events.add(attribution(claim, statement));
        }
        events.add(new Extraction(
                article.id(), article.revision(), EXTRACTOR, statements.size(), statements.size(), unread));
        return events;
    }

    private static Claim claim(Article article, Statement statement) {
        List<Span> spans = List.of(statement.claimSpan());
        return new Claim(
                Ids.claim(article.id(), article.revision(), spans),
                article.id(),
                article.revision(),
                statement.claim(),
                spans,
                statement.sentence(),
                QuoteType.INDIRECT,
                statement.negated() ? Polarity.NEGATIVE : Polarity.POSITIVE,
                Certainty.CERTAIN,
                null,
                statement.aspect() == null
                        ? List.of()
                        : List.of(new SubjectMatch(SUBJECT, List.of(statement.aspect()))),
                EXTRACTOR);
    }

    private Attribution attribution(Claim claim, Statement statement) {
        List<Span> cue = List.of(statement.cueSpan());
        Span at = statement.speakerSpan();
        List<Span> speakerSpans = at == null ? List.of() : List.of(at);
        Speaker speaker = statement.speaker();
        Source source = speaker == null ? null : speaker.source(speakerSpans);
        List<Link> chain = new ArrayList<>();
        if (speaker != null) {
            String name = speaker.name();
            chain.add(new Link(name == null ? speaker.words() : name, speaker.kind(), Link.Role.SOURCE, speakerSpans));
        }
        statement.via().forEach(via -> chain.add(new Link(via, SourceKind.OUTLET, Link.Role.VIA, List.of())));
        chain.add(new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of()));
        return new Attribution(
                Ids.attribution(claim.id(), cue, speakerSpans),
                claim.id(),
                claim.articleId(),
                claim.revision(),
                null,
                source,
                new Cue(statement.cue(), cue, statement.cue(), statement.stance()),
                chain,
                statement.confidence(),
                EXTRACTOR);
    }

    /** Finds words in the last sentence and returns their code points in the text. */
    private Span span(String words) {
        int at = text.indexOf(words, sentenceStart);
        if (at < 0) {
            throw new IllegalArgumentException("the last sentence does not contain: " + words);
        }
        int start = text.codePointCount(0, at);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}
