package news.hearsay.alerts;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** A made-up article of sentences "somebody said that something", with the events that an extractor would publish. */
public final class Told {

    /** The subject of all claims. */
    public static final String SUBJECT = "Harbour";

    private static final Extractor EXTRACTOR = new Extractor("made-up", "1.0.0");

    private final String outlet;
    private final String path;
    private final Instant received;
    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();

    private record Sentence(@Nullable String person, Stance stance, String claim, int start) {}

    private Told(String outlet, String path, Instant received) {
        this.outlet = outlet;
        this.path = path;
        this.received = received;
    }

    /** An article of an outlet, at a path of its site. */
    public static Told in(String outlet, String path, Instant received) {
        return new Told(outlet, path, received);
    }

    /** A named person states a claim. */
    public Told says(String person, String claim) {
        return with(person, Stance.STATES, claim);
    }

    /** A named person takes a stance on a claim. */
    public Told with(String person, Stance stance, String claim) {
        return add(person, stance, claim);
    }

    /** An official without a name states a claim. */
    public Told officialSays(String claim) {
        return add(null, Stance.STATES, claim);
    }

    private Told add(@Nullable String person, Stance stance, String claim) {
        String who = person == null ? "An official" : person;
        sentences.add(new Sentence(person, stance, claim, text.length() + who.length() + " said that ".length()));
        text.append(who).append(" said that ").append(claim).append(". ");
        return this;
    }

    /** The events. */
    public List<Event> events() {
        String body = text.isEmpty() ? "Nothing happened. " : text.toString();
        String hash = Ids.contentHash("On " + path, body);
        String site = outlet.replace(' ', '-').toLowerCase(Locale.ROOT);
        URI url = URI.create("https://%s.example/%s".formatted(site, path));
        Article article = new Article(
                "article-" + site + "-" + path,
                Ids.revision(hash),
                url,
                outlet,
                "On " + path,
                null,
                received,
                received,
                "en",
                body,
                hash);
        List<Event> events = new ArrayList<>(List.of(article));
        for (Sentence sentence : sentences) {
            List<Span> spans = List.of(new Span(
                    sentence.start(), sentence.start() + sentence.claim().length()));
            String id = Ids.claim(article.id(), article.revision(), spans);
            events.add(new Claim(
                    id,
                    article.id(),
                    article.revision(),
                    sentence.claim(),
                    spans,
                    new Span(0, body.length() - 1),
                    QuoteType.INDIRECT,
                    Polarity.POSITIVE,
                    Certainty.CERTAIN,
                    null,
                    List.of(new SubjectMatch(SUBJECT, List.of())),
                    EXTRACTOR));
            events.add(attribution(article, id, sentence));
        }
        events.add(
                new Extraction(article.id(), article.revision(), EXTRACTOR, sentences.size(), sentences.size(), null));
        return events;
    }

    private Attribution attribution(Article article, String claim, Sentence sentence) {
        List<Span> words = List.of(new Span(0, 1));
        String person = sentence.person();
        Source source = person == null
                ? new Source("An official", words, SourceKind.ANONYMOUS, null, "official", null, List.of(), null)
                : new Source(person, words, SourceKind.PERSON, person, null, null, List.of(), null);
        return new Attribution(
                Ids.attribution(claim, words, words),
                claim,
                article.id(),
                article.revision(),
                null,
                source,
                new Cue("said", words, "say", sentence.stance()),
                List.of(
                        new Link(source.text(), source.kind(), Link.Role.SOURCE, words),
                        new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                1,
                EXTRACTOR);
    }
}
