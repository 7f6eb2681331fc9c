package news.hearsay.coverage.claim;

import java.time.LocalDate;
import java.util.List;

/** A unit of a claim's content. A {@link Wording} is a list of signs in text order, followed by its marks. */
public sealed interface Sign {

    /** A sign that stands for a thing, an act or a property, and so has a weight. */
    sealed interface Content extends Sign {}

    /** A word of a name, folded. */
    record Name(String name) implements Content {}

    /** A number with its unit, such as {@code 1500000$}, or a share such as {@code half}. */
    record Quantity(String value) implements Content {}

    /** A month, weekday, season or day such as {@code tomorrow}. */
    record Date(String word) implements Content {}

    /** A name that occurs often in the article of a claim, and so tells what "the company" or "the bridge" is. */
    record Story(String name) implements Sign {}

    /** The day on which the article of a claim was published; with {@link Story} only. */
    record Day(LocalDate day) implements Sign {}

    /** The stem of any other word. */
    record Stem(String stem) implements Content {}

    /** The preposition before a sign that has a role. */
    enum Role implements Sign {
        BY,
        FROM,
        TO,
        /** What follows belongs to what precedes: the museum's garden. */
        OF,
        /** The number is an upper bound: at most, fewer than. */
        UP_TO,
        /** The number is a lower bound: at least, more than. */
        AT_LEAST
    }

    /** How the claim is put; see {@link SignCodec} for the encoding. */
    enum Mark implements Sign {
        /** Precedes the negated sign. */
        NOT,
        /** An obligation: should, must. */
        DUTY,
        FUTURE,
        CONDITION,
        PAST,
        QUESTION,
        /** The claim is that somebody says something: a spokesman told the paper that … */
        SPEECH,
        /** The subject is a pronoun of the third person. */
        THEY,
        /** The verb is in the passive voice: its subject does not act. */
        PASSIVE,
        /** The claim is an act without an actor: selling the pool, talks with the islanders. */
        ACT,
        /** The speaker is part of the claim, and is unknown. */
        WE
    }

    /**
     * The minimum weight of a wording that can be understood by itself: about two words that are not everyday words.
     */
    double MIN_WEIGHT_ALONE = 9;

    double NAME_WEIGHT = 6;

    double NUMBER_WEIGHT = 6;

    double DATE_WEIGHT = 2;

    /** The weight of a sign: 0 for roles and marks; the rarity of a stem. */
    default double weight() {
        return switch (this) {
            case Role _, Mark _, Story _, Day _ -> 0;
            case Name _ -> NAME_WEIGHT;
            case Quantity _ -> NUMBER_WEIGHT;
            case Date _ -> DATE_WEIGHT;
            case Stem(var stem) -> SynonymLexicon.get().rarity(stem);
        };
    }

    /** Whether a wording of these signs can be understood by itself. */
    static boolean standAlone(List<Sign> signs) {
        return !signs.contains(Mark.WE) && !signs.contains(Mark.THEY) && haveContent(signs);
    }

    /** Whether the signs have enough content to be compared with others. */
    static boolean haveContent(List<Sign> signs) {
        double weight = 0;
        int content = 0;
        for (Sign sign : signs) {
            if (sign instanceof Content) {
                weight += sign.weight();
                content++;
            }
        }
        return content >= 2 && weight >= MIN_WEIGHT_ALONE;
    }
}
