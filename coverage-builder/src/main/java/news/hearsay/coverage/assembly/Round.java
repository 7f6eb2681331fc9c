package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.platform.failure.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One batch of what is due. Each is a transaction, so that readers see all of it or nothing. */
@Component
class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** An article comes on several tickets. */
    private static final int TICKETS_PER_ARTICLE = 8;

    /** PostgreSQL takes payloads of less than 8000 bytes. */
    private static final int MOST_IDS = 200;

    private final Rows rows;
    private final Turn turn;
    private final Build build;
    private final Standing standing;
    private final TransactionTemplate transaction;

    Round(Rows rows, Turn turn, Build build, Standing standing, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.turn = turn;
        this.build = build;
        this.standing = standing;
        transaction = new TransactionTemplate(transactions);
        // all statements of a batch see the store at one moment
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What came of a round. */
    enum Outcome {
        /** something was worked in, and there may be more */
        WORKED,
        /** nothing was due */
        IDLE,
        /** somebody else has the turn */
        STANDING_BY
    }

    private record Ticket(long number, String article) {}

    /** Makes the seed list known to the database. */
    void writeSeeds() {
        transaction.executeWithoutResult(_ -> {
            if (turn.taken()) {
                turn.writeSeeds(turn.identities());
            }
        });
    }

    /**
     * Works in what is due.
     *
     * @param articles how many articles at most
     * @throws RuntimeException if the failure passes: nothing is wrong with the articles
     */
    Outcome next(int articles) {
        List<Ticket> tickets = rows.statement("due")
                .param("tickets", articles * TICKETS_PER_ARTICLE)
                .query((row, _) -> new Ticket(row.getLong("ticket"), row.getString("article_id")))
                .list();
        if (tickets.isEmpty()) {
            return placeOld(articles);
        }
        Map<String, List<Long>> byArticle = new LinkedHashMap<>();
        for (Ticket ticket : tickets) {
            if (byArticle.size() < articles || byArticle.containsKey(ticket.article())) {
                byArticle
                        .computeIfAbsent(ticket.article(), _ -> new ArrayList<>())
                        .add(ticket.number());
            }
        }
        return halving(byArticle);
    }

    /** When nothing else is due: what an earlier version of this service worked in. */
    private Outcome placeOld(int articles) {
        Map<String, List<Long>> unplaced = new LinkedHashMap<>();
        rows.statement("unplaced")
                .param("articles", articles)
                .query(String.class)
                .list()
                .forEach(article -> unplaced.put(article, List.of()));
        return unplaced.isEmpty() ? Outcome.IDLE : halving(unplaced);
    }

    private Outcome halving(Map<String, List<Long>> due) {
        try {
            return work(due);
        } catch (RuntimeException | StackOverflowError failure) {
            if (Failure.isTransient(failure)) {
                throw failure;
            }
            if (due.size() == 1) {
                return putAside(due, failure);
            }
            List<String> ids = List.copyOf(due.keySet());
            Outcome first = halving(only(due, ids.subList(0, ids.size() / 2)));
            return first == Outcome.STANDING_BY ? first : halving(only(due, ids.subList(ids.size() / 2, ids.size())));
        }
    }

    private Outcome work(Map<String, List<Long>> due) {
        Boolean done = transaction.execute(_ -> {
            if (!turn.taken()) {
                return false;
            }
            Identities identities = turn.identities();
            String[] articles = Rows.texts(due.keySet());
            Set<UUID> touched = standing.settle(build.work(identities, due.keySet()));
            rows.statement("count_days").param("articles", articles).update();
            rows.statement("no_failures").param("articles", articles).update();
            remove(due);
            tell(touched);
            return true;
        });
        return Boolean.TRUE.equals(done) ? Outcome.WORKED : Outcome.STANDING_BY;
    }

    private Outcome putAside(Map<String, List<Long>> due, Throwable failure) {
        String article = due.keySet().iterator().next();
        LOG.error("Article {} was put aside: it can't be worked in", article, failure);
        transaction.executeWithoutResult(_ -> {
            rows.statement("put_aside")
                    .param("article", article)
                    .param("reason", reason(failure))
                    .update();
            remove(due);
        });
        return Outcome.WORKED;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String line = root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300);
    }

    private void remove(Map<String, List<Long>> due) {
        Long[] tickets = due.values().stream().flatMap(Collection::stream).toArray(Long[]::new);
        rows.statement("worked_off").param("tickets", tickets).update();
    }

    private void tell(Set<UUID> threads) {
        if (!threads.isEmpty()) {
            String some = threads.stream().limit(MOST_IDS).map(UUID::toString).collect(Collectors.joining(","));
            rows.statement("tell").param("threads", some).query((_, _) -> true).list();
        }
    }

    private static Map<String, List<Long>> only(Map<String, List<Long>> due, List<String> articles) {
        Map<String, List<Long>> some = new LinkedHashMap<>();
        articles.forEach(article -> some.put(article, due.get(article)));
        return some;
    }
}
