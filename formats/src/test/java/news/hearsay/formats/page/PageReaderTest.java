package news.hearsay.formats.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final URI ADDRESS = URI.create("https://www.courier.example/local/bridge?from=feed");
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final String TEXT =
            "<p>The council of Tarnford voted on Monday to rebuild the old bridge over the Wenn, two years after a"
                    + " flood.</p>";

    private final PageReader reader = new PageReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author",
                "captions",
                "comments",
                "doubled",
                "german",
                "japanese",
                "line-breaks",
                "names-in-text",
                "notices",
                "parts",
                "related",
                "structure"
            })
    void only_the_text_of_the_article_is_read(String name) throws IOException {
        FoundArticle article = reader.read(resource(name + ".html"), ADDRESS, null);

        assertThat(value(article.text())).isEqualTo(resource(name + ".txt").strip());
        assertThat(article.incomplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <meta property="og:title" content="A bridge"><title>A bridge - Courier</title>          | A bridge     | meta[property=og:title]
        <title>A long bridge ¦ The Wenn Courier</title><meta property="og:site_name" content="The Wenn Courier"> | A long bridge | title
        <title>A long bridge – courier.example</title>                                           | A long bridge | title
        <title>Opinion - A bridge is built</title><h1>A bridge is built</h1>                     | A bridge is built | h1
        <title>War - and peace - at the Wenn</title>                                             | War - and peace - at the Wenn | title
        """)
    void the_title_has_no_name_of_the_outlet(String head, String title, String from) {
        assertThat(read(head.strip().replace("¦", "|")).title()).isEqualTo(new FoundField<>(title, from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sold out", "Ash wins", "港が閉鎖"})
    void a_short_heading_is_the_title_if_nothing_else_is(String heading) {
        FoundArticle article =
                read("<h1>%s</h1><p>The tickets were sold within an hour, the theatre said.</p>".formatted(heading));

        assertThat(article.title()).isEqualTo(new FoundField<>(heading, "h1"));
    }

    @Test
    void a_short_heading_in_chinese_or_japanese_is_the_title_beside_that_of_the_site() {
        FoundArticle article = read("<head><title>Nordvik Post</title></head><h1>港が閉鎖</h1><p>市長は月曜日、港の閉鎖を発表した。</p>");

        assertThat(article.title()).isEqualTo(new FoundField<>("港が閉鎖", "h1"));
    }

    @Test
    void a_headline_that_was_cut_off_is_taken_from_the_heading() {
        FoundArticle article = read(ld("\"headline\":\"Tarnford rebuilds its bridge, and asks…\"")
                + "<h1>Tarnford rebuilds its bridge, and asks who pays for it</h1>");

        assertThat(article.title())
                .isEqualTo(new FoundField<>("Tarnford rebuilds its bridge, and asks who pays for it", "h1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <meta property="article:published_time" content="2026-05-04T08:30:00+02:00"> | 2026-05-04T06:30:00Z | meta[property=article:published_time]
        <meta property="article:published_time" content="2026-05-04"> | 2026-05-04T00:00:00Z | meta[property=article:published_time] (assumed: the start of the day in UTC)
        <meta name="date" content="2026-05-04"><time datetime="2026-05-04T06:30:00Z">Today</time> | 2026-05-04T06:30:00Z | time[datetime]
        <span itemprop="datePublished" content="2026-05-04T06:30:00Z"></span> | 2026-05-04T06:30:00Z | microdata/datePublished
        <time class="published" datetime="2026-05-04T06:30:00Z"></time><time datetime="2026-05-05T06:30:00Z"></time> | 2026-05-04T06:30:00Z | time[datetime]
        """)
    void a_date_for_machines_is_taken_with_its_place(String html, Instant date, String from) {
        assertThat(read(html).publishedAt()).isEqualTo(new FoundField<>(date, from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Published on 4 May 2026</p>",
                "<time datetime='2026-05-04T06:30:00Z'></time><time datetime='2026-05-05T06:30:00Z'></time>",
                "<meta property='article:published_time' content='0001-01-01T00:00:00'>",
                "<meta property='article:published_time' content='2031-01-01T00:00:00Z'>",
                "<meta property='article:modified_time' content='2026-05-04T06:30:00Z'>"
            })
    void a_date_is_not_guessed(String html) {
        assertThat(read(html).publishedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<link rel=canonical href=/local/bridge>, https://www.courier.example/local/bridge, link[rel=canonical]",
        "<link rel=canonical href=https://courier.example/b>, https://courier.example/b, link[rel=canonical]",
        "<link rel=canonical href=https://other.example/b>, https://www.courier.example/local/bridge?from=feed,"
                + " address",
        "<link rel=canonical href=https://www.courier.example/>, https://www.courier.example/local/bridge?from=feed,"
                + " address",
        "<meta property=og:url content=https://www.courier.example/b>, https://www.courier.example/b,"
                + " meta[property=og:url]"
    })
    void the_canonical_address_is_on_the_same_site(String head, URI address, String from) {
        FoundField<URI> url = Objects.requireNonNull(read(head).url());

        assertThat(url.value()).isEqualTo(address);
        assertThat(url.from()).startsWith(from);
    }

    @Test
    void structured_data_names_authors_outlet_and_language() {
        FoundArticle article = read(ld("\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Lorn\"},\"Jonas Merk\"],"
                + "\"publisher\":{\"name\":\"The Wenn Courier\"},\"inLanguage\":\"en-GB\",}"));

        assertThat(article.byline()).isEqualTo(new FoundField<>("Ada Lorn, Jonas Merk", "json-ld/author"));
        assertThat(article.outlet()).isEqualTo(new FoundField<>("The Wenn Courier", "json-ld/publisher/name"));
        assertThat(article.language()).isEqualTo(new FoundField<>("en-GB", "json-ld/inLanguage"));
    }

    @Test
    void an_outlet_that_is_named_nowhere_is_the_default_or_else_the_host() {
        assertThat(reader.read(TEXT, ADDRESS, "Courier").outlet()).isEqualTo(new FoundField<>("Courier", "default"));
        assertThat(read("").outlet()).isEqualTo(new FoundField<>("courier.example", "host of the address"));
    }

    @Test
    void a_text_that_only_structured_data_contain_is_taken_from_there() {
        String body = "The council of Tarnford voted on Monday to rebuild the old bridge.\\n".repeat(3)
                + "Work on the piers begins in May, and the road follows in the summer of next year.\\n".repeat(3);
        FoundArticle article = reader.read(ld("\"articleBody\":\"" + body + "\""), ADDRESS, null);

        FoundField<String> text = Objects.requireNonNull(article.text());
        assertThat(text.from()).isEqualTo("json-ld/articleBody");
        assertThat(text.value().split("\n\n")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"wordCount\":600}</script>",
                "<p>Subscribe for one crown a week to continue reading.</p>",
                "<p>This article is only available to subscribers.</p>",
                "<div class='paywall'><p>Already a member?</p><a href='/login'>Log in</a></div>",
                "<p>The mayor said that the council had waited long enough, and that the villages on the other bank …</p>"
            })
    void the_open_part_of_an_article_is_incomplete(String html) {
        assertThat(reader.read("<article>" + TEXT + html + "</article>", ADDRESS, null)
                        .incomplete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<time datetime='2026-03-04T08:30:00Z'>4 March</time>",
                "<div><time datetime='2026-03-04T08:30:00Z'>Wednesday 08:30</time></div>",
                "<p><span><time>4 mars</time></span></p>"
            })
    void a_time_between_headline_and_text_is_no_paragraph(String time) {
        FoundArticle article =
                reader.read("<article><h1>A bridge is rebuilt</h1>" + time + TEXT + "</article>", ADDRESS, null);

        assertThat(value(article.text())).startsWith("The council of Tarnford");
    }

    @Test
    void a_time_within_the_text_stays() {
        FoundArticle article = reader.read(
                "<article><h1>A bridge is rebuilt</h1>" + TEXT + "<p><time>4 March</time></p>" + TEXT + "</article>",
                ADDRESS,
                null);

        assertThat(value(article.text())).contains("4 March");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            One moment, please                    | <p>The browser is checked before the site of the Courier opens.</p>
            Courier - Page not found              | <h1>Sorry</h1><p>This address has no page. Search the site, or go to its first page.</p>
            503 Service Unavailable               | <p>The site of the Courier is being repaired, and will be back in the evening.</p>
            """)
    void a_notice_in_place_of_a_page_is_no_article(String title, String body) {
        assertThat(reader.read("<title>" + title + "</title>" + body, ADDRESS, null)
                        .text())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 hectares of wood burn near Tarnford",
                "Access denied to the old bridge",
                "Not found: the bell"
            })
    void a_headline_with_the_words_of_a_notice_is_no_notice(String title) {
        assertThat(reader.read("<title>" + title + "</title><article>" + TEXT + "</article>", ADDRESS, null)
                        .text())
                .isNotNull();
    }

    @Test
    void a_page_of_teasers_is_no_article() {
        String teaser = "<div><h2><a href='/local/%1$d'>Report %1$d from the bridge</a></h2>"
                + "<p>The mayor of Tarnford said that part %1$d of the bridge is nearly finished.</p></div>";
        String teasers = IntStream.range(0, 8).mapToObj(teaser::formatted).collect(Collectors.joining());

        String paragraphs = IntStream.range(0, 6)
                .mapToObj(part -> TEXT.replace("two years", part + " years"))
                .collect(Collectors.joining());

        assertThat(reader.read("<title>Courier</title><h1>Courier</h1>" + teasers, ADDRESS, null)
                        .text())
                .isNull();
        assertThat(reader.read(
                                "<title>Bridge</title><article><h1>Bridge</h1>" + paragraphs + "</article>" + teasers,
                                ADDRESS,
                                null)
                        .text())
                .isNotNull();
    }

    private FoundArticle read(String html) {
        return reader.read(html + "<article>" + TEXT + "</article>", ADDRESS, null);
    }

    private static String ld(String fields) {
        return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
                + fields + (fields.endsWith("}") ? "" : "}") + "</script>";
    }

    private static @Nullable String value(@Nullable FoundField<String> field) {
        return field == null ? null : field.value();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageReaderTest.class.getResourceAsStream("/news/hearsay/formats/pages/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
