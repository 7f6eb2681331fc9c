package news.hearsay.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.store.StoreApplication;

/**
 * A database that requires TLS and a password (SCRAM-SHA-256) from every client, with the roles of {@code roles.sql}.
 */
record SecuredDatabase(EmbeddedDatabase server, TestCertificate certificate, Map<String, String> passwords)
        implements AutoCloseable {

    private static final String NAME = "hearsay";

    static SecuredDatabase start(Path folder, TestCertificate certificate) throws IOException, SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("data"), Ports.free(), false);
        server.createDatabase(NAME);
        Map<String, String> passwords = Stream.of("hearsay_owner", "hearsay_store", "hearsay_coverage", "analyst")
                .collect(Collectors.toMap(role -> role, _ -> UUID.randomUUID().toString()));
        // The server still trusts every local client here.
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(NAME), server.username(), "");
                Statement statement = connection.createStatement();
                InputStream roles = StoreApplication.class.getResourceAsStream("/db/roles.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
            for (Map.Entry<String, String> role : passwords.entrySet()) {
                statement.execute("alter role %s password '%s'".formatted(role.getKey(), role.getValue()));
            }
            Files.writeString(folder.resolve("data/pg_hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
            for (String setting : List.of(
                    "ssl_cert_file = '%s'".formatted(certificate.certificate()),
                    "ssl_key_file = '%s'".formatted(certificate.key()),
                    "ssl = on")) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
        return new SecuredDatabase(server, certificate, passwords);
    }

    /** Returns the value of {@code spring.datasource.url} as the security page recommends it. */
    String url() {
        return "%s?sslmode=verify-full&sslrootcert=%s".formatted(server.jdbcUrl(NAME), certificate.certificate());
    }

    String plainUrl() {
        return server.jdbcUrl(NAME) + "?sslmode=disable";
    }

    String password(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalArgumentException("unknown role " + role);
        }
        return password;
    }

    TestBackends.Database as(String role) {
        return new TestBackends.Database(url(), role, password(role));
    }

    void migrate() {
        StoreApplication.main(
                "migrate",
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=hearsay_owner",
                "--spring.datasource.password=" + password("hearsay_owner"));
    }

    @Override
    public void close() {
        server.close();
    }
}
