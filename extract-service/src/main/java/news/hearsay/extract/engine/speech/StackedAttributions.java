package news.hearsay.extract.engine.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * Two attributions of the same words, one around the other: "[The mayor said the dam would be raised], according to the
 * Post". The claim of the outer one contains the inner attribution, and the claim of the inner one excludes the outer.
 */
final class StackedAttributions {

    /** Relations of a sentence that are compared. */
    private static final int MAX_RELATIONS = 32;

    private final Document d;
    private final AttributionPhrases phrases;

    StackedAttributions(Document document, AttributionPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
    }

    /**
     * The relations with their claims corrected, and with the inner attributions that nothing has found.
     *
     * @param heads the tokens that head the cues of relations found before
     */
    List<FoundRelation> correct(List<FoundRelation> relations, Set<Integer> heads) {
        List<FoundRelation> complete = new ArrayList<>(relations);
        for (FoundRelation relation : relations) {
            FoundRelation inner = insideAccordingTo(relation, heads);
            if (inner != null) {
                complete.add(inner);
            }
        }
        Map<Integer, List<FoundRelation>> byContent = grouped(complete, StackedAttributions::lastContent);
        complete.replaceAll(
                relation -> aroundSpeech(relation, byContent.getOrDefault(lastContent(relation), List.of())));
        Map<Integer, List<FoundRelation>> bySentence = grouped(complete, this::sentence);
        complete.replaceAll(relation -> withoutOuter(relation, bySentence.getOrDefault(sentence(relation), List.of())));
        return complete;
    }

    private static Map<Integer, List<FoundRelation>> grouped(
            List<FoundRelation> relations, ToIntFunction<FoundRelation> key) {
        Map<Integer, List<FoundRelation>> groups = new HashMap<>();
        relations.forEach(relation -> groups.computeIfAbsent(key.applyAsInt(relation), _ -> new ArrayList<>(2))
                .add(relation));
        return groups;
    }

    private static int lastContent(FoundRelation relation) {
        return relation.content().getLast().start();
    }

    private int sentence(FoundRelation relation) {
        return d.sentenceOf(relation.cueHead());
    }

    /**
     * "The mayor said [the dam would be raised], according to the Post": the claim of the mayor without the attribution
     * to the newspaper, whose claim the mayor's words are.
     */
    private FoundRelation withoutOuter(FoundRelation inner, List<FoundRelation> relations) {
        TokenRange last = inner.content().getLast();
        for (FoundRelation outer : relations.size() > MAX_RELATIONS ? List.<FoundRelation>of() : relations) {
            TokenRange source = outer.source();
            if (source == null
                    || outer.cueHead() == inner.cueHead()
                    || !last.contains(outer.cueHead())
                    || outer.content().size() != 1
                    || !outer.content().getFirst().contains(inner.cueHead())) {
                continue;
            }
            int start = Math.min(outer.cue().start(), source.start());
            while (start - 1 > last.start() && d.word(start - 1).equals(",")) {
                start--;
            }
            if (start > last.start() + 1 && start < last.end()) {
                return inner.withContentBefore(start);
            }
        }
        return inner;
    }

    /** "[The ministry said], the agency reported, [that …]": what the agency reports is that the ministry said it. */
    private FoundRelation aroundSpeech(FoundRelation outer, List<FoundRelation> sameContent) {
        TokenRange source = outer.source();
        for (FoundRelation inner : sameContent.size() > MAX_RELATIONS ? List.<FoundRelation>of() : sameContent) {
            TokenRange speaker = inner.source();
            if (source == null || speaker == null) {
                continue;
            }
            boolean around = inner.cueHead() != outer.cueHead()
                    && speaker.end() <= inner.cue().start()
                    && outer.content().size() == 1
                    && inner.content().equals(outer.content())
                    && inner.cueHead() + 2 == source.start()
                    && d.word(inner.cueHead() + 1).equals(",");
            if (around) {
                TokenRange speech = new TokenRange(speaker.start(), inner.cue().end());
                return new FoundRelation(
                        outer.cueHead(),
                        outer.cue(),
                        source,
                        List.of(speech, outer.content().getFirst()),
                        outer.confidence());
            }
        }
        return outer;
    }

    /** "[The governor wrote], according to the agency, [that …]": the words of the governor. */
    private @Nullable FoundRelation insideAccordingTo(FoundRelation outer, Set<Integer> heads) {
        List<TokenRange> content = outer.content();
        boolean split = d.lower(outer.cue().start()).equals("according")
                && content.size() == 2
                && content.getFirst().end() <= outer.cue().start()
                && d.lower(content.getLast().start()).equals("that");
        for (int i = content.getFirst().start(); i < content.getFirst().end() && split; i++) {
            int subject = phrases.saying(i) && FiniteVerbs.at(d, i) ? d.child(i, "nsubj") : -1;
            if (subject >= 0 && subject < i && !heads.contains(i)) {
                TokenRange source = new TokenRange(d.leftEdge(subject), d.rightEdge(subject));
                return AttributionPhrases.relation(i, i, source, List.of(content.getLast()), outer);
            }
        }
        return null;
    }

    /**
     * "[The Post reported that], according to two clerks, [the vault was open]": the words of the report are no part of
     * the claim.
     */
    static FoundRelation withoutReport(Document d, FoundRelation relation) {
        List<TokenRange> content = relation.content();
        boolean outer = content.size() > 1
                && d.lower(relation.cue().start()).equals("according")
                && content.getFirst().end() <= relation.cue().start()
                && d.lower(content.getFirst().end() - 1).equals("that");
        return outer ? relation.withContent(content.subList(1, content.size())) : relation;
    }
}
