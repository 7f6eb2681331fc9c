package news.hearsay.faults.feeds;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.pipeline.ProcessPipeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What arrived in the topic of articles and in the store. */
record DeliveredArticles(List<StoredEdition> stored, List<PostedRecord> records) {

    private static final String REVISIONS = """
        select article.id, article_revision.revision, coalesce(article.url, ''), article_revision.title,
          article_revision.text
        from article join article_revision on article_revision.article_id = article.id
        """;

    static DeliveredArticles of(ProcessPipeline pipeline) throws SQLException {
        List<PostedRecord> records = new ArrayList<>();
        try (TopicReader reader = new TopicReader(pipeline.broker().address())) {
            reader.all(TopicReader.ARTICLES).forEach(record -> {
                JsonNode article = JsonMapper.shared().readTree(record.value());
                records.add(new PostedRecord(
                        record.key(),
                        article.path("revision").asString(),
                        Instant.parse(article.path("receivedAt").asString())));
            });
        }
        return new DeliveredArticles(stored(pipeline), records);
    }

    static List<StoredEdition> stored(ProcessPipeline pipeline) throws SQLException {
        List<StoredEdition> stored = new ArrayList<>();
        try (Connection connection = pipeline.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REVISIONS)) {
            while (rows.next()) {
                stored.add(new StoredEdition(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        return stored;
    }
}
