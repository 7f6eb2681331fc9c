package news.hearsay.coverage.claim;

import java.util.Arrays;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Stem;

/**
 * A few numbers of a wording from which most pairs of different wordings are recognised, without a look at their signs.
 * They only ever exclude a pair that the comparison of the signs would find different.
 */
final class ContentSignature {

    private static final int DUTY = 1;
    private static final int FUTURE = 1 << 1;
    private static final int PAST = 1 << 2;
    private static final int COMMAND = 1 << 3;
    private static final int QUESTION = 1 << 4;
    private static final int CONDITION = 1 << 5;
    private static final int SPEECH = 1 << 6;

    /** What both wordings must have, or neither. */
    private static final int MOODS = QUESTION | CONDITION | SPEECH;

    private final int mood;

    /** The hashes of the distinct numbers without their units, in ascending order. */
    private final int[] numbers;

    /** A bit for each name without its ending, for each name, and for each stem. Several may have the same bit. */
    private final long roots;

    private final long names;
    private final long stems;

    private ContentSignature(int mood, int[] numbers, long roots, long names, long stems) {
        this.mood = mood;
        this.numbers = numbers;
        this.roots = roots;
        this.names = names;
        this.stems = stems;
    }

    static ContentSignature of(Wording wording) {
        IndexedContent content = wording.content();
        int[] numbers = new int[content.size()];
        int count = 0;
        long roots = 0;
        long names = 0;
        long stems = 0;
        for (int i = 0; i < content.size(); i++) {
            IndexedSign sign = content.at(i);
            switch (sign.kind()) {
                case NAME -> {
                    roots |= sign.rootBit();
                    names |= sign.wordBit();
                }
                case STEM -> stems |= sign.wordBit();
                case QUANTITY -> numbers[count++] = Numeral.bare(sign.word()).hashCode();
                case DATE -> {}
            }
        }
        int[] sorted = Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        return new ContentSignature(mood(wording), sorted, roots, names, stems);
    }

    private static int mood(Wording wording) {
        int mood = 0;
        for (Mark mark : wording.marks()) {
            mood |= switch (mark) {
                case DUTY -> DUTY;
                case FUTURE -> FUTURE;
                case PAST -> PAST;
                case QUESTION -> QUESTION;
                case CONDITION -> CONDITION;
                case SPEECH -> SPEECH;
                default -> 0;
            };
        }
        return commands(wording) ? mood | COMMAND : mood;
    }

    private static boolean commands(Wording wording) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        for (Sign sign : wording.signs()) {
            if (sign instanceof Stem(var stem) && lexicon.has("command", stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name certainly corresponds to nothing in the wording of this signature. */
    boolean lacksName(IndexedSign name) {
        return (name.rootBit() & roots) == 0 && (name.wordBit() & stems) == 0;
    }

    /** Whether the first word of a claim, which is capitalised, may be a name in the wording of this signature. */
    boolean mayHaveAsName(IndexedSign stem) {
        return (stem.wordBit() & names) != 0;
    }

    /** Whether two wordings are put in ways that do not exclude each other. */
    boolean hasMoodOf(ContentSignature other) {
        int different = mood ^ other.mood;
        if ((different & MOODS) != 0) {
            return false;
        }
        if ((different & DUTY) != 0 && (((mood & DUTY) != 0 ? other : this).mood & COMMAND) == 0) {
            return false;
        }
        return !((mood & FUTURE) != 0 && (other.mood & PAST) != 0 || (mood & PAST) != 0 && (other.mood & FUTURE) != 0);
    }

    /**
     * Whether no claims of these contents are the same, opposite, or one less specific than the other. If false, the
     * signs decide.
     *
     * @param story whether the two are compared as claims of one story only, which have the same numbers
     */
    boolean excludes(ContentSignature other, boolean story) {
        return !hasMoodOf(other)
                || (story ? !Arrays.equals(numbers, other.numbers) : haveOtherNumbers(other))
                || haveOtherNames(other);
    }

    /** Whether each has a number to which none of the other corresponds. */
    private boolean haveOtherNumbers(ContentSignature other) {
        return numbers.length > 0
                && other.numbers.length > 0
                && !isContained(numbers, other.numbers)
                && !isContained(other.numbers, numbers);
    }

    /** Whether the elements of an array in ascending order are among those of another one, as often. */
    private static boolean isContained(int[] few, int[] many) {
        int j = 0;
        for (int number : few) {
            while (j < many.length && many[j] < number) {
                j++;
            }
            if (j == many.length || many[j] != number) {
                return false;
            }
            j++;
        }
        return true;
    }

    /** Whether both have names, and none of them corresponds to a name or a capitalised word of the other. */
    private boolean haveOtherNames(ContentSignature other) {
        return names != 0
                && other.names != 0
                && (roots & other.roots) == 0
                && (names & other.stems) == 0
                && (stems & other.names) == 0;
    }
}
