package news.hearsay.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Rows as the store and the worker leave them, written by hand: what is tested here is how they are shown. Counts are
 * made of the mentions, so that they agree.
 */
final class SampleRows {

    private static final String SUBJECT = "Ukraine security guarantees";
    private static final String VERSION = "{1,0,0}";

    private final JdbcClient jdbc;

    /** Somebody in a chain. */
    record Who(String name, String kind, boolean governmental) {
        UUID id() {
            return SampleRows.id("identity", name);
        }

        static Who outlet(String name) {
            return new Who(name, "outlet", false);
        }

        static Who person(String name) {
            return new Who(name, "person", true);
        }

        static Who anonymous(String name) {
            return new Who(name, "anonymous", true);
        }
    }

    /** What a source does to a claim of a thread, in these words of the text; {@code chain} ends with the outlet. */
    record Saying(
            String thread, String claim, String cue, String stance, boolean negated, String aspect, List<Who> chain) {}

    private SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On a database with the schema of the store. */
    static SampleRows in(TestBackends.Database database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .load()
                .migrate();
        return new SampleRows(JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password())));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    static UUID thread(String name) {
        return id("thread", name);
    }

    static String article(String outlet, String title) {
        return id("article", outlet + title).toString();
    }

    /**
     * Adds a revision of an article with what was said in it; a mention that an earlier revision had and this one lacks
     * is withdrawn.
     */
    String add(String outlet, String title, String published, String text, String url, Saying... sayings) {
        String article = article(outlet, title);
        Instant publishedAt = Instant.parse(published);
        int before = jdbc.sql("select count(*) from article_revision where article_id = ?")
                .param(article)
                .query(Integer.class)
                .single();
        Instant received = publishedAt.plusSeconds(600 + 7200L * before);
        String revision = id("revision", text).toString().replace("-", "").substring(0, 16);
        jdbc.sql("""
                insert into article (id, url, outlet, first_received_at, last_received_at, current_revision) values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set current_revision = excluded.current_revision, last_received_at = excluded.last_received_at
                """)
                .params(article, url, outlet, at(received), at(received), revision)
                .update();
        jdbc.sql("insert into article_revision values (?, ?, ?, 'Olena Marchenko', ?, 'en', ?, 'hash', ?, ?)")
                .params(article, revision, title, at(publishedAt), text, at(received), at(received))
                .update();
        jdbc.sql("insert into extraction values (?, ?, ?::int[], 'sample', ?, ?)")
                .params(article, revision, VERSION, sayings.length, sayings.length)
                .update();
        identity(Who.outlet(outlet));
        jdbc.sql("""
                insert into carrier values (?, ?, ?, ?, ?, ?, ?, '{}', ?, 1)
                on conflict (article_id) do update set revision = excluded.revision
                """)
                .params(
                        article,
                        revision,
                        Who.outlet(outlet).id(),
                        outlet,
                        title,
                        at(publishedAt),
                        at(publishedAt),
                        id("report", article))
                .update();
        List<String> kept = new ArrayList<>();
        for (Saying saying : sayings) {
            kept.add(mention(article, revision, title, outlet, url, publishedAt, received, text, saying));
        }
        jdbc.sql(
                        "update mention set status = 'withdrawn', in_current = false, withdrawn_at = ?, gone_at = ? where article_id = ? and revision <> ?")
                .params(at(received), at(received), article, revision)
                .update();
        jdbc.sql("""
                update mention as old set status = 'superseded', withdrawn_at = null
                where old.article_id = ? and old.revision <> ? and exists (
                    select from mention as new
                    where new.article_id = old.article_id and new.revision = ? and new.thread_id = old.thread_id and new.source_id = old.source_id)
                """).params(article, revision, revision).update();
        count();
        return article;
    }

    private String mention(
            String article,
            String revision,
            String title,
            String outlet,
            String url,
            Instant said,
            Instant received,
            String text,
            Saying saying) {
        String claimSpan = span(text, saying.claim());
        String id =
                id("attribution", revision + saying.claim() + saying.chain()).toString();
        String claim = id("claim", revision + saying.claim()).toString();
        Who source = saying.chain().getFirst();
        boolean isOutlet = saying.chain().size() == 1;
        String words = text.contains(source.name()) ? source.name() : lastName(source.name());
        String sourceSpan = isOutlet || !text.contains(words) ? null : span(text, words);
        String sentence = sentence(text, text.indexOf(saying.claim()));
        saying.chain().forEach(this::identity);
        jdbc.sql(
                        "insert into claim values (?, ?::int[], ?, ?, ?, array[?::int4range], ?::int4range, 'indirect', ?, 'certain') on conflict do nothing")
                .params(
                        claim,
                        VERSION,
                        article,
                        revision,
                        saying.claim(),
                        claimSpan,
                        span(text, sentence),
                        saying.negated() ? "negative" : "positive")
                .update();
        jdbc.sql("insert into claim_subject values (?, ?::int[], ?, array[?]) on conflict do nothing")
                .params(claim, VERSION, SUBJECT, saying.aspect())
                .update();
        UUID sourceRow = id("source", revision + source.name());
        jdbc.sql("insert into source values (?, ?::int[], ?, ?, ?, ?, ?) on conflict do nothing")
                .params(sourceRow, VERSION, article, revision, source.kind(), source.name(), source.name())
                .update();
        jdbc.sql("""
                insert into attribution (id, extractor_version, article_id, revision, claim_id, source_id, source_text, source_spans, cue, cue_spans, stance, confidence)
                values (?, ?::int[], ?, ?, ?, ?, ?, case when ?::int4range is null then null else array[?::int4range] end, ?, array[?::int4range], ?, 0.9)
                """)
                .params(list(
                        id,
                        VERSION,
                        article,
                        revision,
                        claim,
                        isOutlet ? null : sourceRow,
                        words,
                        sourceSpan,
                        sourceSpan,
                        saying.cue(),
                        span(text, saying.cue()),
                        saying.stance()))
                .update();
        Who via = saying.chain().size() > 2
                ? saying.chain().get(1)
                : saying.chain().getLast();
        boolean anonymous = source.kind().equals("anonymous");
        UUID origin = anonymous ? id("anonymous of", via.name()) : source.id();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("article", article);
        values.put("revision", revision);
        values.put("received", at(received));
        values.put("said", at(said));
        values.put("outlet", outlet);
        values.put("outletId", Who.outlet(outlet).id());
        values.put("sourceId", source.id());
        values.put("source", source.name());
        values.put("kind", source.kind());
        values.put("governmental", source.governmental());
        values.put("anonymous", anonymous);
        values.put("stance", saying.stance());
        values.put("negated", saying.negated());
        values.put("claim", claim);
        values.put("text", saying.claim());
        values.put("sentence", sentence);
        values.put("cue", saying.cue());
        values.put("claimSpan", claimSpan);
        values.put("names", saying.chain().stream().map(Who::name).toArray(String[]::new));
        values.put("ids", saying.chain().stream().map(Who::id).toArray(UUID[]::new));
        values.put("kinds", saying.chain().stream().map(Who::kind).toArray(String[]::new));
        values.put("roles", roles(saying.chain().size()));
        values.put("subject", SUBJECT);
        values.put("aspect", saying.aspect());
        values.put("title", title);
        values.put("url", url);
        values.put("wording", id("wording", saying.claim()));
        values.put("thread", thread(saying.thread()));
        values.put("report", id("report", article));
        values.put("origin", origin);
        values.put("originName", anonymous ? "unnamed sources of " + via.name() : source.name());
        values.put("originKind", anonymous ? "anonymous" : isOutlet ? "outlet" : "named");
        values.put("through", saying.chain().size() > 2 ? via.name() : null);
        jdbc.sql("""
                insert into mention (id, article_id, revision, place, in_current, received_at, status, said_at, added_at, outlet_id, outlet, source_id, source, source_kind,
                    governmental, anonymous, stance, negated, claim_id, claim, sentence, cue, claim_spans, cue_spans, source_spans, chain, chain_ids, chain_kinds, chain_roles,
                    subjects, aspects, title, url, published_at, wording_id, thread_id, report_id, origin_id, origin, origin_kind, origin_governmental, through)
                values (:id, :article, :revision, 1, true, :received, 'current', :said, coalesce((select min(added_at) from mention
                        where article_id = :article and thread_id = :thread and source_id = :sourceId), :received), :outletId, :outlet, :sourceId, :source, :kind,
                    :governmental, :anonymous, :stance, :negated, :claim, :text, :sentence, :cue, array[cast(:claimSpan as int4range)], null, null, :names, :ids, :kinds, :roles,
                    array[:subject], array[:aspect], :title, :url, :said, :wording, :thread, :report, :origin, :originName, :originKind, :governmental, :through)
                """).params(values).update();
        return id;
    }

    /** Makes of the mentions what is counted. */
    private void count() {
        jdbc.sql("delete from claim_thread").update();
        jdbc.sql("""
                insert into claim_thread
                select thread_id, (array_agg(claim order by said_at, id))[1], array_agg(distinct subjects[1]), array_agg(distinct aspects[1]), min(said_at), max(said_at),
                    count(*), count(distinct article_id), count(distinct outlet_id), array_agg(distinct outlet_id), array_agg(distinct outlet), array_agg(distinct source_id),
                    array_agg(distinct source_kind), array_agg(distinct stance), count(distinct report_id), count(distinct origin_id),
                    count(distinct origin_id) filter (where origin_kind = 'named'), count(distinct origin_id) filter (where origin_kind = 'anonymous'),
                    count(distinct origin_id) filter (where origin_governmental), count(*) filter (where stance = 'denies'), null
                from mention where status <> 'superseded' group by thread_id
                """).update();
        jdbc.sql("delete from claim_origin").update();
        jdbc.sql("""
                insert into claim_origin
                select thread_id, origin_id, min(origin), min(origin_kind), min(source_kind), bool_or(origin_governmental), min(through), min(said_at), max(said_at), count(*),
                    count(distinct outlet_id), array_agg(distinct outlet), count(distinct report_id)
                from mention where status = 'current' group by thread_id, origin_id
                """).update();
        jdbc.sql("delete from source_thread").update();
        jdbc.sql("""
                insert into source_thread select source_id, thread_id, outlet_id, count(*), min(said_at), max(said_at)
                from mention where source_id is not null and status <> 'superseded' group by 1, 2, 3
                """).update();
        jdbc.sql("delete from carried_report").update();
        jdbc.sql(
                        "insert into carried_report select report_id, min(title), min(said_at), max(said_at), count(*), array_agg(distinct outlet) from carrier group by report_id")
                .update();
        // nothing is due: the views count by themselves what is
        jdbc.sql("delete from coverage_count").update();
        jdbc.sql("delete from coverage_due").update();
        jdbc.sql("""
                insert into coverage_count
                select day, outlet, true, subject, aspect, count(distinct article_id), count(distinct claim_id), count(distinct source) from counted_claim group by 1, 2, 4, 5
                union all
                select day, outlet, false, subject, null, count(distinct article_id), count(distinct claim_id), count(distinct source) from counted_claim group by 1, 2, 4
                """).update();
    }

    /** Tells of new coverage as the worker does. */
    void tell(String thread) {
        jdbc.sql("select pg_notify('coverage', ?)")
                .param(thread(thread).toString())
                .query()
                .singleRow();
    }

    /** That one id leads to another thread. */
    void redirect(UUID from, String thread) {
        jdbc.sql("insert into wording values (?, 'gone', '{}', '{}', '{}', false, ?, null)")
                .params(from, thread(thread))
                .update();
    }

    /** That two threads say opposite things. */
    void opposite(String one, String other) {
        jdbc.sql("update claim_thread set opposite_id = ? where id = ?")
                .params(thread(other), thread(one))
                .update();
        jdbc.sql("update claim_thread set opposite_id = ? where id = ?")
                .params(thread(one), thread(other))
                .update();
    }

    /** That a source said one thing in a thread, and later the opposite. */
    void shift(Who source, String earlierThread, String laterThread) {
        jdbc.sql("""
                insert into source_shift
                select earlier.source_id, earlier.thread_id, earlier.id, later.id, later.thread_id, later.said_at
                from mention as earlier, mention as later
                where earlier.source_id = ? and later.source_id = earlier.source_id and earlier.thread_id = ? and later.thread_id = ? and later.said_at > earlier.said_at
                order by later.said_at limit 1
                """)
                .params(source.id(), thread(earlierThread), thread(laterThread))
                .update();
    }

    private void identity(Who who) {
        jdbc.sql("insert into identity values (?, ?, ?, lower(?), ?, true, true) on conflict do nothing")
                .params(who.id(), who.kind(), who.name(), who.name(), who.governmental())
                .update();
        jdbc.sql("insert into identity_alias values (?, ?) on conflict do nothing")
                .params(who.id(), who.name())
                .update();
    }

    private static String[] roles(int length) {
        String[] roles = new String[length];
        for (int at = 0; at < length; at++) {
            roles[at] = at == length - 1 ? "outlet" : at == 0 ? "source" : "via";
        }
        return roles;
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String sentence(String text, int at) {
        int start = Math.max(text.lastIndexOf(". ", at) + 2, text.lastIndexOf('\n', at) + 1);
        start = text.lastIndexOf(". ", at) < 0 ? Math.max(0, text.lastIndexOf('\n', at) + 1) : start;
        int end = text.indexOf('.', at);
        return text.substring(start, end < 0 ? text.length() : end + 1);
    }

    /** Where words stand, in code points. */
    private static String span(String text, String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words + " is not in " + text);
        }
        int start = text.codePointCount(0, at);
        return "[%d,%d)".formatted(start, start + words.codePointCount(0, words.length()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
