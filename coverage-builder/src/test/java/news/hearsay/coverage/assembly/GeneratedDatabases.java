package news.hearsay.coverage.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.TestBackends;

/** Copies of the database of a million mentions that {@code ./hearsay queries} has generated. */
final class GeneratedDatabases {

    private static final String GENERATED = "mentions_1000000";
    private static final String UNFINISHED = "measured_unfinished";
    private static final String BASE = "measured_base";

    private final EmbeddedDatabase server;

    GeneratedDatabases(EmbeddedDatabase server) {
        this.server = server;
    }

    /** Creates the database that both sides are copies of, unless it exists. */
    void createBase(Consumer<Newsroom> processing) throws SQLException {
        if (exists(BASE)) {
            return;
        }
        copy(GENERATED, UNFINISHED);
        execute(UNFINISHED, script("prepare_measured_articles.sql"));
        try (Newsroom newsroom = open(UNFINISHED)) {
            processing.accept(newsroom);
        }
        execute("postgres", "alter database %s rename to %s".formatted(UNFINISHED, BASE));
    }

    /** Creates a copy of the base, in place of one of that name. */
    void copyBase(String name) throws SQLException {
        copy(BASE, name);
    }

    /** Opens a database. Its connections are never replaced, so that their processor time can be read. */
    Newsroom open(String name) {
        return Newsroom.on(
                new TestBackends.Database(server.jdbcUrl(name), server.username(), ""),
                "--spring.datasource.hikari.max-lifetime=0");
    }

    void setAutovacuum(boolean enabled) throws SQLException {
        execute("postgres", "alter system set autovacuum = " + (enabled ? "on" : "off"));
        execute("postgres", "select pg_reload_conf()");
    }

    private void copy(String template, String name) throws SQLException {
        execute("postgres", "drop database if exists " + name);
        execute("postgres", "create database %s template %s strategy file_copy".formatted(name, template));
    }

    private boolean exists(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return rows.next();
        }
    }

    private void execute(String database, String statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.username(), "");
    }

    /** A file of statements beside this class. */
    static String script(String name) {
        try (InputStream script = GeneratedDatabases.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
