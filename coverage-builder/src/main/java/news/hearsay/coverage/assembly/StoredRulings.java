package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ruling;
import org.springframework.stereotype.Component;

/** Reads rulings. */
@Component
class StoredRulings {

    private final CoverageStatements statements;

    StoredRulings(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * The rulings on attributions of these articles, and those that undo one of them, directly or through others; by
     * article id. One statement, whatever the number of articles.
     */
    Map<String, List<Ruling>> onAttributionsOf(Collection<String> articles) {
        Map<String, List<Ruling>> rulings = new HashMap<>();
        statements
                .statement("select_rulings_of_articles")
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> rulings.computeIfAbsent(row.getString("concerned"), _ -> new ArrayList<>())
                        .add(ruling(row)))
                .list();
        return rulings;
    }

    /** The rulings on sources and outlets, and those that undo one of them, directly or through others. */
    List<Ruling> onIdentities() {
        return statements
                .statement("select_identity_rulings")
                .query((row, _) -> ruling(row))
                .list();
    }

    /** Changes whenever {@link #onIdentities} does. Rulings are neither changed nor deleted. */
    String versionOnIdentities() {
        return statements
                .statement("select_version_of_identity_rulings")
                .query(String.class)
                .single();
    }

    static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                row.getString("id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getString("reason"),
                row.getString("article_id"),
                row.getString("revision"),
                EventCodec.readRulingBody(row.getString("body")));
    }
}
