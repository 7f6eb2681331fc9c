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
import news.hearsay.events.Ruling;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes events as rows. The rows do not depend on the order of the events or on how often each is stored. */
@Component
public class EventRows {

    /** First key of the advisory locks, to distinguish them from those of other applications: "hsay" in ASCII. */
    private static final int LOCK_NAMESPACE = 0x68736179;

    private static final String LOCK_PARTITIONS = MultiRowStatement.STATEMENTS.get("lock_partitions");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ArticleRows articles;
    private final ExtractionRows extractions;
    private final ClaimRows claims;
    private final AttributionRows attributions;
    private final RulingRows rulings;
    private final SubjectRows subjects;
    private final WatchRows watches;

    EventRows(
            JdbcClient database,
            TransactionOperations transaction,
            ArticleRows articles,
            ExtractionRows extractions,
            ClaimRows claims,
            AttributionRows attributions,
            RulingRows rulings,
            SubjectRows subjects,
            WatchRows watches) {
        this.database = database;
        this.transaction = transaction;
        this.articles = articles;
        this.extractions = extractions;
        this.claims = claims;
        this.attributions = attributions;
        this.rulings = rulings;
        this.subjects = subjects;
        this.watches = watches;
    }

    /** Returns rows that are written outside of a Spring context. */
    static EventRows of(JdbcClient database, TransactionOperations transaction, RowSource source) {
        return new EventRows(
                database,
                transaction,
                new ArticleRows(source),
                new ExtractionRows(source),
                new ClaimRows(source),
                new AttributionRows(source),
                new RulingRows(source),
                new SubjectRows(source),
                new WatchRows(source));
    }

    /**
     * Stores all events in one transaction.
     *
     * @param partitions numbers of the partitions of the events; all events of an article have the same one. The
     *     transaction locks them, so no other transaction stores events of these partitions at the same time
     * @throws org.springframework.dao.DataAccessException if the database rejects a row or is unavailable
     */
    public void store(Collection<? extends Event> events, Set<Integer> partitions) {
        transaction.executeWithoutResult(_ -> {
            lock(partitions);
            articles.write(ofType(Article.class, events));
            // before claims and attributions, so that superseded ones are known when these are written
            extractions.write(ofType(Extraction.class, events));
            List<Claim> newClaims = ofType(Claim.class, events);
            List<Attribution> newAttributions = ofType(Attribution.class, events);
            Set<ExtractionKey> superseded = extractions.superseded(Stream.concat(
                            newClaims.stream().map(ExtractionKey::of),
                            newAttributions.stream().map(ExtractionKey::of))
                    .collect(Collectors.toSet()));
            claims.write(newClaims.stream()
                    .filter(claim -> !superseded.contains(ExtractionKey.of(claim)))
                    .toList());
            attributions.write(newAttributions.stream()
                    .filter(attribution -> !superseded.contains(ExtractionKey.of(attribution)))
                    .toList());
            rulings.write(ofType(Ruling.class, events));
            subjects.write(ofType(SubjectDefinition.class, events));
            watches.write(ofType(Watch.class, events));
        });
    }

    private void lock(Set<Integer> partitions) {
        database.sql(LOCK_PARTITIONS)
                .param("application", LOCK_NAMESPACE)
                .param("partitions", partitions.toArray(Integer[]::new))
                .query((_, _) -> true)
                .list();
    }

    private static <E extends Event> List<E> ofType(Class<E> type, Collection<? extends Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
