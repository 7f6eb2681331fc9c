package news.hearsay.extract.engine.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Attributions inside and behind their claim that the trained finder cuts or misses: those between commas
 * ({@link InsertedAttributions}, {@link InterruptedComplements}), those with "as" ({@link AsParentheticals}) and two
 * around the same words ({@link StackedAttributions}).
 */
final class InsertedSpeech {

    private final Document d;
    private final Map<Integer, FoundRelation> found = new HashMap<>();
    private final AttributionPhrases phrases;

    private InsertedSpeech(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.phrases = new AttributionPhrases(document);
        relations.forEach(relation -> found.putIfAbsent(relation.cueHead(), relation));
    }

    /**
     * Relations that were read, by their verbs.
     *
     * @param inserted those of attributions inside or behind a claim
     * @param governing those of verbs whose complement an attribution interrupts; they replace the former
     * @param tails the attributions, by sentence, from the comma on: no part of the claim before them
     */
    private record Readings(
            Map<Integer, FoundRelation> inserted,
            Map<Integer, FoundRelation> governing,
            Map<Integer, List<TokenRange>> tails) {

        private static Readings empty() {
            return new Readings(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    /** The relations, with those of this form corrected and the missing ones added. */
    static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        InsertedSpeech speech = new InsertedSpeech(d, relations);
        List<FoundRelation> merged = speech.merged(relations, speech.readings());
        return new StackedAttributions(d, speech.phrases).correct(merged, speech.found.keySet());
    }

    private Readings readings() {
        InsertedAttributions attributions = new InsertedAttributions(d, phrases);
        InterruptedComplements complements = new InterruptedComplements(d, phrases);
        AsParentheticals parentheticals = new AsParentheticals(d, phrases);
        Readings readings = Readings.empty();
        for (int i = 1; i < d.size(); i++) {
            int governor = complements.governor(i);
            if (governor >= 0) {
                InterruptedComplements.Pair pair = complements.read(governor, i, found);
                if (pair != null) {
                    readings.governing().put(governor, pair.governing());
                    readings.inserted().put(i, pair.inserted());
                }
            } else if (d.quotation(i) < 0 && phrases.saying(i) && d.prose(d.sentenceOf(i))) {
                FoundRelation relation = attributions.read(i, found.get(i));
                if (relation != null) {
                    readings.inserted().put(i, relation);
                    readings.tails()
                            .computeIfAbsent(d.sentenceOf(i), _ -> new ArrayList<>(1))
                            .add(new TokenRange(relation.content().getFirst().end(), i + 1));
                }
            }
        }
        for (int i = 1; i + 2 < d.size(); i++) {
            FoundRelation relation = found.containsKey(i) ? null : parentheticals.read(i);
            if (relation != null) {
                readings.inserted().put(i, relation);
            }
        }
        return readings;
    }

    private List<FoundRelation> merged(List<FoundRelation> relations, Readings readings) {
        Map<Integer, FoundRelation> read = readings.inserted();
        read.putAll(readings.governing());
        List<FoundRelation> merged = new ArrayList<>();
        for (FoundRelation relation : relations) {
            FoundRelation better = read.remove(relation.cueHead());
            List<TokenRange> tails = readings.tails().getOrDefault(d.sentenceOf(relation.cueHead()), List.of());
            merged.add(better == null ? cut(relation, tails) : better);
        }
        merged.addAll(read.values());
        return merged;
    }

    /** A relation whose content runs into an attribution behind it, without the attribution. */
    private static FoundRelation cut(FoundRelation relation, List<TokenRange> tails) {
        TokenRange last = relation.content().getLast();
        for (TokenRange tail : tails) {
            if (last.start() < tail.start() && last.end() >= tail.end()) {
                return relation.withContentBefore(tail.start());
            }
        }
        return relation;
    }
}
