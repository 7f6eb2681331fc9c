package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import news.hearsay.endtoend.Rows;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What coverage holds of all posted articles.
 *
 * @param mentions of all revisions, superseded ones included
 * @param opposites the thread that contradicts each thread
 * @param origins the names of the origins of each thread
 * @param reports the report of each article
 */
record Coverage(
        List<Mention> mentions,
        Map<String, String> opposites,
        Map<String, List<String>> origins,
        Map<String, String> reports,
        List<Change> changes) {

    /**
     * A row of coverage.
     *
     * @param chain the names from the source to the posted outlet
     */
    record Mention(
            String article,
            String revision,
            String status,
            String thread,
            @Nullable String source,
            String stance,
            boolean negated,
            String claim,
            List<String> chain,
            List<WordSpans.Span> spans) {

        /** Returns the name that is shown as source: the first of the chain if the text leaves the source open. */
        String shownSource() {
            return source == null ? chain.getFirst() : source;
        }

        /** Returns who passed the claim on between source and posted outlet. */
        List<String> via() {
            return chain.size() < 3 ? List.of() : chain.subList(1, chain.size() - 1);
        }

        boolean isOpposed() {
            return stance.equals("denies") || stance.equals("doubts");
        }

        Commitment commitment() {
            return switch (stance) {
                case "denies", "doubts" -> Commitment.DENIES;
                case "declines" -> Commitment.DECLINES;
                case "asks" -> Commitment.ASKS;
                default -> Commitment.ASSERTS;
            };
        }
    }

    /** A row of changes of position. */
    record Change(String source, String thread) {}

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private static final String MENTIONS = """
        select to_jsonb(held) from (
            select article_id, revision, status, thread_id, source, stance, negated, claim, chain, claim_spans::text
            from thread_mention
            union all
            select
                article_id, revision, status, thread_id, source, stance, negated, claim, chain,
                coalesce(claim_spans, (select spans from claim where id = claim_id order by extractor_version desc limit 1))::text
            from mention
            where status = 'superseded'
        ) as held
        order by article_id, revision, claim_spans\
        """;

    static Coverage of(Rows rows) {
        return new Coverage(
                objects(rows, MENTIONS).stream().map(Coverage::mention).toList(),
                pairs(rows, "select id, opposite_id from thread where opposite_id is not null"),
                origins(rows),
                pairs(rows, "select article_id, report_id from report_carrier"),
                rows.query("select source, thread_id from position_change order by earlier_at, later_at").stream()
                        .map(row -> new Change(row.getFirst(), row.getLast()))
                        .toList());
    }

    /** Returns whether two threads are one, or contradict each other. */
    boolean isSameQuestion(String thread, String other) {
        return thread.equals(other) || other.equals(opposites.get(thread)) || thread.equals(opposites.get(other));
    }

    private static Mention mention(JsonNode row) {
        return new Mention(
                row.get("article_id").asString(),
                row.get("revision").asString(),
                row.get("status").asString(),
                row.get("thread_id").asString(),
                row.get("source").isNull() ? null : row.get("source").asString(),
                row.get("stance").isNull() ? "states" : row.get("stance").asString(),
                row.get("negated").asBoolean(),
                row.get("claim").asString(),
                StreamSupport.stream(row.get("chain").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                spans(row.get("claim_spans").asString()));
    }

    private static List<WordSpans.Span> spans(String ranges) {
        Matcher range = RANGE.matcher(ranges);
        List<WordSpans.Span> spans = new ArrayList<>();
        while (range.find()) {
            spans.add(new WordSpans.Span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return spans;
    }

    private static Map<String, List<String>> origins(Rows rows) {
        Map<String, List<String>> origins = new HashMap<>();
        rows.query("select thread_id, origin from thread_origin order by first_seen, origin")
                .forEach(row -> origins.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                        .add(row.getLast()));
        return origins;
    }

    private static Map<String, String> pairs(Rows rows, String query) {
        Map<String, String> pairs = new HashMap<>();
        rows.query(query).forEach(row -> pairs.put(row.getFirst(), row.getLast()));
        return pairs;
    }

    private static List<JsonNode> objects(Rows rows, String query) {
        return rows.query(query).stream()
                .map(row -> JsonMapper.shared().readTree(row.getFirst()))
                .toList();
    }
}
