package news.hearsay.web.read;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.hearsay.web.WebProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All rows of a list, however many. PostgreSQL sends them in parts, as they are consumed, so that no more than one part
 * is in memory. The rows are those of one snapshot.
 */
@Component
public final class ExportRepository {

    private static final int ROWS_PER_FETCH = 500;

    private final SqlQueries database;
    private final QueryParameters parameters;
    private final TransactionTemplate transaction;
    private final String fetchTimeout;

    ExportRepository(
            SqlQueries database,
            QueryParameters parameters,
            PlatformTransactionManager transactions,
            WebProperties properties) {
        this.database = database;
        this.parameters = parameters;
        transaction = new TransactionTemplate(transactions);
        // a cursor exists only within a transaction
        transaction.setReadOnly(true);
        fetchTimeout = properties.export().fetchTimeout();
    }

    /**
     * Passes all mentions that match, the earliest first.
     *
     * @param words the words that the claims contain, in the syntax of {@link ClaimSearch}; null for all claims
     * @param thread the thread of the mentions; null for all threads
     * @param rows consumes the stream before it returns
     */
    public void mentions(
            Filter filter, @Nullable String words, @Nullable UUID thread, Consumer<Stream<ThreadMention>> rows) {
        Map<String, @Nullable Object> values = parameters.of(filter);
        values.put("thread", thread == null ? null : thread.toString());
        values.put("q", words);
        String part = words == null ? "thread_mention" : "search_claims(:q)";
        pass("select_all_mentions", Map.of("part", part), values, RecordRowMapper.of(ThreadMention.class), rows);
    }

    /**
     * Passes all threads that match, the earliest first.
     *
     * @param rows consumes the stream before it returns
     */
    public void threads(Filter filter, Consumer<Stream<ClaimThread>> rows) {
        pass("select_all_threads", Map.of(), parameters.of(filter), RecordRowMapper.of(ClaimThread.class), rows);
    }

    private <T extends Record> void pass(
            String query,
            Map<String, String> parts,
            Map<String, @Nullable Object> values,
            RecordRowMapper<T> mapper,
            Consumer<Stream<T>> rows) {
        transaction.executeWithoutResult(_ -> {
            database.query("set_statement_timeout")
                    .param("timeout", fetchTimeout)
                    .query(String.class)
                    .single();
            try (Stream<T> all =
                    database.query(query, parts).params(values).withFetchSize(ROWS_PER_FETCH).query(mapper).stream()) {
                rows.accept(all);
            }
        });
    }
}
