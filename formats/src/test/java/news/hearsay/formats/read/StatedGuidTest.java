package news.hearsay.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the forms of news identify an article apart from its address. */
class StatedGuidTest {

    private static final String RSS = """
        <rss version="2.0"><channel><title>Wire</title><item><title>Market report</title>%s
        <description>Prices rose.</description></item></channel></rss>
        """;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "tag:wire.example:1", RSS.formatted("<guid isPermaLink='false'>tag:wire.example:1</guid>")),
                Arguments.of("urn:wire:2", """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:wire:2</id>
                    <title>Market report</title><content>Prices rose.</content></entry></feed>
                    """),
                Arguments.of("item-3", """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "Wire",
                     "items": [{"id": "item-3", "title": "Market report", "content_text": "Prices rose."}]}
                    """),
                Arguments.of("urn:newsml:wire.example:4", """
                    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:4" version="2">
                    <itemMeta><provider literal="Wire"/></itemMeta>
                    <contentMeta><headline>Market report</headline></contentMeta>
                    <contentSet><inlineData contenttype="text/plain">Prices rose.</inlineData></contentSet></newsItem>
                    """),
                Arguments.of("doc-5", """
                    <nitf><head><docdata><doc-id id-string="doc-5"/></docdata></head><body><body.head><hedline>
                    <hl1>Market report</hl1></hedline></body.head><body.content><p>Prices rose.</p></body.content></body></nitf>
                    """),
                Arguments.of("tag:wire.example:6", """
                    {"uri": "tag:wire.example:6", "type": "text", "headline": "Market report", "body_text": "Prices rose."}
                    """),
                Arguments.of("7@wire.example", """
                    From: Wire <desk@wire.example>
                    Subject: Market report
                    Message-ID: <7@wire.example>

                    Prices rose.
                    """),
                Arguments.of("own-8", """
                    {"title": "Market report", "text": "Prices rose.", "outlet": "Wire", "guid": "own-8"}
                    """));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_article_is_posted_with_the_id_that_its_form_states(String guid, String document) {
        assertThat(guid(document)).isEqualTo(guid);
    }

    @Test
    void an_id_that_is_the_address_is_not_posted_twice() {
        assertThat(guid(RSS.formatted("<guid>https://wire.example/1</guid>"))).isNull();
    }

    @Test
    void an_id_that_is_too_long_is_none() {
        assertThat(guid(RSS.formatted("<guid isPermaLink='false'>%s</guid>".formatted("x".repeat(1001)))))
                .isNull();
    }

    private static @Nullable Object guid(String document) {
        Reading reading = new DocumentReader(Clock.systemUTC())
                .read(new NewsDocument(document.getBytes(StandardCharsets.UTF_8), null, null, "Wire"));
        return PostedArticle.fields(reading.articles().getFirst(), reading.form())
                .get("guid");
    }
}
