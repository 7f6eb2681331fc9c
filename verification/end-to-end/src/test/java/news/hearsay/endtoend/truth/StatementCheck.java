package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the statements of one post with those that it should have, and lists what differs. */
final class StatementCheck {

    private static final Pattern LEADING_THAT = Pattern.compile("^that ");

    private static final Set<String> UNNAMED = Set.of("group", "unknown");

    private final String outlet;
    private final List<String> misses = new ArrayList<>();

    private StatementCheck(String outlet) {
        this.outlet = outlet;
    }

    /** @param found the statements of the post's revision */
    static List<String> misses(FaultCase.Article article, List<StatementRow> found) {
        StatementCheck check = new StatementCheck(article.post().outlet());
        check.compare(article.statements(), found);
        return check.misses;
    }

    /** Returns a claim's words: case, marks, gaps and a leading "that" do not matter. */
    static String fold(String claim) {
        return LEADING_THAT.matcher(Names.words(claim)).replaceFirst("");
    }

    private void compare(List<FaultCase.Statement> expected, List<StatementRow> found) {
        List<StatementRow> left = new ArrayList<>(found);
        for (FaultCase.Statement statement : expected) {
            Optional<StatementRow> match = match(statement, left);
            match.ifPresent(left::remove);
            if (match.isPresent()) {
                compare(statement, match.get());
            } else if (!statement.isOptional()) {
                misses.add("missing: “%s” by %s".formatted(statement.claim(), statement.source()));
            }
        }
        left.stream()
                .filter(row -> !"declines".equals(row.stance()))
                .forEach(row -> misses.add("too much: %s".formatted(words(row))));
    }

    /**
     * Returns the row with the claim's words, or with what they refer to; if several have them, one with the source
     * too.
     */
    private static Optional<StatementRow> match(FaultCase.Statement statement, List<StatementRow> rows) {
        List<StatementRow> equal = rows.stream()
                .filter(row -> fold(row.claim()).equals(fold(statement.claim()))
                        || row.completion() != null && fold(row.completion()).equals(fold(statement.claim())))
                .toList();
        return equal.stream()
                .filter(row -> isSame(statement.source(), row.source()))
                .findFirst()
                .or(() -> equal.stream().findFirst());
    }

    private void compare(FaultCase.Statement expected, StatementRow row) {
        require(expected.source() == null || isSame(expected.source(), row.source()), "source", expected.source(), row);
        require(isKind(expected.kind(), row.kind()), "kind", expected.kind(), row);
        require(isWithin(expected.role(), row.role()), "role", expected.role(), row);
        require(isWithin(expected.organisation(), row.organisation()), "organisation", expected.organisation(), row);
        require(isEqual(expected.stance(), row.stance()), "stance", expected.stance(), row);
        require(isEqual(expected.polarity(), row.polarity()), "polarity", expected.polarity(), row);
        require(isEqual(expected.certainty(), row.certainty()), "certainty", expected.certainty(), row);
        require(
                expected.members().isEmpty() || Names.sameInOrder(expected.members(), row.members()),
                "members",
                expected.members().toString(),
                row);
        if (expected.source() != null) {
            List<String> carriers = carriers(expected);
            require(
                    Names.sameInOrder(
                            carriers, row.chain().subList(1, row.chain().size())),
                    "chain",
                    "%s → %s".formatted(expected.source(), String.join(" → ", carriers)),
                    row);
        }
    }

    /** Returns the chain without the source, which is compared by itself. */
    private List<String> carriers(FaultCase.Statement expected) {
        if (expected.chain() != null) {
            return expected.chain().subList(1, expected.chain().size());
        }
        return isSame(expected.source(), outlet) ? List.of() : List.of(outlet);
    }

    private void require(boolean right, String what, @Nullable String expected, StatementRow row) {
        if (!right) {
            misses.add("%s is not %s: %s".formatted(what, expected, words(row)));
        }
    }

    private static boolean isSame(@Nullable String expected, @Nullable String found) {
        return expected != null && found != null && Names.same(expected, found);
    }

    private static boolean isEqual(@Nullable String expected, @Nullable String found) {
        return expected == null || expected.equals(found);
    }

    /** Whoever is not named may also be shown as a group, or be of unknown kind. */
    private static boolean isKind(@Nullable String expected, @Nullable String found) {
        return isEqual(expected, found) || ("anonymous".equals(expected) && found != null && UNNAMED.contains(found));
    }

    private static boolean isWithin(@Nullable String expected, @Nullable String found) {
        return expected == null || (found != null && Names.fold(found).contains(Names.fold(expected)));
    }

    private static String words(StatementRow row) {
        return "“%s” %s (%s, role %s, of %s, members %s), %s, %s, %s"
                .formatted(
                        row.claim(),
                        String.join(" → ", row.chain()),
                        row.kind(),
                        row.role(),
                        row.organisation(),
                        row.members(),
                        row.stance(),
                        row.polarity(),
                        row.certainty());
    }
}
