package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SchemaTest {

    @Test
    void every_table_view_and_column_has_a_comment() {
        List<String> uncommented = Tables.fresh().sql("""
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
            """).query(String.class).list();

        assertThat(uncommented).isEmpty();
    }

    @Test
    void every_function_has_a_comment() {
        List<String> uncommented = Tables.fresh().sql("""
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null
            """).query(String.class).list();

        assertThat(uncommented).isEmpty();
    }
}
