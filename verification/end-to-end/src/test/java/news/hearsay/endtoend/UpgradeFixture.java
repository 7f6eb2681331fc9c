package news.hearsay.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.hearsay.backends.TestBackends;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A database and topics as commit a811bab (schema version 11) wrote them from thirteen of the sample articles and one
 * malformed claim record. The recording in the resource folder {@code upgrade} consists of:
 *
 * <ul>
 *   <li>{@code database.sql.gz}: the rows of each table as {@code COPY} text, in UTC
 *   <li>{@code topics.jsonl.gz}: the records of the topics and dead-letter topics, one JSON object a line
 *   <li>{@code views.jsonl.gz}: the rows of some views, one JSON object a line
 * </ul>
 */
final class UpgradeFixture {

    static final String SCHEMA_VERSION = "11";
    static final String HISTORY = "flyway_schema_history";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UTC = "set time zone 'UTC'";

    private UpgradeFixture() {}

    /**
     * The rows of one table.
     *
     * @param columns the names of the recorded columns, separated by commas
     * @param rows in PostgreSQL's COPY text format
     */
    record Table(String name, String columns, List<String> rows) {}

    static List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String line : lines("database.sql.gz")) {
            if (line.startsWith("COPY ")) {
                rows = new ArrayList<>();
                String name = line.substring("COPY ".length(), line.indexOf(" ("));
                tables.add(new Table(name, line.substring(line.indexOf('(') + 1, line.indexOf(')')), rows));
            } else if (!line.equals("\\.") && !line.startsWith("SELECT ")) {
                rows.add(line);
            }
        }
        return tables;
    }

    /** Returns the recorded rows of some views, by view. */
    static Map<String, List<ObjectNode>> views() throws IOException {
        Map<String, List<ObjectNode>> views = new TreeMap<>();
        for (String line : lines("views.jsonl.gz")) {
            JsonNode entry = JSON.readTree(line);
            views.computeIfAbsent(entry.get("view").asString(), _ -> new ArrayList<>())
                    .add((ObjectNode) entry.get("row"));
        }
        return views;
    }

    /** Makes the schema of that version by today's migrations, without rows. */
    static void migrate(TestBackends.Database database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .target(SCHEMA_VERSION)
                .load()
                .migrate();
    }

    /** Replaces the rows of all tables, without triggers. */
    static void restoreRows(TestBackends.Database database) throws IOException, SQLException {
        List<Table> tables = tables();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", ")) + " cascade");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables) {
                copy.copyIn(
                        "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                        new StringReader(
                                table.rows().stream().map(row -> row + "\n").collect(Collectors.joining())));
            }
            for (String line : lines("database.sql.gz")) {
                if (line.startsWith("SELECT ")) {
                    statement.execute(line);
                }
            }
        }
    }

    /** Sends the recorded records to their topics and partitions. */
    static void restoreTopics() throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBackends.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (String line : lines("topics.jsonl.gz")) {
                JsonNode entry = JSON.readTree(line);
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                        entry.get("topic").asString(),
                        entry.get("partition").asInt(),
                        entry.get("timestamp").asLong(),
                        bytes(entry.get("key")),
                        bytes(entry.get("value")));
                entry.get("headers")
                        .forEach(header -> record.headers().add(header.get(0).asString(), bytes(header.get(1))));
                sent.add(producer.send(record));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** Returns the rows that these tables hold now, in the columns that were recorded, sorted, by table. */
    static Map<String, List<String>> currentRows(TestBackends.Database database, Collection<String> names)
            throws IOException, SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = connect(database)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables().stream()
                    .filter(table -> names.contains(table.name()))
                    .toList()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                copy.copyOut("copy (select %s from %s) to stdout".formatted(table.columns(), table.name()), text);
                rows.put(table.name(), text.toString(UTF_8).lines().sorted().toList());
            }
        }
        return rows;
    }

    /** Returns the recorded rows, sorted, by table. */
    static Map<String, List<String>> recordedRows() throws IOException {
        return tables().stream()
                .collect(Collectors.toMap(
                        Table::name,
                        table -> table.rows().stream().sorted().toList(),
                        (first, _) -> first,
                        TreeMap::new));
    }

    /**
     * Returns the rows that the recorded views show now, by view, as sorted JSON texts. Columns that were not recorded
     * are left out.
     */
    static Map<String, List<String>> currentViews(TestBackends.Database database) throws IOException, SQLException {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<ObjectNode>> view : views().entrySet()) {
                List<String> columns =
                        view.getValue().getFirst().propertyNames().stream().toList();
                List<String> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery(
                        "select to_jsonb(shown)::text from %s as shown".formatted(view.getKey()))) {
                    while (result.next()) {
                        rows.add(((ObjectNode) JSON.readTree(result.getString(1)))
                                .retain(columns)
                                .toString());
                    }
                }
                shown.put(view.getKey(), rows.stream().sorted().toList());
            }
        }
        return shown;
    }

    /** Returns the rows that the views showed when they were recorded, as sorted JSON texts. */
    static Map<String, List<String>> recordedViews() throws IOException {
        Map<String, List<String>> recorded = new LinkedHashMap<>();
        views().forEach((view, rows) ->
                recorded.put(view, rows.stream().map(Object::toString).sorted().toList()));
        return recorded;
    }

    private static Connection connect(TestBackends.Database database) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute(UTC);
        }
        return connection;
    }

    private static byte @Nullable [] bytes(JsonNode recorded) {
        if (recorded.isNull()) {
            return null;
        }
        return recorded.isObject()
                ? Base64.getDecoder().decode(recorded.get("base64").asString())
                : recorded.asString().getBytes(UTF_8);
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(UpgradeFixture.class.getResourceAsStream("upgrade/" + name), name);
                var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
            return reader.readAllLines();
        }
    }
}
