package news.hearsay.standalone.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.events.EventCodec;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.platform.postgres.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes the articles on whose attributions people have ruled, with the attributions as ruled. */
final class AnnotationExport {

    private static final SqlStatements STATEMENTS = new SqlStatements("/sql/export");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private final JdbcClient database;

    /** @param connection has the rights of the role analyst */
    AnnotationExport(Connection connection) {
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @return the number of articles */
    int write(AnnotationFormat format, Path out) throws IOException {
        format.begin(out);
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        database.sql(STATEMENTS.get("select_ruled_articles")).query(row -> {
            ids.add(row.getString("article_id"));
            texts.add(row.getString("text"));
        });
        for (int at = 0; at < ids.size(); at++) {
            String text = texts.get(at);
            List<Annotation> annotations = RuledAnnotations.of(text, extracted(ids.get(at)), rulings(ids.get(at)));
            format.write(out, new AnnotatedArticle(ids.get(at), text, annotations));
        }
        return ids.size();
    }

    private Map<String, ExtractedAnnotation> extracted(String article) {
        Map<String, ExtractedAnnotation> annotations = new LinkedHashMap<>();
        database.sql(STATEMENTS.get("select_article_attributions"))
                .param("article", article)
                .query((ResultSet row) -> {
                    annotations.put(
                            row.getString("attribution_id"),
                            new ExtractedAnnotation(
                                    new Annotation(
                                            spans(row, "source_spans"),
                                            spans(row, "cue_spans"),
                                            spans(row, "claim_spans")),
                                    spans(row, "sentence"),
                                    row.getString("source_name")));
                });
        return annotations;
    }

    private List<RulingBody> rulings(String article) {
        return database
                .sql(STATEMENTS.get("select_article_rulings"))
                .param("article", article)
                .query(String.class)
                .list()
                .stream()
                .map(EventCodec::readRulingBody)
                .toList();
    }

    private static List<Span> spans(ResultSet row, String column) throws SQLException {
        @Nullable String ranges = row.getString(column);
        List<Span> spans = new ArrayList<>();
        Matcher range = RANGE.matcher(ranges == null ? "" : ranges);
        while (range.find()) {
            spans.add(new Span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return List.copyOf(spans);
    }
}
