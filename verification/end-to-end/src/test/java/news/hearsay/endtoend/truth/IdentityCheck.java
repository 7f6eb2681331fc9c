package news.hearsay.endtoend.truth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.hearsay.endtoend.Rows;

/** Compares which names are one identity. */
record IdentityCheck(List<Choice> choices, List<StatementRow> statements) {

    /** How coverage resolved a name. */
    record Choice(String name, String identity, boolean isCertain) {}

    IdentityCheck(Rows rows, List<StatementRow> statements) {
        this(
                rows.query("select name, identity_id, certain from identity_choice").stream()
                        .map(row -> new Choice(
                                row.getFirst(), row.get(1), row.getLast().equals("t")))
                        .toList(),
                statements);
    }

    boolean holds(FaultCase.Identities expected) {
        return switch (expected.relation()) {
            case SAME -> {
                Set<String> all = new HashSet<>();
                expected.names().forEach(name -> all.addAll(identities(name)));
                yield all.size() == 1;
            }
            case APART -> {
                List<Set<String>> each =
                        expected.names().stream().map(this::identities).toList();
                Set<String> all = new HashSet<>();
                each.forEach(all::addAll);
                yield each.stream().noneMatch(Set::isEmpty)
                        && all.size() == each.stream().mapToInt(Set::size).sum();
            }
            case UNCERTAIN ->
                choices.stream()
                        .filter(choice -> expected.names().stream().anyMatch(name -> Names.same(name, choice.name())))
                        .noneMatch(Choice::isCertain);
        };
    }

    /**
     * Returns the identities of a name. It may have a role before it, or whose it is: in "the union's its director",
     * the name is "its director", in the chain of a statement of the union.
     */
    private Set<String> identities(String name) {
        Set<String> identities = new HashSet<>();
        choices.stream()
                .filter(choice -> Names.same(choice.name(), name))
                .forEach(choice -> identities.add(choice.identity()));
        if (identities.isEmpty()) {
            statements.forEach(row -> IntStream.range(0, row.chainIds().size())
                    .filter(i -> isNamed(row, i, name))
                    .forEach(i -> identities.add(row.chainIds().get(i))));
        }
        return identities;
    }

    private static boolean isNamed(StatementRow row, int link, String name) {
        String shown = Names.fold(row.chain().get(link));
        String folded = Names.fold(name);
        return shown.equals(folded)
                || folded.equals(Names.fold(row.chain().getFirst()) + " " + shown)
                || (link == 0 && row.role() != null && folded.equals(Names.fold(row.role()) + " " + shown));
    }
}
