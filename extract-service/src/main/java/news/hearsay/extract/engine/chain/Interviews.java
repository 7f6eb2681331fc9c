package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Carries interviews over: after "Duda told the WSJ that …", later statements of the same speaker also came through the
 * WSJ, unless the text names another occasion ("at a rally", "told reporters", another day).
 */
final class Interviews {

    /** Sentences before "made the remarks in …" for which it holds. */
    private static final int MAX_SENTENCES_BACK = 2;

    private static final int MAX_RELATIONS_BACK = 16;

    private final Document d;
    private final List<FoundRelation> relations;
    private final OccasionWords words;
    private final SpeakerKeys keys = new SpeakerKeys();
    /** the relations by their cues, and the tokens that head these */
    private final List<Integer> byCue;

    private final List<Integer> heads;

    Interviews(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.relations = relations;
        this.words = new OccasionWords(document);
        this.byCue = IntStream.range(0, relations.size())
                .boxed()
                .sorted(Comparator.comparingInt(r -> relations.get(r).cueHead()))
                .toList();
        this.heads = byCue.stream().map(r -> relations.get(r).cueHead()).toList();
    }

    /**
     * The outlets that passed each claim on, with those that are inferred for later statements of an interview.
     *
     * @param talks the clauses that only tell where somebody spoke
     */
    List<List<Link>> carriedOver(
            List<Passage> passages,
            List<@Nullable ResolvedSource> sources,
            Nesting nesting,
            List<TalkClauses.Talk> talks) {
        List<List<Link>> result =
                new ArrayList<>(passages.stream().map(Passage::links).toList());
        Map<String, Occasion> occasions = new LinkedHashMap<>();
        List<Integer> order = byCue.stream()
                .filter(r -> sources.get(r) != null && nesting.parent(r) < 0)
                .toList();
        int next = 0;
        for (int r : order) {
            int cue = relations.get(r).cueHead();
            for (; next < talks.size() && talks.get(next).token() < cue; next++) {
                talk(talks.get(next), occasions, sources, result);
            }
            List<Link> inferred = statement(r, passages.get(r), Objects.requireNonNull(sources.get(r)), occasions);
            if (!inferred.isEmpty()) {
                result.set(r, inferred);
            }
        }
        for (; next < talks.size(); next++) {
            talk(talks.get(next), occasions, sources, result);
        }
        return result;
    }

    /** Records where a statement was made; returns the links that it has from the speaker's last occasion. */
    private List<Link> statement(
            int relation, Passage passage, ResolvedSource source, Map<String, Occasion> occasions) {
        FoundRelation statement = relations.get(relation);
        String speaker = keys.of(source, occasions.keySet());
        List<Integer> outside = words.outside(statement);
        Set<String> times = words.times(outside);
        Occasion last = occasions.get(speaker);
        int sentence = d.sentenceOf(statement.cueHead());
        if (!passage.links().isEmpty()) {
            occasions.remove(speaker);
            int paragraph = passage.talk() ? -1 : d.paragraph(sentence);
            occasions.put(speaker, new Occasion(passage.links(), times, paragraph, sentence));
        } else if (last != null && words.elsewhere(outside, times, last, sentence)) {
            occasions.put(speaker, new Occasion(List.of(), times, -1, sentence));
        } else if (last != null && holds(last, statement, sentence)) {
            return last.links().stream().map(Interviews::inferred).toList();
        }
        return List.of();
    }

    /** Whether an occasion holds for a statement: one that only quoted the speaker, for what "he" adds. */
    private boolean holds(Occasion occasion, FoundRelation relation, int sentence) {
        TokenRange source = relation.source();
        boolean pronoun =
                source != null && source.length() == 1 && d.tag(source.start()).equals("PRP");
        return occasion.paragraph() < 0 || pronoun && occasion.paragraph() == d.paragraph(sentence);
    }

    /** Records where somebody spoke, for the statements after the clause and, if it tells so, right before it. */
    private void talk(
            TalkClauses.Talk talk,
            Map<String, Occasion> occasions,
            List<@Nullable ResolvedSource> sources,
            List<List<Link>> result) {
        int sentence = d.sentenceOf(talk.token());
        String speaker = SpeakerKeys.withoutArticle(talk.speaker().toLowerCase(Locale.ROOT));
        for (int r : talk.backward() ? before(talk.token(), sentence) : List.<Integer>of()) {
            ResolvedSource source = sources.get(r);
            String other = source == null ? "" : keys.of(source, occasions.keySet());
            boolean described = source != null
                    && source.source().name() == null
                    && source.source().kind() == SourceKind.PERSON;
            if (source == null || !speaker.isEmpty() && !speaker.equals(other) && !described) {
                continue;
            }
            if (result.get(r).isEmpty()) {
                result.set(r, talk.links().stream().map(Interviews::inferred).toList());
            }
            speaker = speaker.isEmpty() ? other : speaker;
        }
        List<Integer> tokens = IntStream.range(d.sentenceStart(sentence), d.sentenceEnd(sentence))
                .boxed()
                .toList();
        occasions.remove(speaker);
        occasions.put(speaker, new Occasion(talk.links(), words.times(tokens), -1, sentence));
    }

    /** The relations right before a token, the nearest first. */
    private List<Integer> before(int token, int sentence) {
        List<Integer> before = new ArrayList<>();
        int found = Collections.binarySearch(heads, token);
        int end = found < 0 ? -found - 1 : found;
        for (int at = end - 1; at >= 0 && before.size() < MAX_RELATIONS_BACK; at--) {
            if (sentence - d.sentenceOf(relations.get(byCue.get(at)).cueHead()) > MAX_SENTENCES_BACK) {
                break;
            }
            before.add(byCue.get(at));
        }
        return before;
    }

    private static Link inferred(Link link) {
        return new Link(link.name(), link.kind(), link.role(), link.spans(), Link.Basis.INFERRED);
    }
}
