package news.hearsay.coverage.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.Drift.Part;
import news.hearsay.coverage.drift.DriftPhrases.Found;
import news.hearsay.events.Certainty;
import news.hearsay.events.Stance;

/**
 * Finds hedges of the earlier mention of which the later one has none. What a person decided about the certainty of a
 * mention comes before its words.
 */
final class CertaintyDrift {

    /** How many words after a hedge it is about; adverbs may also follow what they are about. */
    private static final int AFTER = 6;

    private static final int BEFORE = 4;

    /** A shorter claim is a fragment that asserts nothing. */
    private static final int MIN_WORDS = 4;

    private CertaintyDrift() {}

    static Optional<Drift> between(Mention earlier, Mention later, Words before, Words after) {
        if (earlier.isRuledCertain()
                || !later.isRuledCertain() && isOpen(later, after)
                || later.stance() != null && !later.stance().asserts()) {
            return Optional.empty();
        }
        List<Mark> marks = earlier.isRuledOpen() ? before.whole() : hedges(earlier, before, after);
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drift(DriftKind.CERTAINTY_RAISED, marks, assertion(later, before, after)));
    }

    /** The words by which the earlier mention is not certain of what both say. */
    private static List<Mark> hedges(Mention earlier, Words before, Words after) {
        List<Mark> marks = new ArrayList<>();
        Words cue = Words.of(Part.CUE, earlier.cue());
        for (Found hedge : DriftPhrases.get().find("hedging cue", cue)) {
            marks.add(cue.mark(hedge.from(), hedge.to()));
        }
        List<Found> hedges = new ArrayList<>(hedges(before));
        if (decides(before, after)) {
            hedges.addAll(DriftPhrases.get().find("deliberation", before));
        }
        for (Found hedge : hedges) {
            if (isAboutShared(hedge, before, after)) {
                marks.add(before.mark(hedge.from(), hedge.to()));
            }
        }
        return marks;
    }

    /** Whether the later mention is not certain either. */
    private static boolean isOpen(Mention later, Words after) {
        return after.size() < MIN_WORDS
                || after.lower(0).endsWith("ing")
                || later.certainty() == Certainty.POSSIBLE
                || later.certainty() == Certainty.PROBABLE
                || later.stance() == Stance.BELIEVES
                || later.stance() == Stance.EXPECTS
                || later.stance() == Stance.WANTS
                || !hedges(after).isEmpty()
                || DriftPhrases.get().isIn("open", after)
                || DriftPhrases.get().isIn("deliberation", after)
                || DriftPhrases.get().isIn("hedging cue", Words.of(Part.CUE, later.cue()));
    }

    /** Whether the later claim is about a decision or the future, unlike the earlier one. */
    private static boolean decides(Words before, Words after) {
        return DriftPhrases.get().find("decision", after).stream()
                .anyMatch(found -> !before.has(after.lower(found.from())));
    }

    private static List<Found> hedges(Words words) {
        return DriftPhrases.get().find("hedge", words).stream()
                .filter(hedge -> isHedge(hedge, words))
                .toList();
    }

    private static boolean isHedge(Found hedge, Words words) {
        String lower = words.lower(hedge.from());
        String next = words.lower(hedge.to());
        if (DriftPhrases.get().has("comparing", words.lower(hedge.from() - 1))) {
            return false;
        }
        return switch (lower) {
            // the month
            case "may" -> Character.isLowerCase(words.get(hedge.from()).text().charAt(0));
            // an inability in the past is a fact, and so is what one could see
            case "could" -> !next.equals("not") && !DriftPhrases.get().has("perception", next);
            case "possible" -> !words.lower(hedge.from() - 1).equals("if") && !isAdjective(hedge, words);
            // open to a settlement, not to the public
            case "open" -> next.equals("a") || next.equals("an") || next.endsWith("ing");
            // hoped-for
            case "hoped" -> !next.equals("for");
            // assumed office
            case "assumed", "assumes" -> next.equals("that") || next.equals("to");
            default -> !isAdjective(hedge, words) && !isNoun(hedge, words) && !isOpportunity(hedge, words);
        };
    }

    /** Whether it belongs to a noun: the proposed law. */
    private static boolean isAdjective(Found hedge, Words words) {
        return DriftPhrases.get().has("attributive", words.lower(hedge.from()))
                && DriftPhrases.get().has("determiner", words.lower(hedge.from() - 1));
    }

    /** Whether a word that may be a verb is a noun: two suspects, but not "they aim to". */
    private static boolean isNoun(Found hedge, Words words) {
        boolean isWord = hedge.to() - hedge.from() == 1;
        return DriftPhrases.get().has("noun or verb", words.lower(hedge.from()))
                && (DriftPhrases.get().has("before noun", words.lower(hedge.from() - 1))
                        || isWord
                                && !DriftPhrases.get().has("after verb", words.lower(hedge.to()))
                                && !words.lower(hedge.to()).endsWith("ing"));
    }

    /** Whether a chance is what somebody had, not what is possible. */
    private static boolean isOpportunity(Found hedge, Words words) {
        return DriftPhrases.get().has("possibility", words.lower(hedge.from()))
                && !DriftPhrases.get().has("of possibility", words.lower(hedge.to()));
    }

    private static boolean isAboutShared(Found hedge, Words before, Words after) {
        int end = Math.min(before.size(), hedge.to() + AFTER);
        boolean follows = false;
        for (int i = hedge.to(); i < end; i++) {
            if (before.get(i).isContent()) {
                follows = true;
                if (after.hasAlike(before.get(i))) {
                    return true;
                }
            }
        }
        for (int i = Math.max(0, hedge.from() - BEFORE); !follows && i < hedge.from(); i++) {
            if (before.get(i).isContent() && after.hasAlike(before.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The words of the later claim that stand where the hedge was: the first verb form that only it has, or the cue.
     */
    private static List<Mark> assertion(Mention later, Words before, Words after) {
        for (int i = 0; i < after.size(); i++) {
            String lower = after.lower(i);
            if ((lower.equals("will") || lower.equals("would") || lower.equals("has") || lower.equals("had"))
                    && !before.has(lower)) {
                return List.of(after.mark(i, i + 1));
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).isContent() && !before.has(after.lower(i))) {
                return List.of(after.mark(i, i + 1));
            }
        }
        return Words.of(Part.CUE, later.cue()).whole();
    }
}
