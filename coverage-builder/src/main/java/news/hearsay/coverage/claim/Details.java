package news.hearsay.coverage.claim;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import org.jspecify.annotations.Nullable;

/**
 * The details of a wording. A claim that leaves out a detail can be the same claim. A claim with another detail cannot.
 *
 * @param numbers the numbers, with their bounds
 * @param dates the words for days and months
 * @param actor the names with which the claim begins
 */
public record Details(Set<Amount> numbers, Set<String> dates, Set<String> actor) {

    public Details {
        numbers = Set.copyOf(numbers);
        dates = Set.copyOf(dates);
        actor = Set.copyOf(actor);
    }

    /**
     * A number.
     *
     * @param value as in {@link Quantity}
     * @param bound whether it is an upper or a lower bound; null if it is neither
     */
    record Amount(String value, @Nullable Role bound) {

        boolean agreesWith(Amount other) {
            return Numeral.agree(value, other.value) && (bound == null || other.bound == null || bound == other.bound);
        }
    }

    static Details of(List<Sign> signs) {
        Set<Amount> numbers = new HashSet<>();
        Set<String> dates = new HashSet<>();
        for (int i = 0; i < signs.size(); i++) {
            switch (signs.get(i)) {
                case Quantity(var value) -> numbers.add(new Amount(value, i == 0 ? null : bound(signs.get(i - 1))));
                case Date(var word) -> dates.add(word);
                default -> {}
            }
        }
        Set<String> actor = signs.stream()
                .takeWhile(Name.class::isInstance)
                .map(sign -> NameAliases.root(((Name) sign).name()))
                .collect(Collectors.toSet());
        return new Details(numbers, dates, actor);
    }

    private static @Nullable Role bound(Sign before) {
        return before == Role.UP_TO || before == Role.AT_LEAST ? (Role) before : null;
    }

    /**
     * Whether these details conflict. They do if each has a number that the other lacks, or a date that the other
     * lacks, or if both have an actor and share none. Symmetric.
     */
    public boolean conflictWith(Details other) {
        return eachLacksOne(numbers, other.numbers, Amount::agreesWith)
                || eachLacksOne(dates, other.dates, Details::mayBeOneDate)
                || !actor.isEmpty() && !other.actor.isEmpty() && Collections.disjoint(actor, other.actor);
    }

    /** Whether neither leaves out a number or a date of the other. */
    boolean areAsSpecificAs(Details other) {
        return numbers.equals(other.numbers) && dates.equals(other.dates);
    }

    private static <T> boolean eachLacksOne(Set<T> one, Set<T> other, BiPredicate<T, T> agree) {
        return lacksOne(one, other, agree) && lacksOne(other, one, agree);
    }

    private static <T> boolean lacksOne(Set<T> lacking, Set<T> other, BiPredicate<T, T> agree) {
        return other.stream().anyMatch(held -> lacking.stream().noneMatch(mine -> agree.test(mine, held)));
    }

    /** 9 May and May do not conflict. */
    private static boolean mayBeOneDate(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
