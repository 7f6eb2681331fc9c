package news.hearsay.alerts.webhook;

import news.hearsay.alerts.AlertProperties;
import news.hearsay.platform.postgres.SqlStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores which secrets there are, by name, so that coverage-web refuses a watch with another one. */
@Component
public class SecretNames {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/alerts");

    private final JdbcClient database;
    private final AlertProperties settings;
    private volatile boolean stored;

    SecretNames(JdbcClient database, AlertProperties settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Stores the names, once: settings do not change while the service runs.
     *
     * @throws org.springframework.dao.DataAccessException if the database is unavailable; try again
     */
    public void store() {
        if (!stored) {
            database.sql(STATEMENTS.get("upsert_webhook_secrets"))
                    .param(
                            "names",
                            settings.secrets().keySet().stream().sorted().toArray(String[]::new))
                    .update();
            stored = true;
        }
    }
}
