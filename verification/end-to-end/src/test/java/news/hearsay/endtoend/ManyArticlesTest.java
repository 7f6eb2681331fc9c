package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.standalone.MadeUpArticles;
import org.junit.jupiter.api.Test;

/** Nothing is lost on the way. */
class ManyArticlesTest {

    @Test
    void all_of_several_hundred_articles_arrive_with_all_that_was_found_in_them() throws Exception {
        try (TestLine line = TestLine.start()) {
            List<String> accepted = line.ingest().postAll(MadeUpArticles.of("many", 400));
            line.rows().await(accepted);

            assertThat(accepted).hasSize(400).doesNotHaveDuplicates();
            assertThat(line.rows().count("article")).isEqualTo(400);
            assertThat(line.rows().count("incomplete_extraction")).isZero();
            assertThat(line.rows().query("select sum(claims), sum(attributions) from extraction"))
                    .isEqualTo(line.rows()
                            .query("select (select count(*) from claim), (select count(*) from attribution)"));
        }
    }
}
