package news.hearsay.coverage.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.WordRelations;
import news.hearsay.coverage.claim.WordRelations.NumberInWords;
import news.hearsay.coverage.drift.Words.Word;

/** The numbers of a claim, with their units and the words that bound or round them. */
final class Amounts {

    /** How many words after a number what it counts may be found. */
    private static final int COUNTED = 3;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Days of the units of time, so that weeks and months can be compared. */
    private static final Map<String, BigDecimal> DAYS = Map.of(
            "s", new BigDecimal("0.0000115741"),
            "min", new BigDecimal("0.000694444"),
            "h", new BigDecimal("0.0416667"),
            "d", BigDecimal.ONE,
            "mo", new BigDecimal("30.44"),
            "y", new BigDecimal("365.25"));

    /** Ranks and multiples are no amounts. */
    private static final Set<String> NO_AMOUNT = Set.of("th", "x");

    /**
     * A number.
     *
     * @param from the index of its first word
     * @param to the index after its last word, the unit of time included
     * @param value in units of {@code unit}; durations are in days
     */
    record Amount(int from, int to, BigDecimal value, String unit) {

        boolean isYear() {
            return unit.equals("year");
        }
    }

    private final Words words;
    private final List<Amount> all;

    private Amounts(Words words, List<Amount> all) {
        this.words = words;
        this.all = List.copyOf(all);
    }

    static Amounts of(Words words) {
        List<Amount> all = new ArrayList<>();
        for (NumberInWords number :
                WordRelations.numbers(words.all().stream().map(Word::text).toList())) {
            int digits = 0;
            String value = number.value();
            while (digits < value.length()
                    && (Character.isDigit(value.charAt(digits)) || value.charAt(digits) == '.')) {
                digits++;
            }
            String unit = value.substring(digits);
            if (digits > 0 && !NO_AMOUNT.contains(unit)) {
                all.add(amount(number, new BigDecimal(value.substring(0, digits)), unit));
            }
        }
        return new Amounts(words, all);
    }

    private static Amount amount(NumberInWords number, BigDecimal value, String unit) {
        int to = number.first() + number.words();
        BigDecimal days = DAYS.get(unit);
        if (days != null) {
            return new Amount(number.first(), to, value.multiply(days), "time");
        }
        boolean year = unit.isEmpty()
                && number.words() == 1
                && value.scale() <= 0
                && value.intValue() >= FIRST_YEAR
                && value.intValue() <= LAST_YEAR;
        return new Amount(number.first(), to, value, year ? "year" : unit);
    }

    List<Amount> all() {
        return all;
    }

    Words words() {
        return words;
    }

    /** The content word that follows the number, which is what it counts; for a share the word after "of". */
    List<Word> counted(Amount amount) {
        List<Word> counted = new ArrayList<>();
        for (int i = amount.to(); i < Math.min(words.size(), amount.to() + COUNTED); i++) {
            if (words.get(i).isContent()) {
                counted.add(words.get(i));
            }
        }
        return counted;
    }

    /** Whether a phrase of a section stands right before or after the number. */
    boolean isMarked(Amount amount, String before) {
        return DriftPhrases.get().before(before, words, amount.from()) != null;
    }

    boolean isBounded(Amount amount) {
        return isMarked(amount, "upper bound") || isMarked(amount, "lower bound") || hasBoundAfter(amount);
    }

    /** Whether "or more" or the like follows the number or what it counts. */
    boolean hasBoundAfter(Amount amount) {
        return DriftPhrases.get().find("bound after", words).stream()
                .anyMatch(found -> found.from() >= amount.to() && found.from() <= amount.to() + COUNTED);
    }

    /** Whether the number is one end of a range. */
    boolean isInRange(Amount amount) {
        return all.stream()
                .anyMatch(other -> !other.equals(amount) && (isRange(amount, other) || isRange(other, amount)));
    }

    private boolean isRange(Amount lower, Amount upper) {
        String joined = words.lower(lower.to());
        String before = words.lower(lower.from() - 1);
        return upper.from() == lower.to() + 1
                && lower.value().compareTo(upper.value()) < 0
                && (before.equals("between") && joined.equals("and") || joined.equals("to") && !lower.isYear());
    }
}
