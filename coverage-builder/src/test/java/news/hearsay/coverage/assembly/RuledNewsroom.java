package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.Map;
import news.hearsay.events.Ruling;

/** Tests of rulings in a newsroom. */
abstract class RuledNewsroom extends EmptyNewsroom {

    static void rule(Ruling... rulings) {
        newsroom.store(List.of(rulings));
        newsroom.cover();
    }

    static String status(Ruling ruling) {
        return newsroom.sql("select status from ruling_status where id = ?::uuid")
                .param(ruling.id())
                .query(String.class)
                .single();
    }

    /** All rows, except for what became of the rulings. */
    static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = newsroom.rows();
        rows.remove("ruling_outcome");
        return rows;
    }
}
