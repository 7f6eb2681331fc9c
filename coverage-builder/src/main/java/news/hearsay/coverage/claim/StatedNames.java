package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/**
 * The names of a wording, with what they stand beside: "the hospital in Ardmouth" and "the hospital in Torvik" tell of
 * two hospitals, and "the fire in Torvik" tells of something else than either.
 *
 * @param runs the names that follow each other directly, in text order
 * @param main the names that most of its articles are mainly about, without their endings
 * @param story these and the other names of its story
 */
record StatedNames(List<Run> runs, Set<String> main, Set<String> story) {

    /** The number of words that may stand between a nationality and a name: the Kessian chip maker Lumar. */
    private static final int MAX_MODIFIED = 2;

    StatedNames {
        runs = List.copyOf(runs);
        main = Set.copyOf(main);
        story = Set.copyOf(story);
    }

    /**
     * Names in a row, such as a first name and a surname.
     *
     * @param beside the families of the words before and after, and of those words of the names that are common words:
     *     the hospital of "Ardmouth Hospital"
     * @param role the preposition before; null if it has none or another one
     * @param gap the number of signs between the previous names, or the beginning, and these
     */
    record Run(
            List<String> names,
            Set<String> beside,
            @Nullable Role role,
            int gap) {

        Run {
            names = List.copyOf(names);
            beside = Set.copyOf(beside);
        }

        private boolean mayBeOfOneThingWith(Run other) {
            return role != null && role == other.role || !Collections.disjoint(beside, other.beside);
        }

        private boolean isNationality() {
            return names.size() == 1
                    && (NameAliases.isForm(names.getFirst()) || NameAliases.isWidelyKnown(names.getFirst()));
        }
    }

    /**
     * The part of a longer name that another wording lacks.
     *
     * @param first whether it stands before the shared part
     */
    private record Part(String shared, boolean first) {}

    static StatedNames of(List<Sign> signs) {
        List<Run> runs = new ArrayList<>();
        int last = 0;
        for (int start = 0; start < signs.size(); start++) {
            if (!(signs.get(start) instanceof Name)) {
                continue;
            }
            int end = start;
            List<String> names = new ArrayList<>();
            Set<String> beside = new HashSet<>();
            while (end < signs.size() && signs.get(end) instanceof Name(var name)) {
                names.add(name);
                if (SynonymLexicon.get().isCommon(name)) {
                    beside.add(family(name));
                }
                end++;
            }
            addWordBefore(signs.subList(0, start), beside);
            addWordAfter(signs.subList(end, signs.size()), beside);
            Role role = start > 0 && signs.get(start - 1) instanceof Role before ? before : null;
            runs.add(new Run(names, beside, role, start - last));
            last = end;
            start = end;
        }
        return new StatedNames(runs, Set.of(), Set.of());
    }

    /** The same names in articles about these names. */
    StatedNames inStory(Collection<String> main, Collection<String> all) {
        return new StatedNames(runs, roots(main), roots(all));
    }

    /** The names with which the wording begins, without their endings: also Lumar in "the Kessian chip maker Lumar". */
    Set<String> actor() {
        if (runs.isEmpty() || runs.getFirst().gap() > 0) {
            return Set.of();
        }
        Set<String> actor = new HashSet<>(roots(runs.getFirst().names()));
        if (runs.size() > 1 && runs.getFirst().isNationality()) {
            Run next = runs.get(1);
            if (next.role() == null && next.gap() <= MAX_MODIFIED) {
                actor.addAll(roots(next.names()));
            }
        }
        return actor;
    }

    private static Set<String> roots(Collection<String> names) {
        return names.stream().map(NameAliases::root).collect(Collectors.toSet());
    }

    /** Adds the last word. A date or a number may follow it: will close in May in Ardmouth. */
    private static void addWordBefore(List<Sign> signs, Set<String> words) {
        signs.reversed().stream()
                .filter(sign -> sign instanceof Stem || sign instanceof Name)
                .findFirst()
                .ifPresent(sign -> addWord(sign, words));
    }

    private static void addWordAfter(List<Sign> signs, Set<String> words) {
        signs.stream().filter(Content.class::isInstance).findFirst().ifPresent(sign -> addWord(sign, words));
    }

    private static void addWord(Sign sign, Set<String> words) {
        if (sign instanceof Stem(var stem)) {
            words.add(family(stem));
        }
    }

    private static String family(String word) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        return lexicon.family(lexicon.stem(word));
    }

    /**
     * Whether each has a name that the other lacks, for what may be one thing. In names that share a part, the rest of
     * both must stand on the same side of it: Volkar Tarnov, Elena Tarnov. Symmetric.
     */
    boolean conflictWith(StatedNames other) {
        List<Run> mine = lackedBy(other);
        List<Run> others = mine.isEmpty() ? List.of() : other.lackedBy(this);
        for (Run run : mine) {
            for (Run against : others) {
                Set<Part> parts = parts(run, other);
                Set<Part> otherParts = parts(against, this);
                boolean differ = parts.isEmpty() && otherParts.isEmpty()
                        ? run.mayBeOfOneThingWith(against)
                                && !areWidened(run, against, other)
                                && !other.areWidened(against, run, this)
                        : !Collections.disjoint(parts, otherParts);
                if (differ) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the other wording tells more closely where something is in the place that these articles are mainly
     * about: the hospital in Ardmouth, the hospital on Gull Road. If its articles name that place often, it may be
     * another hospital.
     */
    private boolean areWidened(Run place, Run within, StatedNames other) {
        Set<String> names = roots(within.names());
        return main.containsAll(roots(place.names()))
                && Collections.disjoint(main, names)
                && !other.story.isEmpty()
                && Collections.disjoint(other.story, names);
    }

    /** The runs with a name that the other lacks. */
    private List<Run> lackedBy(StatedNames other) {
        return runs.stream()
                .filter(run -> !run.names().stream().allMatch(other::has))
                .toList();
    }

    /** The parts of a run that these names lack, if they have the rest of it; otherwise none. */
    private static Set<Part> parts(Run run, StatedNames names) {
        Set<Part> parts = new HashSet<>();
        List<String> all = run.names();
        for (int i = 0; i < all.size(); i++) {
            if (!names.has(all.get(i))) {
                if (i + 1 < all.size() && names.has(all.get(i + 1))) {
                    parts.add(new Part(NameAliases.root(all.get(i + 1)), true));
                } else if (i > 0 && names.has(all.get(i - 1))) {
                    parts.add(new Part(NameAliases.root(all.get(i - 1)), false));
                }
            }
        }
        return parts;
    }

    private boolean has(String name) {
        return runs.stream()
                .anyMatch(run ->
                        run.names().stream().anyMatch(held -> held.equals(name) || NameAliases.areForms(held, name)));
    }
}
