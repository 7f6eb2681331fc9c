package news.hearsay.coverage.assembly;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Certainty;
import news.hearsay.events.Claim;
import news.hearsay.events.Completion;
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

/** A made-up article, written sentence by sentence, with the events that an extractor would publish for it. */
final class Story {

    static final String SUBJECT = "Ukraine security guarantees";

    private final String outlet;
    private final String path;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Integer, Completion> completions = new HashMap<>();
    private final Map<Integer, String> foundWords = new HashMap<>();
    private final Set<Integer> missed = new HashSet<>();
    private List<SubjectMatch> subjects = List.of(new SubjectMatch(SUBJECT, List.of("troops")));
    private String opening = "";
    private @Nullable Instant published;
    private Instant received = Instant.parse("2023-05-24T10:00:00Z");
    private String extractor = "1.0.0";
    private @Nullable String meant;

    private Story(String outlet, String path) {
        this.outlet = outlet;
        this.path = path;
    }

    private record Statement(
            @Nullable Source source,
            @Nullable String meant,
            SourceKind viaKind,
            List<String> via,
            Stance stance,
            String claim,
            boolean negative) {

        Statement(@Nullable Source source, @Nullable String meant, List<String> via, Stance stance, String claim) {
            this(source, meant, SourceKind.OUTLET, via, stance, claim, false);
        }

        /** The name in chains: whom the words stand for. */
        String link(Source told) {
            return told.name() != null ? told.name() : meant != null ? meant : told.text();
        }
    }

    static Story in(String outlet, String path) {
        return new Story(outlet, path);
    }

    Story published(String moment) {
        published = Instant.parse(moment);
        return this;
    }

    Story received(String moment) {
        received = Instant.parse(moment);
        return this;
    }

    /** Text before the statements. */
    Story opening(String text) {
        opening = text + " ";
        return this;
    }

    /** The extractor matches all claims with these subjects of the seed. */
    Story matching(SubjectMatch... matches) {
        subjects = List.of(matches);
        return this;
    }

    Story readBy(String version) {
        extractor = version;
        return this;
    }

    Story says(@Nullable Source source, String claim, String... via) {
        return says(source, Stance.STATES, claim, via);
    }

    Story says(@Nullable Source source, Stance stance, String claim, String... via) {
        statements.add(new Statement(source, meant, List.of(via), stance, claim));
        return this;
    }

    /** A statement of which the extractor finds only these words. */
    Story finds(Source source, String claim, String found) {
        foundWords.put(statements.size(), found);
        return says(source, claim);
    }

    /** A statement that the extractor does not find. */
    Story misses(Source source, String claim) {
        missed.add(statements.size());
        return says(source, claim);
    }

    /** A statement that came through somebody of this kind. */
    Story saysVia(Source source, SourceKind viaKind, String via, String claim) {
        statements.add(new Statement(source, meant, viaKind, List.of(via), Stance.STATES, claim, false));
        return this;
    }

    /** Whom the article means by the words of the unnamed sources that follow. */
    Story meaning(String words) {
        meant = words;
        return this;
    }

    /** What the next statement says once its references are replaced. */
    Story completed(String words) {
        completions.put(statements.size(), new Completion(words, List.of(new Span(0, 1))));
        return this;
    }

    Story saysNot(@Nullable Source source, String claim, String... via) {
        statements.add(new Statement(source, meant, SourceKind.OUTLET, List.of(via), Stance.STATES, claim, true));
        return this;
    }

    static Source person(String name) {
        return source(SourceKind.PERSON, name, name, null, null);
    }

    static Source source(
            SourceKind kind, String words, @Nullable String name, @Nullable String role, @Nullable String affiliation) {
        return new Source(words, List.of(new Span(0, 1)), kind, name, role, affiliation, List.of(), null);
    }

    static Source anonymous(String words, @Nullable String affiliation) {
        return source(SourceKind.ANONYMOUS, words, null, "official", affiliation);
    }

    static Source outlet(String name) {
        return source(SourceKind.OUTLET, name, name, null, null);
    }

    String id() {
        return "article-" + outlet.replace(' ', '-').toLowerCase(Locale.ROOT) + "-" + path;
    }

    /** The article, its claims and attributions, and the extraction record. */
    List<Event> events() {
        StringBuilder text = new StringBuilder(opening);
        List<int[]> places = new ArrayList<>();
        for (Statement statement : statements) {
            int start = text.length();
            text.append(
                            statement.source() == null
                                    ? "It is said"
                                    : statement.source().text() + " said")
                    .append(" that ");
            int claim = text.length();
            text.append(statement.claim());
            String found = foundWords.getOrDefault(places.size(), statement.claim());
            int foundAt = claim + statement.claim().indexOf(found);
            places.add(new int[] {start, foundAt, foundAt + found.length(), claim, text.length()});
            text.append(". ");
        }
        String hash = Ids.contentHash("On " + path, text.toString());
        Article article = new Article(
                id(),
                Ids.revision(hash),
                URI.create("https://paper.example/" + id()),
                outlet,
                "On " + path,
                null,
                published,
                received,
                "en",
                text.toString(),
                hash);
        List<Event> events = new ArrayList<>(List.of(article));
        Extractor by = new Extractor("made-up", extractor);
        for (int i = 0; i < statements.size(); i++) {
            if (missed.contains(i)) {
                continue;
            }
            Statement statement = statements.get(i);
            int[] place = places.get(i);
            List<Span> spans = List.of(new Span(place[1], place[2]));
            Claim claim = new Claim(
                    Ids.claim(article.id(), article.revision(), spans),
                    article.id(),
                    article.revision(),
                    foundWords.getOrDefault(i, statement.claim()),
                    spans,
                    new Span(place[0], place[4] + 1),
                    QuoteType.INDIRECT,
                    statement.negative() ? Polarity.NEGATIVE : Polarity.POSITIVE,
                    Certainty.CERTAIN,
                    completions.get(i),
                    subjects,
                    by);
            events.add(claim);
            events.add(attribution(claim, statement, place, by));
        }
        events.add(new Extraction(
                article.id(), article.revision(), by, (events.size() - 1) / 2, (events.size() - 1) / 2, null));
        return events;
    }

    private Attribution attribution(Claim claim, Statement statement, int[] place, Extractor by) {
        Source told = statement.source();
        List<Span> at = List.of(new Span(place[0], place[0] + 2));
        Source source = told == null
                ? null
                : new Source(
                        told.text(),
                        at,
                        told.kind(),
                        told.name(),
                        told.role(),
                        told.affiliation(),
                        told.members(),
                        told.anonymity());
        List<Link> chain = new ArrayList<>();
        if (source != null) {
            chain.add(new Link(statement.link(source), source.kind(), Link.Role.SOURCE, at));
        }
        statement.via().forEach(via -> chain.add(new Link(via, statement.viaKind(), Link.Role.VIA, at)));
        chain.add(new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of()));
        List<Span> cue = List.of(new Span(place[3] - 5, place[3] - 1));
        return new Attribution(
                Ids.attribution(claim.id(), cue, at),
                claim.id(),
                claim.articleId(),
                claim.revision(),
                null,
                source,
                new Cue("said", cue, "say", statement.stance()),
                chain,
                0.9,
                by);
    }
}
