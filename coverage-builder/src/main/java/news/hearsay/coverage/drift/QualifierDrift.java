package news.hearsay.coverage.drift;

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
        {"exclusive", "any exclusive"},
        {"temporary", "any temporary"},
        {"reserved", "any reserved"},
        {"restricted", "any restricted"}
    };

    private QualifierDrift() {}

    static Optional<Drift> between(Words before, Words after) {
        List<Mark> marks = new ArrayList<>();
        condition(before, after).ifPresent(marks::add);
        marks.addAll(bounds(before, after));
        for (String[] restriction : RESTRICTIONS) {
            if (!DriftPhrases.get().isIn(restriction[1], after)) {
                for (Found found : DriftPhrases.get().find(restriction[0], before)) {
                    if (isAboutShared(found, before, after)) {
                        marks.add(before.mark(found.from(), found.to()));
                    }
                }
            }
        }
        age(before, after).ifPresent(marks::add);
        return marks.isEmpty() ? Optional.empty() : Optional.of(new Drift(DriftKind.QUALIFIER_LOST, marks, List.of()));
    }

    /** The condition to the end of its clause, which is that of the claim or the next comma. */
    private static Optional<Mark> condition(Words before, Words after) {
        if (DriftPhrases.get().isIn("any condition", after)) {
            return Optional.empty();
        }
        return DriftPhrases.get().find("condition", before).stream()
                .filter(found -> !(before.lower(found.from()).equals("if")
                        && DriftPhrases.get().has("asking", before.lower(found.from() - 1))))
                // the main clause is in the later claim, and not what the condition is
                .filter(found -> found.from() == 0 || isAboutShared(found, before, after))
                .findFirst()
                .map(found -> before.mark(found.from(), found.from() == 0 ? found.to() : before.size()));
    }

    /** Bounds of numbers that the later claim has without a bound. */
    private static List<Mark> bounds(Words before, Words after) {
        Amounts earlier = Amounts.of(before);
        Amounts later = Amounts.of(after);
        List<Mark> marks = new ArrayList<>();
        for (Amount was : earlier.all()) {
            Found bound = bound(before, was);
            if (bound != null
                    && later.all().stream()
                            .anyMatch(now -> now.unit().equals(was.unit())
                                    && now.value().compareTo(was.value()) == 0
                                    && !later.isBounded(now))) {
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
    private static Optional<Mark> age(Words before, Words after) {
        Amounts earlier = Amounts.of(before);
        Amounts later = Amounts.of(after);
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
    private static boolean isAboutShared(Found found, Words before, Words after) {
        if (Amounts.of(before).all().stream().anyMatch(amount -> amount.from() == found.to())) {
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
