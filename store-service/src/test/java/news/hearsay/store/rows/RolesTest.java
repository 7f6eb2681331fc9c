package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Each role has the rights that it needs, and no more. The tests that run the service show that its rights suffice. */
@Tag("slow")
class RolesTest {

    private static final List<String> VIEWS = List.of(
            "article_history",
            "article_reading",
            "article_wording",
            "counted_claim",
            "coverage_daily",
            "coverage_daily_by_aspect",
            "coverage_lag",
            "current_claim",
            "extracted_attribution",
            "extractor_version",
            "feed_health",
            "identity_choice",
            "incomplete_extraction",
            "origin",
            "outlet_record",
            "position_change",
            "rejected_statement",
            "report",
            "report_carrier",
            "ruling_status",
            "source_profile",
            "source_record",
            "source_statement",
            "statement",
            "thread",
            "thread_mention",
            "thread_origin",
            "thread_redirect",
            "thread_ruling",
            "watch_alert",
            "unread_article",
            "claim_drift");

    private static final List<String> SERVICE_VIEWS = List.of("chain_link", "wording_content", "counted_part");

    private static Tables tables;

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
        tables.store(Samples.line(Samples.article("duda")));
    }

    @AfterEach
    void leaveTheRole() {
        tables.sql("reset role").update();
    }

    @Test
    void the_analyst_reads_every_view() {
        List<String> views = names("v");
        assertThat(views)
                .containsAll(VIEWS)
                .hasSize(VIEWS.size() + SERVICE_VIEWS.size())
                .containsAll(SERVICE_VIEWS);

        enter("analyst");

        VIEWS.forEach(view -> assertThat(tables.count(view)).as(view).isNotNegative());
        assertThat(tables.count("statement")).isEqualTo(2);
        assertThat(tables.sql("select span_text(text, array[int4range(2, 14)]) from article_wording")
                        .query(String.class)
                        .single())
                .isEqualTo("Andrzej Duda");
        assertThat(tables.count("search_claims('talks')")).isZero();
        assertThat(tables.count("retention_preview(now())")).isEqualTo(1);
        assertThat(tables.count("origins_of('Ukraine security guarantees')")).isZero();
        assertThat(tables.sql("select thread_of('claim') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_analyst_reads_no_table_and_no_view_that_only_services_read() {
        List<String> held = new ArrayList<>(names("r"));
        held.addAll(SERVICE_VIEWS);

        enter("analyst");

        assertThat(held)
                .contains("article", "claim", "flyway_schema_history")
                .allSatisfy(table -> assertThatThrownBy(() -> tables.count(table))
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into article values ('1', null, 'x', now(), now(), 'r')",
                "update article set outlet = 'mine'",
                "update current_claim set text = 'mine'",
                "delete from claim",
                "delete from article_history",
                "truncate article_revision",
                "drop view statement",
                "create or replace view statement as select 1 as number",
                "create table mine (number integer)",
                "create temporary table mine (number integer)",
                "select * into temporary mine from statement",
                "create view mine as select * from statement",
                "create function mine() returns integer language sql return 1",
                "create schema mine",
                "comment on view statement is 'mine'",
                "alter role analyst superuser",
                "alter role analyst createdb",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'mine')",
                "select pg_advisory_lock(1)",
                "select pg_advisory_xact_lock(1, 1)",
                "select pg_try_advisory_lock_shared(1)",
                "copy statement to program 'cat'",
                "select pg_read_file('/etc/passwd')",
                "select * from pg_authid",
                "select continue_retention(now(), '1 day', 100)"
            })
    void the_analyst_changes_nothing(String attempt) {
        assertRefused("analyst", attempt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (number integer)",
                "create temporary table mine (number integer)",
                "create index mine on claim (text)",
                "alter table claim add column mine integer",
                "alter table claim disable trigger all",
                "drop table claim",
                "truncate claim",
                "delete from ruling",
                "drop view statement",
                "create function mine() returns integer language sql return 1",
                "create schema mine",
                "delete from article",
                "delete from article_revision",
                "delete from extraction",
                "delete from flyway_schema_history",
                "alter role hearsay_store superuser",
                "select lo_create(0)",
                "select * from statement",
                "delete from coverage_due",
                "insert into coverage_due (article_id) values ('mine')",
                "alter function coverage_becomes_due() security invoker",
                "update mention set claim = 'mine'",
                "delete from subject_definition",
                "delete from removed_article",
                "update retention_pass set ended_at = now()",
                "select reasons_to_keep(now(), '{}')",
                "update subject_progress set complete = true"
            })
    void the_store_role_changes_rows_only(String attempt) {
        assertRefused("hearsay_store", attempt);
    }

    @Test
    void coverage_reads_every_table_and_view() {
        List<String> held = names("r", "v");

        enter("hearsay_coverage");

        assertThat(held)
                .filteredOn(name -> !name.equals("flyway_schema_history"))
                .hasSizeGreaterThan(VIEWS.size())
                .allSatisfy(name -> assertThat(tables.count(name)).isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into extraction values ('1', 'r', array[1], 'x', 0, 0)",
                "update claim set text = 'mine'",
                "delete from attribution",
                "truncate source",
                "insert into coverage_due (article_id) values ('mine')",
                "insert into identity_ruling (name, kind, apart) values ('mine', 'person', true)",
                "delete from coverage_turn",
                "update subject_definition set deleted = true",
                "delete from subject_progress",
                "truncate mention",
                "alter table mention add column mine integer",
                "create table mine (number integer)",
                "create temporary table mine (number integer)",
                "select pg_advisory_lock(1)"
            })
    void the_coverage_role_changes_coverage_tables_only(String attempt) {
        assertRefused("hearsay_coverage", attempt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from article",
                "select * from article_revision",
                "select * from claim",
                "insert into watch (id) values (gen_random_uuid())",
                "update watch set webhook_url = 'https://mine.example/'",
                "delete from watch",
                "delete from alert",
                "delete from alert_delivery",
                "truncate alert_due",
                "update mention set claim = 'mine'",
                "delete from claim_thread",
                "insert into thread_change (thread_id) values (gen_random_uuid())",
                "update ruling set made_by = 'mine'",
                "select queue_alerts('{}')",
                "alter table alert add column mine integer",
                "create table mine (number integer)",
                "create temporary table mine (number integer)",
                "select pg_advisory_lock(1)"
            })
    void the_alert_role_changes_alerts_only(String attempt) {
        assertRefused("hearsay_alerts", attempt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearsay_store", "hearsay_coverage", "hearsay_alerts", "analyst"})
    void no_role_is_a_member_of_another_or_has_special_attributes(String role) {
        assertThat(tables.sql("select count(*) from pg_auth_members where member = :role::regrole")
                        .param("role", role)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tables.sql("""
            select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls from pg_roles where rolname = :role
            """).param("role", role).query(Boolean.class).single())
                .isFalse();
    }

    @Test
    void the_session_of_an_analyst_is_read_only_and_limited() {
        assertThat(tables.sql("""
            select unnest(setconfig) from pg_db_role_setting
            where setrole = 'analyst'::regrole and setdatabase = (select oid from pg_database where datname = current_database())
            """).query(String.class).list())
                .contains(
                        "default_transaction_read_only=on",
                        "statement_timeout=5min",
                        "idle_in_transaction_session_timeout=5min");
    }

    private static void enter(String role) {
        tables.sql("set role " + role).update();
    }

    private static void assertRefused(String role, String attempt) {
        enter(role);
        assertThatThrownBy(() -> tables.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|cannot (update|delete from) view).*");
    }

    private static List<String> names(String... kinds) {
        return tables.sql(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind::text in"
                                + " (:kinds)")
                .param("kinds", List.of(kinds))
                .query(String.class)
                .list();
    }
}
