package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "https://daily.example/a, HTTPS://Daily.EXAMPLE/a",
        "https://daily.example/a, https://daily.example:443/a",
        "http://daily.example/a, http://daily.example:80/a",
        "https://daily.example/a, https://daily.example/a/",
        "https://daily.example/a, https://daily.example/a#comments",
        "https://daily.example/a, https://daily.example/a?utm_source=x&utm_campaign=y",
        "https://daily.example/a, https://daily.example/a?fbclid=abc",
        "https://daily.example/a, https://daily.example/a?",
        "https://daily.example/a?id=1&p=2, https://daily.example/a?p=2&gclid=5&id=1",
        "https://daily.example/b, https://daily.example/a/../b",
        "https://daily.example, https://daily.example/",
        "https://daily.example/a~b, https://daily.example/a%7Eb",
        "https://daily.example/%C3%A9, https://daily.example/%c3%a9",
        "https://daily.example/é, https://daily.example/%C3%A9",
        "https://xn--tglich-bua.example/a, https://Täglich.example/a",
        "https://daily.example/a, https://reader:secret@daily.example/a",
        "https://daily.example/a, https://daily.example:/a",
        "https://daily.example/a, https://daily.example/../a",
        "https://daily.example/a, http://daily.example/a",
        "https://daily.example/a, https://www.daily.example/a",
        "https://daily.example/a, http://m.daily.example/a/",
        "https://daily.example/a, https://mobile.daily.example/a",
        "https://daily.example/a, https://amp.daily.example/a",
        "https://daily.example/a, https://www.m.daily.example/a",
        "https://daily.example/a, https://daily.example/a/amp",
        "https://daily.example/a, https://daily.example/a.amp?utm_source=x",
        "https://daily.example/a.html, https://daily.example/a.amp.html",
        "https://daily.example/a, https://daily.example/a?CMP=share_btn_tw&ref=rss",
        "https://daily.example/a, https://daily.example/a?smid=nytcore-ios-share&source=feed",
        "https://daily.example/a, https://daily.example/a?outputType=amp",
        "https://daily.example/a, https://daily.example/a?at_medium=RSS&at_campaign=KARANGA",
        "https://daily.example/a, https://daily.example/a?amp&from=email.share",
        "https://daily.example/a?id=1, https://daily.example/a?ocid=socialflow_twitter&id=1&share=",
    })
    void links_to_one_page_are_one_article(String one, String other) {
        assertThat(id(other)).isEqualTo(id(one));
    }

    @ParameterizedTest
    @CsvSource({
        "https://daily.example/a, https://daily.example:8443/a",
        "https://daily.example/a, https://news.daily.example/a",
        "https://m.example/a, https://www.example/a",
        "https://daily.example/show?ref=103, https://daily.example/show?ref=104",
        "https://daily.example/show?source=archive, https://daily.example/show?source=agency-4",
        "https://daily.example/show?article=1, https://daily.example/show?article=2",
        "https://daily.example/?p=1, https://daily.example/?p=2",
        "https://daily.example/a?cid=1, https://daily.example/a?cid=2",
        "https://daily.example/a, https://daily.example/a/ampere",
        "https://daily.example/lamp, https://daily.example/l",
        "https://daily.example/a, https://daily.example/A",
        "https://daily.example/a, https://daily.example/a?id=1",
        "https://daily.example/a?id=1, https://daily.example/a?id=2",
        "https://daily.example/a%2Fb, https://daily.example/a/b",
        "https://daily.example/a, https://other.example/a",
    })
    void links_to_two_pages_are_two_articles(String one, String other) {
        assertThat(id(other)).isNotEqualTo(id(one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http:opaque",
                "http:/path",
                "http:///path",
                "https://[::1]:8443/a",
                "http://my_site.example",
                "http://a:b:c/",
                "http://host/%ff%FE",
                "http://host?x",
                "http://::/a",
                "https://\uD800.example/\uDC00"
            })
    void an_invalid_link_has_an_id_too(String link) {
        assertThatCode(() -> id(link)).doesNotThrowAnyException();
    }

    @Test
    void an_article_without_a_url_is_identified_by_its_guid_and_outlet_whatever_its_title() {
        Instant day = Instant.parse("2025-03-04T06:00:00Z");
        String id = Ids.article(null, "urn:newsml:wire.example:x1", "Our Daily", "Market report", day);

        assertThat(Ids.article(null, "urn:newsml:wire.example:x1", " the our  daily", "Market report, corrected", null))
                .isEqualTo(id);
        assertThat(Ids.article(null, "urn:newsml:wire.example:x2", "Our Daily", "Market report", day))
                .isNotEqualTo(id);
        assertThat(Ids.article(null, "urn:newsml:wire.example:x1", "Other Daily", "Market report", day))
                .isNotEqualTo(id);
    }

    @Test
    void a_url_identifies_an_article_whatever_its_guid() {
        URI url = URI.create("https://our-daily.example/market");

        assertThat(Ids.article(url, "x1", "Our Daily", "Market report", null))
                .isEqualTo(Ids.article(url, "Our Daily", "Market report", null));
    }

    @Test
    void two_outlets_at_one_address_have_two_articles() {
        assertThat(id("https://daily.example/a", "News Mirror")).isNotEqualTo(id("https://daily.example/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"our daily", " Our  Daily", "The Our Daily", "OUR DAILY", "Our\u200b Daily", "Our\u00a0Daily"})
    void an_outlet_is_one_however_it_is_spelt(String outlet) {
        assertThat(id("https://daily.example/a", outlet)).isEqualTo(id("https://daily.example/a"));
    }

    @Test
    void two_international_hosts_are_two_articles() {
        assertThat(id("https://täglich.example/a")).isNotEqualTo(id("https://wöchentlich.example/a"));
    }

    @Test
    void an_article_without_a_url_is_identified_by_outlet_title_and_day() {
        Instant morning = Instant.parse("2025-03-04T06:00:00Z");
        String id = Ids.article(null, "Our Daily", "Talks go on", morning);

        assertThat(Ids.article(null, " our  daily", "TALKS go on ", Instant.parse("2025-03-04T22:00:00Z")))
                .isEqualTo(id);
        assertThat(Ids.article(null, "Our Daily", "Talks go on", Instant.parse("2025-03-05T06:00:00Z")))
                .isNotEqualTo(id);
        assertThat(Ids.article(null, "Other Daily", "Talks go on", morning)).isNotEqualTo(id);
        assertThat(Ids.article(null, "Our Daily", "Talks go on", null)).isNotEqualTo(id);
    }

    @Test
    void a_changed_text_is_another_revision_of_the_same_article() {
        String revision = Ids.revision(Ids.contentHash("A title", "one"));
        assertThat(revision)
                .isNotEqualTo(Ids.revision(Ids.contentHash("A title", "two")))
                .hasSize(16);
    }

    @Test
    void ids_of_earlier_versions_are_unchanged() {
        String article = "4b7a6b82-5d5a-5378-b349-f31a745d79c2";
        String claim = Ids.claim(article, "0123456789abcdef", List.of(new Span(1, 25)));

        assertThat(id("https://daily.example/2025/03/04/guarantees")).isEqualTo("362548a1-262c-586c-9f19-8319049a9465");
        assertThat(claim).isEqualTo("b903cb0a-4f48-5b69-8f7d-3674bc8f98df");
        assertThat(Ids.attribution(claim, List.of(new Span(53, 57)), List.of()))
                .isEqualTo("7dab7870-df61-5584-a6ef-901043e78c4d");
    }

    private static String id(String url) {
        return id(url, "Our Daily");
    }

    private static String id(String url, String outlet) {
        return Ids.article(URI.create(url), outlet, "A title", null);
    }
}
