package news.hearsay.coverage.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.WordRelations;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.drift.Amounts.Amount;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.Drift.Part;
import news.hearsay.coverage.drift.Words.Word;
import news.hearsay.events.Stance;

/** Finds that the later mention says the contrary of the earlier one: by its words, or by a cue that denies. */
final class PolarityDrift {

    private static final List<String> PREFIXES = List.of("un", "in", "im", "il", "ir", "dis", "non");

    private PolarityDrift() {}

    static Optional<Drift> between(Mention earlier, Mention later, Words before, Words after) {
        Words cue = Words.of(Part.CUE, earlier.cue());
        Words laterCue = Words.of(Part.CUE, later.cue());
        if (isOther(earlier)
                || isOther(later)
                || DriftPhrases.get().isIn("negated bound", before)
                || DriftPhrases.get().isIn("negated bound", after)) {
            return Optional.empty();
        }
        boolean denied = denies(earlier, cue);
        boolean deniedNow = denies(later, laterCue);
        Optional<Boolean> opposite = areOpposite(earlier, later, before, after);
        if (opposite.isEmpty() || opposite.get() == (denied != deniedNow)) {
            return Optional.empty();
        }
        List<Mark> marks = marks(before, after);
        List<Mark> marksNow = marks(after, before);
        if (denied != deniedNow) {
            marks.addAll(cue.whole());
            marksNow.addAll(laterCue.whole());
        }
        return Optional.of(new Drift(DriftKind.POLARITY_REVERSED, marks, marksNow));
    }

    /** Whether the source neither puts the claim forward nor denies it. */
    private static boolean isOther(Mention mention) {
        return mention.stance() == Stance.DOUBTS
                || mention.stance() == Stance.DECLINES
                || mention.stance() == Stance.ASKS;
    }

    private static boolean denies(Mention mention, Words cue) {
        return mention.stance() == null
                ? DriftPhrases.get().isIn("denying cue", cue)
                : mention.stance() == Stance.DENIES;
    }

    /** Whether the words say the contrary; empty if they say neither the same nor the contrary. */
    private static Optional<Boolean> areOpposite(Mention earlier, Mention later, Words before, Words after) {
        if (hasPrefixed(before, after) || hasPrefixed(after, before)) {
            return byWords(before, after);
        }
        ClaimRelation relation =
                Wording.of(earlier.claim(), earlier.negated()).relationTo(Wording.of(later.claim(), later.negated()));
        return switch (relation) {
            case SAME, LESS_SPECIFIC -> Optional.of(false);
            case OPPOSITE -> Optional.of(true);
            case DIFFERENT -> byWords(before, after);
        };
    }

    /** If all content is shared but one pair of words that exclude each other, or but a negation. */
    private static Optional<Boolean> byWords(Words before, Words after) {
        List<Word> only = onlyIn(before, after);
        List<Word> onlyNow = onlyIn(after, before);
        boolean parity = negations(before, after) % 2 == negations(after, before) % 2;
        if (only.size() == 1
                && onlyNow.size() == 1
                && WordRelations.areOpposed(
                        only.getFirst().lower(), onlyNow.getFirst().lower())) {
            return Optional.of(parity);
        }
        return only.isEmpty() && onlyNow.isEmpty() ? Optional.of(!parity) : Optional.empty();
    }

    /** The content that the other claim lacks, without negations and numbers with their units. */
    private static List<Word> onlyIn(Words words, Words other) {
        List<Amount> amounts = Amounts.of(words).all();
        List<Word> only = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            Word word = words.get(i);
            if (word.isContent()
                    && amounts.stream().noneMatch(amount -> amount.from() <= at && at < amount.to())
                    && !DriftPhrases.get().has("negation", word.lower())
                    && !isPrefixed(word, other)
                    && other.content().stream().noneMatch(held -> isPrefixed(held, word))
                    && !other.hasAlike(word)) {
                only.add(word);
            }
        }
        return only;
    }

    /** The number of negations, and of words such as "invalid" of which the other claim has the contrary. */
    private static int negations(Words words, Words other) {
        return DriftPhrases.get().find("negation", words).size()
                + (int) words.content().stream()
                        .filter(word -> isPrefixed(word, other))
                        .count();
    }

    private static boolean hasPrefixed(Words words, Words other) {
        return words.content().stream().anyMatch(word -> isPrefixed(word, other));
    }

    private static boolean isPrefixed(Word word, Words other) {
        return other.all().stream().anyMatch(held -> isPrefixed(word, held));
    }

    /** Whether a word is a prefix of negation and the other word: invalid, valid. */
    private static boolean isPrefixed(Word word, Word other) {
        int length = word.lower().length() - other.lower().length();
        return length > 1
                && word.lower().endsWith(other.lower())
                && PREFIXES.contains(word.lower().substring(0, length));
    }

    /** The negations of a claim, or the words that exclude one of the other claim. */
    private static List<Mark> marks(Words words, Words other) {
        List<Mark> marks = new ArrayList<>();
        DriftPhrases.get().find("negation", words).forEach(found -> marks.add(words.mark(found.from(), found.to())));
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (marks.isEmpty() && isPrefixed(word, other)
                    || marks.isEmpty()
                            && word.isContent()
                            && !other.has(word.lower())
                            && other.content().stream()
                                    .anyMatch(held -> WordRelations.areOpposed(word.lower(), held.lower()))) {
                marks.add(words.mark(i, i + 1));
            }
        }
        return marks;
    }
}
