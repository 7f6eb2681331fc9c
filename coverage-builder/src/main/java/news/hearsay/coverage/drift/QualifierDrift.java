package news.hearsay.coverage.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.hearsay.coverage.drift.Amounts.Amount;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.DriftPhrases.Found;
import news.hearsay.coverage.drift.Words.Word;
import org.jspecify.annotations.Nullable;

/** Finds conditions, bounds and restrictions of the earlier mention that the later one lacks. */
final class QualifierDrift {

    /** How many words before and after a qualifier it may be about. */
    private static final int NEAR = 4;

    /** Sections of qualifiers, each with the section of what may stand in the place of one. */
    private static final String[][] RESTRICTIONS = {
        {"part", "any part"},
        {"exception", "any exception"},
        {"general", "any general"},
        {"provisional", "any provisional"},
        {"exclusive", "any exclusive"},
        {"temporary", "any temporary"},
        {"reserved", "any reserved"},
        {"restricted", "any restricted"}
    };

    private QualifierDrift() {}

    static Optional<Drift> between(Words before, Words after) {
        Amounts earlier = Amounts.of(before);
        Amounts later = Amounts.of(after);
        List<Mark> marks = new ArrayList<>();
        condition(before, after, earlier).ifPresent(marks::add);
        marks.addAll(bounds(before, earlier, later));
        for (String[] restriction : RESTRICTIONS) {
            if (!DriftPhrases.get().isIn(restriction[1], after)) {
                for (Found found : DriftPhrases.get().find(restriction[0], before)) {
                    if (restricts(found, before) && isAboutShared(found, before, after, earlier)) {
                        marks.add(before.mark(found.from(), found.to()));
                    }
                }
            }
        }
        share(before, after, earlier, later).ifPresent(marks::add);
        age(before, after, earlier, later).ifPresent(marks::add);
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Drift(DriftKind.QUALIFIER_LOST, marks, List.of()));
    }

    /** Whether a phrase that has other meanings too restricts: not the most, certain of, as part of. */
    private static boolean restricts(Found found, Words before) {
        String previous = before.lower(found.from() - 1);
        String next = before.lower(found.to());
        return switch (before.lower(found.from())) {
            case "most" -> !previous.equals("the") && !previous.equals("at");
            case "certain" -> !next.equals("of") && !next.equals("that") && !next.equals("to");
            case "part", "parts" -> !DriftPhrases.get().has("belonging", previous);
            case "only" -> !DriftPhrases.get().has("determiner", previous);
            // a single event, which took place at night
            case "at" -> !before.has("had") && !before.has("was") && !before.has("were");
            case "bar" -> !next.isEmpty() && found.from() > 0 && !previous.equals("the") && !previous.equals("a");
            case "so" -> !next.equals("as") && !next.equals("this");
            default -> true;
        };
    }

    /** Whether a phrase that has other meanings too is a condition: not once a capital, subject to a fine. */
    private static boolean isConditional(Found found, Words before) {
        String next = before.lower(found.to());
        String previous = before.lower(found.from() - 1);
        return switch (before.lower(found.from())) {
            case "once" ->
                !next.equals("a")
                        && !next.equals("again")
                        && !next.equals("more")
                        && !previous.equals("at")
                        && !DriftPhrases.get().has("belonging", previous);
            // what happened with consent has happened
            case "with" -> DriftPhrases.get().isIn("future", before);
            case "subject" -> !next.equals("a") && !next.equals("an");
            case "if" -> !DriftPhrases.get().has("asking", previous);
            default -> true;
        };
    }

    /** Whether most of what the condition is about is in the later claim: provided they have insurance, the insured. */
    private static boolean isPutOtherwise(Found found, Words before, Words after) {
        List<Word> clause = before.all().subList(found.to(), before.size()).stream()
                .filter(Word::isContent)
                .filter(word -> before.all().subList(0, found.from()).stream()
                        .noneMatch(other -> other.lower().equals(word.lower())))
                .toList();
        return found.from() > 0
                && !clause.isEmpty()
                && 2 * clause.stream().filter(after::hasAlike).count() > clause.size();
    }

    /** Whether the later claim has words of a condition that the earlier one does not have beside this one. */
    private static boolean hasAnother(Found condition, Words before, Words after) {
        List<Word> beside = before.all().subList(0, condition.from());
        return DriftPhrases.get().find("any condition", after).stream()
                .map(found -> after.lower(found.from()))
                .anyMatch(
                        word -> beside.stream().noneMatch(other -> other.lower().equals(word)));
    }

    /** A part in numbers of which the later claim has none: three of the five bridges, 40 per cent of the nurses. */
    private static Optional<Mark> share(Words before, Words after, Amounts earlier, Amounts later) {
        if (DriftPhrases.get().isIn("any part", after) || !later.all().isEmpty()) {
            return Optional.empty();
        }
        return earlier.all().stream()
                .filter(was -> before.lower(was.to()).equals("of")
                        && was.value().compareTo(BigDecimal.ONE) > 0
                        && isAboutShared(new Found(was.from(), was.to() + 1), before, after, earlier))
                .map(was -> before.mark(was.from(), was.to() + 1))
                .findFirst();
    }

    /** The condition to the end of its clause, which is that of the claim or the next comma. */
    private static Optional<Mark> condition(Words before, Words after, Amounts earlier) {
        return DriftPhrases.get().find("condition", before).stream()
                .filter(found -> !hasAnother(found, before, after))
                .filter(found -> isConditional(found, before) && !isPutOtherwise(found, before, after))
                // the main clause is in the later claim, and not what the condition is
                .filter(found -> found.from() == 0 || isAboutShared(found, before, after, earlier))
                .findFirst()
                .map(found -> before.mark(found.from(), found.from() == 0 ? found.to() : before.size()));
    }

    /** Bounds of numbers that the later claim has without a bound. */
    private static List<Mark> bounds(Words before, Amounts earlier, Amounts later) {
        List<Mark> marks = new ArrayList<>();
        for (Amount was : earlier.all()) {
            Found bound = bound(before, was);
            if (bound != null
                    && later.all().stream()
                            .anyMatch(now -> now.unit().equals(was.unit())
                                    && now.value().compareTo(was.value()) == 0
                                    && !later.isBounded(now)
                                    && !later.isMarked(now, "rounded"))) {
                marks.add(before.mark(bound.from(), bound.to()));
            }
        }
        return marks;
    }

    private static @Nullable Found bound(Words before, Amount was) {
        Found upper = DriftPhrases.get().before("upper bound", before, was.from());
        return upper != null ? upper : DriftPhrases.get().before("lower bound", before, was.from());
    }

    /** An age that restricts whom the claim is about. */
    private static Optional<Mark> age(Words before, Words after, Amounts earlier, Amounts later) {
        if (DriftPhrases.get().isIn("any age", after)) {
            return Optional.empty();
        }
        return earlier.all().stream()
                .filter(was -> was.unit().isEmpty()
                        && was.to() == before.size()
                        && later.all().stream().noneMatch(now -> now.value().compareTo(was.value()) == 0))
                .map(was -> DriftPhrases.get().before("age", before, was.from()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(found -> before.mark(found.from(), before.size()));
    }

    /** Whether a qualifier is about words that the later claim has, and is no rounding of a number. */
    private static boolean isAboutShared(Found found, Words before, Words after, Amounts earlier) {
        if (earlier.all().stream().anyMatch(amount -> amount.from() == found.to())) {
            return false;
        }
        boolean shared = false;
        int end = Math.min(before.size(), found.to() + NEAR);
        int content = 0;
        for (int i = found.to(); i < end && content < 2; i++) {
            Word word = before.get(i);
            if (word.isContent()) {
                content++;
                shared |= after.hasAlike(word);
            }
        }
        if (shared) {
            return true;
        }
        content = 0;
        for (int i = found.from() - 1; i >= Math.max(0, found.from() - NEAR) && content < 2; i--) {
            Word word = before.get(i);
            if (word.isContent()) {
                content++;
                shared |= after.hasAlike(word);
            }
        }
        return shared;
    }
}
