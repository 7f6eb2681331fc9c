package news.hearsay.coverage.drift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import news.hearsay.coverage.claim.WordRelations;
import news.hearsay.coverage.drift.Amounts.Amount;
import news.hearsay.coverage.drift.Words.Word;

/** Finds a number that has another value in the later mention. Rounding that says so is no change. */
final class NumberDrift {

    /** The share by which a number may differ that is said to be rounded, in either direction. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    /** The share by which a bound may be from the number. */
    private static final BigDecimal BOUND = new BigDecimal("0.25");

    /** Months and weeks do not convert exactly, and a share in per cent is rounded. */
    private static final BigDecimal CONVERTED = new BigDecimal("0.01");

    private NumberDrift() {}

    static Optional<Drift> between(Words before, Words after) {
        Amounts earlier = Amounts.of(before);
        Amounts later = Amounts.of(after);
        for (Amount now : later.all()) {
            if (hasEqual(earlier, now)) {
                continue;
            }
            List<Amount> replaced = earlier.all().stream()
                    .filter(was -> !hasEqual(later, was) && countTheSame(earlier, was, later, now))
                    .toList();
            // two numbers that may have become this one: which of them is not known, but neither is it
            if (!replaced.isEmpty() && replaced.stream().noneMatch(was -> agree(earlier, was, later, now))) {
                return Optional.of(drift(before, replaced.getFirst(), after, now));
            }
        }
        return lostRange(earlier, later);
    }

    /** Between 20 and 30 has become 30. */
    private static Optional<Drift> lostRange(Amounts earlier, Amounts later) {
        for (Amount was : earlier.all()) {
            if (earlier.isInRange(was)) {
                for (Amount now : later.all()) {
                    if (areEqual(was, now)
                            && !later.isInRange(now)
                            && !isHedged(later, now)
                            && later.all().size() == 1) {
                        return Optional.of(drift(earlier.words(), was, later.words(), now));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Drift drift(Words before, Amount was, Words after, Amount now) {
        return new Drift(
                DriftKind.NUMBER_CHANGED,
                List.of(before.mark(was.from(), was.to())),
                List.of(after.mark(now.from(), now.to())));
    }

    private static boolean isHedged(Amounts amounts, Amount amount) {
        return amounts.isMarked(amount, "rounded") || amounts.isBounded(amount);
    }

    private static boolean hasEqual(Amounts amounts, Amount amount) {
        return amounts.all().stream().anyMatch(other -> areEqual(other, amount));
    }

    private static boolean areEqual(Amount one, Amount other) {
        return comparable(one, other)
                && within(
                        one.value(),
                        other.value(),
                        CONVERTED,
                        one.unit().equals("time") || one.unit().equals("%"));
    }

    private static boolean within(BigDecimal one, BigDecimal other, BigDecimal share, boolean tolerant) {
        return tolerant
                ? one.subtract(other).abs().compareTo(one.max(other).multiply(share)) <= 0
                : one.compareTo(other) == 0;
    }

    /** A currency may be left out; other units may not. */
    private static boolean comparable(Amount one, Amount other) {
        return one.unit().equals(other.unit())
                || isMoney(one) && other.unit().isEmpty()
                || one.unit().isEmpty() && isMoney(other);
    }

    private static boolean isMoney(Amount amount) {
        return amount.unit().equals("$")
                || amount.unit().equals("€")
                || amount.unit().equals("£");
    }

    /** Whether the two numbers have one unit, and count the same thing or stand after the same word. */
    private static boolean countTheSame(Amounts earlier, Amount was, Amounts later, Amount now) {
        if (!comparable(was, now)) {
            return false;
        }
        List<Word> counted = earlier.counted(was);
        List<Word> countedNow = later.counted(now);
        if (was.unit().isEmpty()) {
            return !counted.isEmpty() && !countedNow.isEmpty() && areAlike(counted, countedNow);
        }
        // a unit tells less than a noun: the words around must agree
        return counted.isEmpty() && countedNow.isEmpty()
                || areAlike(counted, countedNow)
                || isAfterTheSame(earlier.words(), was, later.words(), now);
    }

    private static boolean areAlike(List<Word> counted, List<Word> others) {
        return counted.stream()
                .anyMatch(word -> others.stream()
                        .anyMatch(other -> word.lower().equals(other.lower())
                                || WordRelations.areAlike(word.lower(), other.lower())));
    }

    private static boolean isAfterTheSame(Words before, Amount was, Words after, Amount now) {
        for (int i = was.from() - 1; i >= Math.max(0, was.from() - 4); i--) {
            if (before.get(i).isContent()) {
                Word word = before.get(i);
                for (int k = now.from() - 1; k >= Math.max(0, now.from() - 4); k--) {
                    if (after.get(k).isContent()
                            && (word.lower().equals(after.lower(k))
                                    || WordRelations.areAlike(word.lower(), after.lower(k)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one of the numbers is said to be rounded or a bound, and is true of the other. */
    private static boolean agree(Amounts earlier, Amount was, Amounts later, Amount now) {
        return isTrueOf(later, now, was.value()) || isTrueOf(earlier, was, now.value());
    }

    private static boolean isTrueOf(Amounts amounts, Amount amount, BigDecimal value) {
        BigDecimal own = amount.value();
        if (amounts.isMarked(amount, "rounded up") || amounts.isMarked(amount, "upper bound")) {
            return value.compareTo(own) <= 0 && within(own, value, BOUND, true);
        }
        if (amounts.isMarked(amount, "rounded down") || amounts.isMarked(amount, "lower bound")) {
            return value.compareTo(own) >= 0 && within(own, value, BOUND, true);
        }
        return amounts.isMarked(amount, "rounded") && within(own, value, ROUNDED, true);
    }
}
