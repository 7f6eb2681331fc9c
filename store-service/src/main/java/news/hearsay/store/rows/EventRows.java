package news.hearsay.store.rows;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All that is stored. Whatever the order of the events, and however often each comes, the rows are the same in the end.
 */
@Component
public class EventRows {

    /** Keeps our advisory locks apart from those of others in the same database: "hsay" as a number. */
    private static final int LOCKS = 0x68736179;

    private static final String LOCK_LANES = MultiRowStatement.STATEMENTS.get("lock_lanes");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ArticleRows articles;
    private final ExtractionRows extractions;
    private final ClaimRows claims;
    private final AttributionRows attributions;

    EventRows(
            JdbcClient database,
            TransactionOperations transaction,
            ArticleRows articles,
            ExtractionRows extractions,
            ClaimRows claims,
            AttributionRows attributions) {
        this.database = database;
        this.transaction = transaction;
        this.articles = articles;
        this.extractions = extractions;
        this.claims = claims;
        this.attributions = attributions;
    }

    /**
     * Stores all events in one transaction, or none.
     *
     * @param lanes where the events came from, such that all events of an article share a lane: nobody else stores
     *     events of the same lane at the same time
     * @throws org.springframework.dao.DataAccessException if the database refuses a row or is away
     */
    public void store(Collection<? extends Event> events, Set<Integer> lanes) {
        transaction.executeWithoutResult(_ -> {
            lock(lanes);
            articles.write(only(Article.class, events));
            // first, so that what they supersede is known before claims and attributions are written
            extractions.write(only(Extraction.class, events));
            List<Claim> newClaims = only(Claim.class, events);
            List<Attribution> newAttributions = only(Attribution.class, events);
            Set<Reading> superseded = extractions.superseded(Stream.concat(
                            newClaims.stream().map(Reading::of),
                            newAttributions.stream().map(Reading::of))
                    .collect(Collectors.toSet()));
            claims.write(newClaims.stream()
                    .filter(claim -> !superseded.contains(Reading.of(claim)))
                    .toList());
            attributions.write(newAttributions.stream()
                    .filter(attribution -> !superseded.contains(Reading.of(attribution)))
                    .toList());
        });
    }

    private void lock(Set<Integer> lanes) {
        database.sql(LOCK_LANES)
                .param("application", LOCKS)
                .param("lanes", lanes.toArray(Integer[]::new))
                .query((_, _) -> true)
                .list();
    }

    private static <E extends Event> List<E> only(Class<E> kind, Collection<? extends Event> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
