package news.hearsay.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.overload.MeasuredProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debezium's JDBC sink in Kafka Connect's standalone mode, with one connector for each table. Its tables have the
 * columns of the store service's tables, as text unless they are numbers, and a primary key, but no other index,
 * foreign key or trigger. The records have no schema each; the converter's setting {@code schema.content} contains it.
 */
final class DebeziumSink {

    private static final Map<String, String> KEYS = Map.of(
            "article", "id",
            "article_revision", "article_id,revision",
            "extraction", "article_id,revision",
            "claim", "id,extractor_version",
            "claim_subject", "claim_id,extractor_version,subject",
            "source", "id,extractor_version",
            "attribution", "id,extractor_version");

    private static final Map<String, String> NUMBERS = Map.of("integer", "int32", "double precision", "double");
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final Path jars;
    private final String servers;
    private final String url;

    DebeziumSink(Path jars, String servers, String url) {
        this.jars = jars;
        this.servers = servers;
        this.url = url;
    }

    /** Creates the topics and starts Kafka Connect. The sink creates the tables at the first records. */
    MeasuredProcess start(Connection connection, Admin admin, Path folder) throws Exception {
        admin.createTopics(CopiedRows.TABLES.stream()
                        .map(table -> new NewTopic(topic(table), 1, (short) 1))
                        .toList())
                .all()
                .get();
        List<String> files = new ArrayList<>();
        files.add(write(
                folder,
                "worker",
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "key.converter",
                        "org.apache.kafka.connect.converters.ByteArrayConverter",
                        "value.converter",
                        "org.apache.kafka.connect.json.JsonConverter",
                        "offset.storage.file.filename",
                        folder.resolve("connect.offsets").toString(),
                        "plugin.discovery",
                        "only_scan",
                        "listeners",
                        "http://127.0.0.1:" + Ports.free())));
        for (String table : CopiedRows.TABLES) {
            files.add(write(folder, table, connector(table, columns(connection, table))));
        }
        return MeasuredProcess.startUnlimited(
                "connect",
                folder,
                List.of("-Xmx1g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                jars + "/*",
                "org.apache.kafka.connect.cli.ConnectStandalone",
                files);
    }

    private Map<String, String> connector(String table, Map<String, String> columns) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", table);
        settings.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
        settings.put("topics", topic(table));
        settings.put("connection.url", url);
        settings.put("connection.username", "postgres");
        settings.put("connection.password", "none");
        settings.put("insert.mode", "upsert");
        settings.put("primary.key.mode", "record_value");
        settings.put("primary.key.fields", KEYS.get(table));
        settings.put("schema.evolution", "basic");
        settings.put("collection.name.format", target(table));
        settings.put("batch.size", "1000");
        settings.put("consumer.override.max.poll.records", "1000");
        settings.put("consumer.override.isolation.level", "read_committed");
        settings.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        settings.put("value.converter.schemas.enable", "true");
        settings.put("value.converter.schema.content", JsonMapper.shared().writeValueAsString(schema(columns)));
        return settings;
    }

    private static Map<String, Object> schema(Map<String, String> columns) {
        return Map.of(
                "type",
                "struct",
                "optional",
                false,
                "fields",
                columns.entrySet().stream()
                        .map(column -> Map.of(
                                "field",
                                column.getKey(),
                                "type",
                                NUMBERS.getOrDefault(column.getValue(), "string"),
                                "optional",
                                true))
                        .toList());
    }

    /** Returns the stored rows as records of this peer. */
    List<ProducerRecord<byte[], byte[]>> records(Connection connection) throws SQLException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String table : CopiedRows.TABLES) {
            String columns = columns(connection, table).entrySet().stream()
                    .map(column -> NUMBERS.containsKey(column.getValue())
                            ? column.getKey()
                            : "%1$s::text as %1$s".formatted(column.getKey()))
                    .collect(Collectors.joining(", "));
            String sql = "select row_to_json(held)::text from (select %s from %s) as held".formatted(columns, table);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    byte[] json = rows.getString(1).getBytes(StandardCharsets.UTF_8);
                    records.add(new ProducerRecord<>(topic(table), json));
                }
            }
        }
        return records;
    }

    /** Waits until the tables have this many rows. */
    void await(Connection connection, MeasuredProcess connect, int rows) throws Exception {
        while (count(connection) < rows) {
            connect.requireAlive();
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    void deleteRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : CopiedRows.TABLES) {
                if (exists(connection, table)) {
                    statement.execute("truncate " + target(table));
                }
            }
            statement.execute("checkpoint");
        }
    }

    private static long count(Connection connection) throws SQLException {
        long count = 0;
        for (String table : CopiedRows.TABLES) {
            if (exists(connection, table)) {
                count += Long.parseLong(single(connection, "select count(*) from " + target(table)));
            }
        }
        return count;
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return !single(connection, "select coalesce(to_regclass('%s')::text, '')".formatted(target(table)))
                .isEmpty();
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select column_name, data_type from information_schema.columns where table_name = '%s'"
                                .formatted(table))) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }

    private static String write(Path folder, String name, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        Path file = folder.resolve(name + ".properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file.toString();
    }

    private static String topic(String table) {
        return "peer." + table;
    }

    private static String target(String table) {
        return "peer_" + table;
    }
}
