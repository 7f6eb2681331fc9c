package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class SchemaTest {

    private Tables tables;

    @BeforeEach
    void migrate() {
        tables = Tables.fresh();
    }

    @AfterEach
    void leaveTheRole() {
        tables.sql("reset role").update();
    }

    @Test
    void every_table_view_and_column_has_a_comment() {
        List<String> uncommented = tables.sql("""
                        select relname || coalesce('.' || attname, '')
                        from pg_class
                        left join lateral (
                            select attname, attnum from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped
                            union all
                            select null, 0
                        ) as part on true
                        where relnamespace = 'public'::regnamespace
                            and relkind in ('r', 'v')
                            and relname <> 'flyway_schema_history'
                            and col_description(pg_class.oid, attnum) is null
                            and (attnum > 0 or obj_description(pg_class.oid, 'pg_class') is null)
                        """)
                .query(String.class)
                .list();

        assertThat(uncommented).isEmpty();
    }

    @Test
    void the_analyst_reads_every_table_and_view() {
        tables.store(Samples.line(Samples.article("duda")));
        List<String> readable = tables.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();

        tables.sql("set role analyst").update();

        assertThat(readable).contains("statement", "coverage_daily", "incomplete_extraction", "origin");
        readable.forEach(name -> assertThat(tables.count(name)).as(name).isNotNegative());
        assertThat(tables.count("statement")).isEqualTo(2);
    }

    @Test
    void the_analyst_also_reads_tables_that_later_migrations_make() {
        tables.sql("create table later (number integer)").update();

        tables.sql("set role analyst").update();

        assertThat(tables.count("later")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into article values ('1', null, 'x', now(), now(), 'r')",
        "update article set outlet = 'mine'",
        "delete from claim",
        "truncate article_revision",
        "drop view statement",
        "create table mine (number integer)",
        "alter role analyst superuser"
    })
    void the_analyst_changes_nothing(String attempt) {
        tables.sql("set role analyst").update();

        assertThatThrownBy(() -> tables.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|read-only).*");
    }
}
