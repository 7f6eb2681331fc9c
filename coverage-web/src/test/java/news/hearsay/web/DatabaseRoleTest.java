package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.backends.TestBackends;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The role {@code hearsay_web} selects and does nothing else. The sessions here are read-write, so that the role's
 * rights alone refuse each statement; the tables, views, sequences and functions come from the catalogue.
 */
@Tag("slow")
class DatabaseRoleTest {

    private static final String REFUSED =
            "(?s).*(permission denied|must be owner|cannot (insert into|update|delete from) view|is not a table"
                    + "|cannot change|can only be called as triggers|is not a (view|sequence)|cannot lock relation).*";
    private static final Pattern RELATION = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\()");

    private static SingleConnectionDataSource connection;
    private static JdbcClient sql;

    @BeforeAll
    static void migrate() {
        TestBackends.Database database = TestBackends.freshDatabase();
        connection = new SingleConnectionDataSource(database.jdbcUrl(), database.username(), database.password(), true);
        Flyway.configure().dataSource(connection).load().migrate();
        sql = JdbcClient.create(connection);
    }

    @AfterAll
    static void disconnect() {
        connection.destroy();
    }

    @AfterEach
    void leaveTheRole() {
        sql.sql("reset role").update();
    }

    static List<String> relations() {
        return names(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p',"
                        + " 'f', 'v', 'm')");
    }

    static List<String> sequences() {
        return names("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'");
    }

    @ParameterizedTest
    @MethodSource("relations")
    void every_write_to_every_table_and_view_is_refused(String relation) {
        String column = names("""
            select quote_ident(attname) from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attidentity = '' order by attnum limit 1
            """.formatted(relation)).getFirst();
        enter();

        Stream.of(
                        "insert into %1$s default values",
                        "update %1$s set %2$s = %2$s",
                        "delete from %1$s",
                        "truncate %1$s",
                        "merge into %1$s using (select 1) as one on false when matched then delete",
                        "select * from %1$s for update",
                        "do $$begin lock table %1$s in row exclusive mode; end$$",
                        "alter table %1$s add column mine integer",
                        "alter table %1$s rename to mine",
                        "alter view %1$s rename to mine",
                        "drop table %1$s cascade",
                        "drop view %1$s cascade",
                        "create index mine on %1$s (%2$s)",
                        "create trigger mine after insert on %1$s for each statement execute function"
                                + " suppress_redundant_updates_trigger()",
                        "create rule mine as on insert to %1$s do instead nothing",
                        "create view mine as select * from %1$s",
                        "comment on table %1$s is 'mine'",
                        "comment on view %1$s is 'mine'",
                        "alter table %1$s owner to hearsay_web",
                        "create table mine as select * from %1$s",
                        "create temporary table mine as select * from %1$s")
                .map(statement -> statement.formatted(relation, column))
                .forEach(DatabaseRoleTest::assertRefused);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void no_right_but_select_is_granted_on_any_table_or_view(String relation) {
        assertThat(names("""
            select privilege from unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) as privilege
            where has_table_privilege('hearsay_web', '%1$s', privilege)
                or privilege in ('insert', 'update', 'references') and has_any_column_privilege('hearsay_web', '%1$s', privilege)
            """.formatted(relation))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void every_sequence_is_refused(String sequence) {
        enter();

        Stream.of(
                        "select nextval('%s')",
                        "select setval('%s', 1)",
                        "select * from %s",
                        "alter sequence %s restart",
                        "drop sequence %s cascade")
                .map(statement -> statement.formatted(sequence))
                .forEach(DatabaseRoleTest::assertRefused);
    }

    @Test
    void no_function_of_the_schema_with_side_effects_can_be_called() {
        List<String> calls = names("""
            select case prokind when 'p' then 'call ' else 'select ' end || proname || '('
                || coalesce((select string_agg('null::' || format_type(type, null), ', ') from unnest(proargtypes) as type), '') || ')'
            from pg_proc where pronamespace = 'public'::regnamespace and provolatile = 'v'
            """);
        enter();

        assertThat(calls).isNotEmpty().allSatisfy(DatabaseRoleTest::assertRefused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (number integer)",
                "create temporary table mine (number integer)",
                "create function mine() returns integer language sql return 1",
                "create sequence mine",
                "create type mine as (number integer)",
                "create schema mine",
                "drop schema public cascade",
                "alter role hearsay_web createdb",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'mine')",
                "select pg_advisory_lock(1)",
                "select pg_advisory_xact_lock(1, 1)",
                "select pg_read_file('/etc/passwd')",
                "select pg_terminate_backend(pg_backend_pid())",
                "copy claim to program 'cat'",
                "copy claim from program 'cat'"
            })
    void nothing_is_created_and_no_other_side_effect_is_possible(String statement) {
        enter();

        assertRefused(statement);
    }

    /** Servers offer different extensions, and refuse one that they do not offer for another reason. */
    @Test
    void no_extension_can_be_created() {
        List<String> extensions =
                names("select quote_ident(name) from pg_available_extensions where installed_version is null");
        enter();

        assertThat(extensions).allSatisfy(extension -> assertRefused("create extension " + extension + " cascade"));
    }

    @Test
    void select_is_granted_on_exactly_the_relations_that_the_statements_name() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/sql/web"))) {
            for (Path file : files.toList()) {
                RELATION.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
        }
        // the search is a function of the schema, which reads this view with the rights of its caller
        named.add("thread_mention");
        // read by the version before, which may still run during an upgrade
        named.addAll(List.of("article", "coverage_daily", "coverage_daily_by_aspect", "unread_article"));
        named.retainAll(relations());

        assertThat(names("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind"
                        + " in ('r', 'p', 'f', 'v', 'm') and has_table_privilege('hearsay_web', oid,"
                        + " 'select')"))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void the_role_is_ordinary_and_a_member_of_no_other() {
        assertThat(names("select 'member' from pg_auth_members where member = 'hearsay_web'::regrole"))
                .isEmpty();
        assertThat(names("""
            select 'more' from pg_roles where rolname = 'hearsay_web'
                and (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
            """)).isEmpty();
    }

    @Test
    void sessions_of_the_role_start_read_only_and_with_limits() {
        assertThat(names("""
            select unnest(setconfig) from pg_db_role_setting
            where setrole = 'hearsay_web'::regrole and setdatabase = (select oid from pg_database where datname = current_database())
            """))
                .contains(
                        "default_transaction_read_only=on",
                        "statement_timeout=1min",
                        "idle_in_transaction_session_timeout=1min");
    }

    private static void enter() {
        sql.sql("set role hearsay_web").update();
    }

    private static void assertRefused(String statement) {
        assertThatThrownBy(() -> new JdbcTemplate(connection).execute(statement))
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching(REFUSED);
    }

    private static List<String> names(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
