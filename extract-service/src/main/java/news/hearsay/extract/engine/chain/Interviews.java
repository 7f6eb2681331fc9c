package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import news.hearsay.events.Link;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Carries interviews over: after "Duda told the WSJ that …", later statements of the same speaker also came through the
 * WSJ, unless the text names another occasion ("at a rally", "told reporters", another day).
 */
final class Interviews {

    private static final Set<String> TOLD = Set.of("told", "tells", "telling");
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
            "separately");

    private static final Set<String> TIMES =
            Set.of("ago", "earlier", "month", "previously", "today", "tomorrow", "week", "year", "yesterday");

    /** Where a speaker spoke last. */
    private record Occasion(List<Link> links, Set<String> times) {}

    private final Document d;
    private final List<FoundRelation> relations;

    Interviews(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.relations = relations;
    }

    /** The outlets that passed each claim on, with those that are inferred for later statements of an interview. */
    List<List<Link>> carriedOver(List<Passage> passages, List<@Nullable ResolvedSource> sources, Nesting nesting) {
        List<List<Link>> result =
                new ArrayList<>(passages.stream().map(Passage::links).toList());
        Map<String, Occasion> occasions = new HashMap<>();
        List<Integer> order = IntStream.range(0, relations.size())
                .boxed()
                .sorted(Comparator.comparingInt(r -> relations.get(r).cueHead()))
                .toList();
        for (int r : order) {
            ResolvedSource source = sources.get(r);
            if (source == null || nesting.parent(r) >= 0) {
                continue;
            }
            String speaker = speaker(source);
            Passage passage = passages.get(r);
            List<Integer> outside = outside(relations.get(r));
            Set<String> times = times(outside);
            Occasion last = occasions.get(speaker);
            if (!passage.links().isEmpty() || last != null && elsewhere(outside, times, last)) {
                occasions.put(speaker, new Occasion(passage.talk() ? passage.links() : List.of(), times));
            } else if (last != null && !last.links().isEmpty()) {
                result.set(r, last.links().stream().map(Interviews::inferred).toList());
            }
        }
        return result;
    }

    private static Link inferred(Link link) {
        return new Link(link.name(), link.kind(), link.role(), link.spans(), Link.Basis.INFERRED);
    }

    private static String speaker(ResolvedSource source) {
        String label = source.label().toLowerCase(Locale.ROOT);
        boolean article = source.source().name() == null && label.indexOf(' ') > 0;
        return article && (label.startsWith("a ") || label.startsWith("an ") || label.startsWith("the "))
                ? label.substring(label.indexOf(' ') + 1)
                : label;
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
    private boolean elsewhere(List<Integer> tokens, Set<String> times, Occasion interview) {
        for (int i : tokens) {
            if (OCCASIONS.contains(d.word(i)) || TOLD.contains(d.lower(i))) {
                return true;
            }
        }
        return !interview.times().containsAll(times);
    }
}
