package news.hearsay.backends;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A started PostgreSQL server. */
record DatabaseServer(String host, int port, String username, String password) {

    /** The JDBC URL of a database. */
    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Creates an empty database. */
    TestBackends.Database create(String name) {
        try (var connection = DriverManager.getConnection(url("postgres"), username, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestBackends.Database(url(name), username, password);
        } catch (SQLException e) {
            throw new IllegalStateException("can't create the database " + name, e);
        }
    }
}
