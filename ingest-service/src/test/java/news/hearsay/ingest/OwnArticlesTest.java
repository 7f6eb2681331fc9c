package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnArticlesTest {

    @Test
    void the_articles_of_a_list_are_separated_as_they_were_sent() {
        assertThat(articles(" [ {\"title\":\"A ], B\",\"repairs\":[\"x\"]} ,\n{\"title\": \"Ї\"}] "))
                .containsExactly("{\"title\":\"A ], B\",\"repairs\":[\"x\"]}", "{\"title\": \"Ї\"}");
    }

    @Test
    void a_byte_order_mark_before_a_list_is_dropped() {
        assertThat(articles("\uFEFF[{\"title\":\"A\"}]")).containsExactly("{\"title\":\"A\"}");
    }

    @Test
    void one_article_is_left_as_it_is() {
        assertThat(articles("{\"title\":\"A\",\"title\":\"B\"}")).containsExactly("{\"title\":\"A\",\"title\":\"B\"}");
    }

    @Test
    void a_list_that_ends_early_is_refused() {
        assertThatThrownBy(() -> articles("[{\"title\":\"A\"},{")).isInstanceOf(InvalidArticleException.class);
    }

    @Test
    void lines_are_separated_and_blank_ones_left_out() {
        assertThat(OwnArticles.lines("{\"a\":1}\n \n{\"b\":2}".getBytes(StandardCharsets.UTF_8)).stream()
                        .map(OwnArticlesTest::text))
                .containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    private static List<String> articles(String document) {
        return OwnArticles.articles(document.getBytes(StandardCharsets.UTF_8)).stream()
                .map(OwnArticlesTest::text)
                .toList();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
