package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.standalone.load.SyntheticArticles;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No article is lost in the pipeline. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class ManyArticlesTest {

    @Test
    void several_hundred_articles_arrive_with_all_their_claims() throws Exception {
        TestPipeline pipeline = TestPipeline.shared();
        List<String> accepted = pipeline.ingest().postAll(SyntheticArticles.ndjson("many", 400));
        pipeline.rows().await(accepted);

        assertThat(accepted).hasSize(400).doesNotHaveDuplicates();
        assertThat(pipeline.rows().count("article where url like 'https://news.example/many/%'"))
                .isEqualTo(400);
        assertThat(pipeline.rows().count("incomplete_extraction")).isZero();
        assertThat(pipeline.rows().query("select sum(claims), sum(attributions) from extraction"))
                .isEqualTo(pipeline.rows()
                        .query("select (select count(*) from claim), (select count(*) from attribution)"));
    }
}
