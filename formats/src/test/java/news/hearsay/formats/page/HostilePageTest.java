package news.hearsay.formats.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made to cost time or memory. The timeout is far above what they need and far below quadratic time. */
@Timeout(60)
class HostilePageTest {

    private static final String TEXT =
            "<p>The council of Tarnford voted on Monday to rebuild the old bridge over the Wenn, two years after a"
                    + " flood.</p>";

    private final PageReader reader = new PageReader();

    @Test
    void a_page_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> reader.read("x".repeat(8 * 1024 * 1024 + 1), null, null))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a page of 8388609 characters; the limit is 8388608");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<span>", "<section class='article-body'>"})
    void a_page_that_is_nested_too_deeply_is_refused(String tag) {
        assertThatThrownBy(() -> reader.read(tag.repeat(100_000) + TEXT, null, null))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a page with more than 1000 levels of elements");
    }

    @Test
    void a_page_with_too_many_tables_is_refused() {
        assertThatThrownBy(() -> reader.read("<table><tr><td>".repeat(100_000) + TEXT, null, null))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("contains HTML with more than 3000 tables");
    }

    @ParameterizedTest
    @CsvSource({
        "<figure class=share>, 900",
        "<div itemprop=author>, 900",
        "<a href=x>y, 200000",
        "<p>a, 200000",
        "<font><p>, 50000",
        "<li>, 200000",
        "<, 4000000",
        "&, 4000000",
        "<meta name=a content=b>, 200000"
    })
    void a_page_of_one_element_many_times_is_read_in_linear_time(String part, int times) {
        FoundArticle article = reader.read(part.repeat(times) + TEXT.repeat(1000), null, null);

        assertThat(article).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"@type\":\"NewsArticle\",\"headline\":\"x\"},"})
    void hostile_structured_data_is_ignored(String json) {
        String script = "<script type='application/ld+json'>" + json.repeat(100_000) + "</script>";

        assertThat(reader.read(script + TEXT, null, null).text()).isNotNull();
    }
}
