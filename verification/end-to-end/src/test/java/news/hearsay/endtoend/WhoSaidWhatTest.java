package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A posted report becomes rows with who said what, and through whom. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class WhoSaidWhatTest {

    private static TestPipeline pipeline;

    @BeforeAll
    static void post_the_report() throws Exception {
        pipeline = TestPipeline.shared();
        pipeline.rows().await(List.of(pipeline.ingest().post(Reports.SECURITY_MODEL)));
    }

    @Test
    void president_who_spoke_to_another_outlet_reaches_us_through_it() {
        assertThat(statements("claim like '%talks about such guarantees had begun%'"))
                .anySatisfy(row -> {
                    assertThat(row.get(0)).contains("Duda");
                    assertThat(row.get(1)).matches("(?s).*Duda → .*(WSJ|Wall Street Journal).* → Example Wire");
                    assertThat(row.get(2)).isEqualTo("person");
                });
    }

    @Test
    void anonymous_official_reaches_us_through_another_outlet() {
        assertThat(statements("claim like '%model was being discussed%'")).anySatisfy(row -> {
            assertThat(row.get(0)).contains("US official");
            assertThat(row.get(1)).matches("(?s).*(WSJ|Wall Street Journal).* → Example Wire");
            assertThat(row.get(2)).isEqualTo("anonymous");
        });
    }

    @Test
    void officials_are_the_source_of_their_statement() {
        assertThat(statements("claim like '%change the course of the war%'"))
                .anySatisfy(row -> assertThat(row.get(0)).containsIgnoringCase("Western officials"));
    }

    @Test
    void outlet_that_a_report_names_as_its_source_is_the_source() {
        assertThat(statements("claim like '%may be years away%'"))
                .anySatisfy(row -> assertThat(row.get(0)).matches(".*(WSJ|Wall Street Journal).*"));
    }

    private static List<List<String>> statements(String condition) {
        return pipeline.rows().query("select source, chain, source_kind, cue, claim from statement where " + condition);
    }
}
