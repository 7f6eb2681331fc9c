package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.endtoend.Rows;
import org.jspecify.annotations.Nullable;

/** Compares the coverage of a case with what it should be, and lists what differs. */
final class FaultCaseCheck {

    /** Stored articles without those that coverage takes for another address of an article. */
    private static final String ARTICLES_SHOWN = """
        article
        where not exists (select from mention where mention.article_id = article.id and mention.in_current)
            or exists (select from mention where mention.article_id = article.id and mention.status = 'current')
        """;

    private final Rows rows;
    private final List<StatementRow> statements;
    private final List<String> misses = new ArrayList<>();

    private FaultCaseCheck(Rows rows) {
        this.rows = rows;
        this.statements = StatementRow.of(rows);
    }

    /** @param receipts one for each article of the case */
    static List<String> misses(FaultCase faultCase, List<World.Receipt> receipts, Rows rows) {
        FaultCaseCheck check = new FaultCaseCheck(rows);
        for (int i = 0; i < receipts.size(); i++) {
            check.compare(faultCase.articles().get(i), receipts.get(i));
        }
        faultCase.threads().forEach(check::compare);
        IdentityCheck identities = new IdentityCheck(rows, check.statements);
        faultCase.identities().stream()
                .filter(expected -> !identities.holds(expected))
                .forEach(expected -> check.misses.add("identities: " + expected));
        check.require("reports", faultCase.reports(), rows.count("report"));
        check.require("articles", faultCase.articlesKept(), rows.count(ARTICLES_SHOWN));
        if (faultCase.changes() != null) {
            check.compareChanges(faultCase.changes());
        }
        return check.misses;
    }

    private void compare(FaultCase.Article article, World.Receipt receipt) {
        if (!receipt.isAccepted()) {
            misses.add("refused: " + article.post().text());
            return;
        }
        List<StatementRow> found = statements.stream()
                .filter(row ->
                        row.article().equals(receipt.id()) && row.revision().equals(receipt.revision()))
                .toList();
        misses.addAll(StatementCheck.misses(article, found));
    }

    private void compare(FaultCase.ClaimThread expected) {
        Optional<String> thread = thread(expected.claim());
        Set<String> opposed = thread.map(this::opposed).orElse(Set.of());
        List<StatementRow> taking = statements.stream()
                .filter(row -> row.isCurrent() && !row.isNoSide())
                .filter(row -> row.thread() != null
                        && (row.thread().equals(thread.orElse("")) || opposed.contains(row.thread())))
                .toList();
        String name = "thread “%s”, ".formatted(expected.claim());
        require(name + "mentions", expected.mentions(), taking.size());
        require(
                name + "denials",
                expected.denials(),
                taking.stream()
                        .filter(row -> row.isDenial() != opposed.contains(row.thread()))
                        .count());
        require(name + "outlets", expected.outlets(), outlets(taking.stream()));
        if (expected.origins() != null) {
            List<String> origins = thread.map(this::origins).orElse(List.of());
            if (!isSame(expected.origins(), origins)) {
                misses.add(name + "origins: expected %s, found %s".formatted(expected.origins(), origins));
            }
        }
        thread.ifPresent(id -> compareRow(name, expected, id));
    }

    /** Returns the threads that contradict a thread: who asserts one of them denies the thread. */
    private Set<String> opposed(String thread) {
        return rows
                .query(
                        "select opposite_id from thread where id = '%1$s' and opposite_id is not null union select id from thread where opposite_id = '%1$s'"
                                .formatted(thread))
                .stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
    }

    /** Compares the row that a reader of the threads sees. Its outlets may or may not include those that deny. */
    private void compareRow(String name, FaultCase.ClaimThread expected, String thread) {
        List<String> row = rows
                .query("select outlets, (first_seen at time zone 'UTC')::date from thread where id = '%s'"
                        .formatted(thread))
                .stream()
                .findFirst()
                .orElse(List.of("0", "none"));
        Set<Long> allowed = new HashSet<>();
        for (boolean withdrawn : new boolean[] {false, true}) {
            for (boolean denials : new boolean[] {false, true}) {
                allowed.add(outlets(statements.stream()
                        .filter(each -> thread.equals(each.thread()) && !each.isNoSide())
                        .filter(each -> withdrawn || each.isCurrent())
                        .filter(each -> denials || !each.isDenial())));
            }
        }
        if (!allowed.contains(Long.valueOf(row.getFirst()))) {
            misses.add(name + "shows %s outlets, not one of %s".formatted(row.getFirst(), allowed));
        }
        if (expected.firstSeen() != null && !expected.firstSeen().startsWith(row.getLast())) {
            misses.add(name + "first seen: expected %s, found %s".formatted(expected.firstSeen(), row.getLast()));
        }
    }

    /** Returns the thread of a claim, a current one if there is one. */
    private Optional<String> thread(String claim) {
        return statements.stream()
                .filter(row -> row.thread() != null)
                .filter(row -> StatementCheck.fold(row.claim()).equals(StatementCheck.fold(claim)))
                .sorted(Comparator.comparing(row -> !row.isCurrent()))
                .map(StatementRow::thread)
                .findFirst();
    }

    private List<String> origins(String thread) {
        return rows
                .query("select origin from thread_origin where thread_id = '%s' order by first_seen".formatted(thread))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private void compareChanges(List<String> expected) {
        List<String> found = rows.query("select source from position_change order by earlier_at, later_at").stream()
                .map(List::getFirst)
                .toList();
        if (!isSame(expected, found)) {
            misses.add("changes of position: expected %s, found %s".formatted(expected, found));
        }
    }

    private void require(String what, @Nullable Integer expected, long found) {
        if (expected != null && expected != found) {
            misses.add("%s: expected %d, found %d".formatted(what, expected, found));
        }
    }

    private static long outlets(Stream<StatementRow> mentions) {
        return mentions.map(row -> Names.fold(row.outlet())).distinct().count();
    }

    private static boolean isSame(List<String> names, List<String> others) {
        return fold(names).equals(fold(others));
    }

    private static List<String> fold(List<String> names) {
        return names.stream()
                .map(name -> Names.fold(name).replace("unnamed by the ", "unnamed by "))
                .sorted()
                .toList();
    }
}
