package news.hearsay.store.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Event;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of a migrated database. */
public final class Tables {

    private static final List<String> NAMES = List.of(
            "article",
            "article_revision",
            "extraction",
            "claim",
            "claim_subject",
            "source",
            "attribution",
            "ruling",
            "subject_definition",
            "watch");

    private final TestBackends.Database address;
    private final JdbcClient database;
    private final EventRows rows;

    private Tables(TestBackends.Database address, DataSource source) {
        this.address = address;
        database = JdbcClient.create(source);
        rows = EventRows.of(
                database, new TransactionTemplate(new JdbcTransactionManager(source)), new ParameterRows(database));
    }

    static Tables fresh() {
        TestBackends.Database fresh = TestBackends.freshDatabase();
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(fresh.jdbcUrl(), fresh.username(), fresh.password(), true);
        Flyway.configure().dataSource(source).load().migrate();
        return new Tables(fresh, source);
    }

    /** Returns the tables of a database that a running service has migrated. */
    public static Tables of(TestBackends.Database database) {
        return new Tables(
                database, new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }

    /** Returns a connection with the rights of the store service. */
    SingleConnectionDataSource asStore() {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(address.jdbcUrl(), address.username(), address.password(), true);
        JdbcClient.create(source).sql("set role hearsay_store").update();
        return source;
    }

    void store(Event... events) {
        store(Arrays.asList(events));
    }

    void store(Collection<? extends Event> events) {
        rows.store(events, Set.of(0));
    }

    void clear() {
        database.sql("truncate " + String.join(", ", NAMES)).update();
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return database.sql(sql);
    }

    public long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Returns a checksum of the content of each table. */
    public Map<String, String> checksums() {
        return each(
                "select coalesce(md5(string_agg(held::text, E'\\n' order by held::text)), 'empty') from %s as held");
    }

    /**
     * Returns a checksum of the row versions of each table. It changes with every row that is written, even if the
     * content stays the same.
     */
    public Map<String, String> rowVersions() {
        return each(
                "select coalesce(md5(string_agg(ctid || ' ' || xmin, E'\\n' order by ctid)), 'empty') from %s as held");
    }

    private Map<String, String> each(String sql) {
        Map<String, String> result = new TreeMap<>();
        NAMES.forEach(name -> result.put(
                name, database.sql(sql.formatted(name)).query(String.class).single()));
        return result;
    }
}
