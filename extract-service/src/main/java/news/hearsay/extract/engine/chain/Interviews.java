package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.OutletNouns;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Carries interviews over: after "Duda told the WSJ that …", later statements of the same speaker also came through the
 * WSJ, unless the text names another occasion ("at a rally", "told reporters", another day).
 */
final class Interviews {

    private static final Set<String> TOLD = Set.of("told", "tells", "telling");
    /** those who hear what is said to an outlet: telling them is no other occasion */
    private static final Set<String> AUDIENCE = Set.of(
            "listeners",
            "viewers",
            "readers",
            "interviewer",
            "presenter",
            "host",
            "anchor",
            "moderator",
            "reporter",
            "it",
            "program");
    /** words for other occasions of speech, outside the claim */
    private static final Set<String> OCCASIONS = Set.of(
            "reporters",
            "journalists",
            "rally",
            "conference",
            "briefing",
            "speech",
            "statement",
            "letter",
            "post",
            "tweet",
            "tweeted",
            "posted",
            "wrote",
            "writes",
            "hearing",
            "meeting",
            "court",
            "debate",
            "interview",
            "address",
            "forum",
            "summit",
            "event",
            "ceremony",
            "press",
            "parliament",
            "testified",
            "testimony",
            "announced",
            "video",
            "facebook",
            "twitter",
            "telegram",
            "memo",
            "report",
            "panel",
            "lecture",
            "website",
            "blog",
            "later",
            "separately",
            "congress",
            "sidelines",
            "committee",
            "crowd",
            "supporters",
            "delegates",
            "lawmakers",
            "programme",
            "visit",
            "reception");
    /** Words of a phrase such as "the paper" or "his radio listeners". */
    private static final int MAX_AUDIENCE_TOKENS = 4;
    /** Sentences before "made the remarks in …" for which it holds. */
    private static final int MAX_SENTENCES_BACK = 2;

    private static final int MAX_RELATIONS_BACK = 16;

    /** words for a talk that the text may name again */
    private static final Set<String> SAME = Set.of("interview", "programme", "conversation");

    private static final Set<String> TIMES =
            Set.of("ago", "earlier", "month", "previously", "today", "tomorrow", "week", "year", "yesterday");

    /**
     * Where a speaker spoke last.
     *
     * @param paragraph the only paragraph for whose later statements it holds; -1 for all
     * @param sentence the sentence that names it
     */
    private record Occasion(List<Link> links, Set<String> times, int paragraph, int sentence) {}

    private final Document d;
    private final List<FoundRelation> relations;
    /** the relations by their cues, and the tokens that head these */
    private final List<Integer> byCue;

    private final List<Integer> heads;
    /** the unnamed sources of several people so far */
    private final List<String> groups = new ArrayList<>();

    Interviews(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.relations = relations;
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
        for (int at = 0; at < order.size(); at++) {
            int r = order.get(at);
            for (;
                    next < talks.size()
                            && talks.get(next).token() < relations.get(r).cueHead();
                    next++) {
                talk(talks.get(next), occasions, sources, result);
            }
            ResolvedSource source = Objects.requireNonNull(sources.get(r));
            String speaker = speaker(source, occasions);
            Passage passage = passages.get(r);
            List<Integer> outside = outside(relations.get(r));
            Set<String> times = times(outside);
            Occasion last = occasions.get(speaker);
            int sentence = d.sentenceOf(relations.get(r).cueHead());
            if (!passage.links().isEmpty()) {
                occasions.remove(speaker);
                int paragraph = passage.talk() ? -1 : d.paragraph(sentence);
                occasions.put(speaker, new Occasion(passage.links(), times, paragraph, sentence));
            } else if (last != null && elsewhere(outside, times, last, sentence)) {
                occasions.put(speaker, new Occasion(List.of(), times, -1, sentence));
            } else if (last != null && holds(last, relations.get(r), sentence)) {
                result.set(r, last.links().stream().map(Interviews::inferred).toList());
            }
        }
        for (; next < talks.size(); next++) {
            talk(talks.get(next), occasions, sources, result);
        }
        return result;
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
        String speaker = withoutArticle(talk.speaker().toLowerCase(Locale.ROOT));
        for (int r : talk.backward() ? before(talk.token(), sentence) : List.<Integer>of()) {
            ResolvedSource source = sources.get(r);
            String other = source == null ? "" : speaker(source, occasions);
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
        occasions.put(speaker, new Occasion(talk.links(), times(tokens), -1, sentence));
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

    /** The key of a speaker. "The papers" are the last unnamed papers, and "one of them" is one of the last several. */
    private String speaker(ResolvedSource source, Map<String, Occasion> occasions) {
        String label = source.label().toLowerCase(Locale.ROOT);
        if (source.source().name() != null) {
            return label;
        }
        String key = withoutArticle(label);
        if (key.startsWith("one of them")) {
            return groups.isEmpty() ? key : groups.getLast();
        }
        if (source.plural() && !groups.contains(key)) {
            groups.add(key);
        }
        if (occasions.containsKey(key) || !label.startsWith("the ") || key.indexOf(' ') >= 0) {
            return key;
        }
        return occasions.keySet().stream()
                .filter(other -> other.endsWith(" " + key))
                .reduce((_, last) -> last)
                .orElse(key);
    }

    private static String withoutArticle(String label) {
        boolean article = label.startsWith("a ") || label.startsWith("an ") || label.startsWith("the ");
        return article ? label.substring(label.indexOf(' ') + 1) : label;
    }

    /** The tokens of the cue's sentence outside all claims in it. */
    private List<Integer> outside(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        List<Integer> outside = new ArrayList<>();
        for (int i = d.sentenceStart(sentence); i < d.sentenceEnd(sentence); i++) {
            int token = i;
            boolean inside = relation.content().stream().anyMatch(content -> content.contains(token));
            if (!inside) {
                outside.add(i);
            }
        }
        return outside;
    }

    private Set<String> times(List<Integer> tokens) {
        Set<String> times = new HashSet<>();
        for (int i : tokens) {
            if (CalendarNames.WEEKDAYS.contains(d.lower(i)) || TIMES.contains(d.lower(i))) {
                times.add(d.lower(i));
            }
        }
        return times;
    }

    /** Whether the words around a claim name another occasion than the interview. */
    private boolean elsewhere(List<Integer> tokens, Set<String> times, Occasion interview, int sentence) {
        if (tokens.stream().anyMatch(this::sameInterview)) {
            return false;
        }
        for (int i : tokens) {
            boolean occasion = OCCASIONS.contains(d.word(i)) && sentence != interview.sentence();
            if (occasion || TOLD.contains(d.lower(i)) && !audience(i + 1)) {
                return true;
            }
        }
        return !interview.times().containsAll(times);
    }

    /** "the interview", "the same programme": the occasion that the text named before. */
    private boolean sameInterview(int token) {
        String before = token > 0 ? d.lower(token - 1) : "";
        return SAME.contains(d.lower(token))
                && (before.equals("the") || before.equals("same") || before.equals("this"));
    }

    private boolean audience(int from) {
        int end = Math.min(d.size(), from + MAX_AUDIENCE_TOKENS);
        for (int i = from; i < end; i++) {
            String word = d.lower(i);
            if (AUDIENCE.contains(word) || OutletNouns.plain(word) || OutletNouns.ambiguous(word)) {
                return true;
            }
            String tag = d.tag(i);
            if (!tag.equals("DT")
                    && !tag.startsWith("JJ")
                    && !tag.startsWith("NN")
                    && !tag.equals("PRP$")
                    && !tag.equals("POS")) {
                return false;
            }
        }
        return false;
    }
}
