package news.hearsay.faults.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the store's tables with plain SQL. */
public final class StoredRows {

    /**
     * One row per line, as JSON in PostgreSQL's canonical order of keys, without times of reception and the extractor's
     * version.
     */
    private static final String ROWS = """
        with asked as (select ?::text[] as ids), held as (
          select id as article_id, 'article' as name, to_jsonb(article) as data from asked, article where id = any(ids)
          union all
          select article_id, 'revision', to_jsonb(article_revision) from asked, article_revision where article_id = any(ids)
          union all
          select article_id, 'extraction', to_jsonb(extraction) from asked, extraction where article_id = any(ids)
          union all
          select article_id, 'claim', to_jsonb(claim) from asked, claim where article_id = any(ids)
          union all
          select article_id, 'source', to_jsonb(source) from asked, source where article_id = any(ids)
          union all
          select article_id, 'attribution', to_jsonb(attribution) from asked, attribution where article_id = any(ids)
          union all
          select article_id, 'subject', to_jsonb(claim_subject)
          from asked, claim, claim_subject
          where article_id = any(ids)
            and claim_subject.claim_id = claim.id and claim_subject.extractor_version = claim.extractor_version
          union all
          select article_id, 'link', to_jsonb(chain_link)
          from asked, attribution, chain_link
          where article_id = any(ids)
            and chain_link.attribution_id = attribution.id and chain_link.extractor_version = attribution.extractor_version
        )
        select article_id, name || ' ' || (data - 'extractor_version' - 'first_received_at' - 'last_received_at')::text from held
        """;

    private static final String VERSIONS = """
        select article_id || ' ' || revision, array_to_string(extractor_version, '.') from (
          select article_id, revision, extractor_version from extraction
          union select article_id, revision, extractor_version from claim
          union select article_id, revision, extractor_version from source
          union select article_id, revision, extractor_version from attribution
        ) as named where article_id = any(?)
        """;

    private static final String READ = """
        select count(distinct (asked.id, asked.revision)) from unnest(?, ?) as asked (id, revision)
        join extraction on extraction.article_id = asked.id and extraction.revision = asked.revision
        join article_revision on article_revision.article_id = asked.id and article_revision.revision = asked.revision
        """;

    private static final String DUE = "select count(*) from coverage_due";

    /** It reads all rows, so it runs only when the other conditions hold. */
    private static final String INCOMPLETE = "select count(*) from incomplete_extraction";

    private final Connection connection;

    public StoredRows(Connection connection) {
        this.connection = connection;
    }

    /** Returns all rows of these articles, by article, as sorted lines. */
    public Map<String, String> rows(Collection<String> articles) throws SQLException {
        Map<String, List<String>> lines = lines(ROWS, articles);
        Map<String, String> texts = new TreeMap<>();
        lines.forEach((article, rows) -> texts.put(article, String.join("\n", rows)));
        return texts;
    }

    /** Returns the extractor's versions that rows show, by article id and revision, joined by a space. */
    public Map<String, List<String>> versions(Collection<String> articles) throws SQLException {
        return lines(VERSIONS, articles);
    }

    /** Returns whether all these revisions have their extraction, and no extraction in the database is incomplete. */
    public boolean isComplete(Collection<String[]> revisions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(
                    1, array(revisions.stream().map(revision -> revision[0]).toArray(String[]::new)));
            statement.setArray(
                    2, array(revisions.stream().map(revision -> revision[1]).toArray(String[]::new)));
            return count(statement) == revisions.size() && isNothingIncomplete();
        }
    }

    /** Returns whether the coverage builder has no article left to process. */
    public boolean isCovered() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            return count(statement) == 0;
        }
    }

    private boolean isNothingIncomplete() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INCOMPLETE)) {
            return count(statement) == 0;
        }
    }

    private static long count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private java.sql.Array array(String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private Map<String, List<String>> lines(String query, Collection<String> articles) throws SQLException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, array(articles.toArray(String[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        lines.values().forEach(list -> list.sort(null));
        return lines;
    }
}
