package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The queue {@code coverage_due}. Triggers on the store's tables add a ticket for each change of an article. */
@Component
class DueArticles {

    /** An article can have several tickets. */
    private static final int TICKETS_PER_ARTICLE = 8;

    /**
     * While more articles are due than fit into a batch, a batch contains one of this many articles from the newest.
     */
    private static final int NEWEST_DIVISOR = 10;

    private final CoverageStatements statements;

    DueArticles(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * Articles to process, in order.
     *
     * @param tickets the tickets of each article, by article id; none for an article that is not in the queue
     */
    record Due(Map<String, List<Long>> tickets) {

        Set<String> articles() {
            return tickets.keySet();
        }

        int size() {
            return tickets.size();
        }

        Due only(Collection<String> articles) {
            Map<String, List<Long>> some = new LinkedHashMap<>();
            articles.forEach(article -> some.put(article, Present.in(tickets, article)));
            return new Due(some);
        }

        Due firstHalf() {
            return only(List.copyOf(articles()).subList(0, size() / 2));
        }

        Due secondHalf() {
            return only(List.copyOf(articles()).subList(size() / 2, size()));
        }
    }

    private record Ticket(long number, String article) {}

    /**
     * The next articles of the queue: the oldest ones, and while more are due than fit into a batch, some of the newest
     * ones too, so that an imported archive does not delay the news of the day. The order does not change the result.
     * If the queue is empty: articles with mentions to which an earlier version assigned no strand.
     */
    Due next(int maxArticles) {
        Due queued = queued(new Due(Map.of()), maxArticles);
        return queued.size() == 0 ? withoutStrands(maxArticles) : queued;
    }

    /** The articles that will be next once a batch has been processed, unless more become due. */
    Due after(Due batch, int maxArticles) {
        return queued(batch, maxArticles);
    }

    /** The next articles of the queue, without those of a batch that is being processed. */
    private Due queued(Due batch, int maxArticles) {
        int limit = maxArticles * TICKETS_PER_ARTICLE;
        int ofBatch = batch.tickets().values().stream().mapToInt(List::size).sum();
        List<Ticket> oldest = tickets("select_due_tickets", limit + ofBatch, batch);
        Map<String, List<Long>> articles = new LinkedHashMap<>();
        if (oldest.size() >= limit) {
            addUpTo(
                    maxArticles / NEWEST_DIVISOR,
                    tickets("select_newest_due_tickets", limit / NEWEST_DIVISOR + ofBatch, batch),
                    articles);
        }
        addUpTo(maxArticles, oldest, articles);
        return new Due(articles);
    }

    private List<Ticket> tickets(String statement, int limit, Due without) {
        return statements
                .statement(statement)
                .param("tickets", limit)
                .query((row, _) -> new Ticket(row.getLong("ticket"), row.getString("article_id")))
                .list()
                .stream()
                .filter(ticket -> !without.tickets().containsKey(ticket.article()))
                .toList();
    }

    private static void addUpTo(int maxArticles, List<Ticket> tickets, Map<String, List<Long>> articles) {
        for (Ticket ticket : tickets) {
            if (articles.size() < maxArticles || articles.containsKey(ticket.article())) {
                articles.computeIfAbsent(ticket.article(), _ -> new ArrayList<>())
                        .add(ticket.number());
            }
        }
    }

    private Due withoutStrands(int maxArticles) {
        Map<String, List<Long>> articles = new LinkedHashMap<>();
        statements
                .statement("select_articles_without_strands")
                .param("articles", maxArticles)
                .query(String.class)
                .list()
                .forEach(article -> articles.put(article, List.of()));
        return new Due(articles);
    }

    /** Adds articles to the queue. */
    void add(Collection<String> articles) {
        if (!articles.isEmpty()) {
            statements
                    .statement("add_due_articles")
                    .param("articles", CoverageStatements.texts(articles))
                    .query(Long.class)
                    .single();
        }
    }

    /** Removes the tickets of articles from the queue. */
    void remove(Due processed) {
        Long[] tickets = processed.tickets().values().stream()
                .flatMap(Collection::stream)
                .toArray(Long[]::new);
        statements.statement("delete_due_tickets").param("tickets", tickets).update();
    }
}
