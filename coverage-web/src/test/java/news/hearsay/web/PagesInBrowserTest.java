package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.hearsay.events.Stance;
import news.hearsay.web.SampleArticle.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages in a real browser. The tests write a screenshot of each page to {@code target/screenshots}. */
@Tag("slow")
@ExtendWith(BrowserCondition.class)
class PagesInBrowserTest {

    /** Gives the chart's table nine aspects with long names and a number of months, and draws it again. */
    private static final String MANY_ASPECTS = """
        const aspects = [...Array(9).keys()].map(at => 'a rather long aspect ' + at);
        const month = at => new Date(Date.UTC(2008, 8 + at, 1)).toISOString().slice(0, 10);
        const cells = values => values.map(value => '<td>' + value + '</td>').join('');
        const table = document.querySelector('#coverage-table');
        table.tHead.innerHTML = '<tr>' + cells(['Month', ...aspects, 'total']) + '</tr>';
        table.tBodies[0].innerHTML = [...Array(arguments[0]).keys()]
          .map(at => '<tr data-begin="' + month(at) + '">' + cells([month(at), ...aspects.map((_, of) => of), 36]) + '</tr>')
          .join('');
        document.querySelector('[data-chart=bars]').dataset.step = 'month';
        document.dispatchEvent(new Event('hearsay:replaced'));
        """;

    /** Returns the drawn words of the chart that cover others or that its edge cuts. */
    private static final String COVERED_WORDS = """
        const chart = echarts.getInstanceByDom(document.querySelector('[data-chart=bars]'));
        chart.getZr().flush();
        const drawn = chart.getZr().storage.getDisplayList(true).filter(one => one.type === 'tspan' && !one.__clipPaths);
        const words = drawn.map(one => {
          const at = one.getBoundingRect().clone();
          if (one.transform) at.applyTransform(one.transform);
          return { text: one.style.text, left: at.x, right: at.x + at.width, top: at.y + at.height / 2 - 4.5, bottom: at.y + at.height / 2 + 4.5 };
        });
        const isCut = one => one.left < 0 || one.top < 0 || one.right > chart.getWidth() || one.bottom > chart.getHeight();
        const isCovered = one => words.some(other => other !== one && one.left < other.right && other.left < one.right
          && one.top < other.bottom && other.top < one.bottom);
        if (words.length < 5) return ['too few words are drawn'];
        return words.filter(one => isCut(one) || isCovered(one)).map(one => one.text);
        """;

    private static Browser browser;
    private static RunningWeb service;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        service = RunningWeb.start(Map.of());
        service.addFeeds();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Map.entry("timeline", "/"),
                        Map.entry("threads", "/threads"),
                        Map.entry("thread", "/threads/" + service.thread(SampleCoverage.MODEL)),
                        Map.entry("thread-withdrawn", "/threads/" + service.thread(SampleCoverage.TROOPS)),
                        Map.entry("source", "/sources/" + service.source("Keir Starmer")),
                        Map.entry("article", "/articles/" + SampleCoverage.COURIER_ON_MODEL.id()),
                        Map.entry("article-edited", "/articles/" + SampleCoverage.OBSERVER_ON_TROOPS.id()),
                        Map.entry("search", "/search?q=guarantees"),
                        Map.entry("coverage", "/coverage"),
                        Map.entry("moved", "/?since=2023-05-01"),
                        Map.entry("unread", "/unread"),
                        Map.entry("outlets", "/outlets"),
                        Map.entry("outlet", "/outlets/" + service.source("Meridian Wire")),
                        Map.entry("compare", "/compare?outlet=Meridian%20Wire&with=Harbour%20Courier"),
                        Map.entry("compare-periods", "/compare?until=2025-03-01&withFrom=2025-03-02"),
                        Map.entry("sources", "/sources"),
                        Map.entry("feeds", "/feeds"),
                        Map.entry("subjects", "/subjects"),
                        Map.entry("subject", "/subjects/Ukraine%20security%20guarantees"),
                        Map.entry("sign-in", "/sign-in?problem=failed"))
                .flatMap(page -> Stream.of(Browser.Look.values())
                        .map(look -> Arguments.of(page.getKey(), page.getValue(), look)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_accessible_fits_its_width_and_keeps_the_policy(String name, String path, Browser.Look look) {
        browser.look(look);

        browser.open(service.address(path));

        browser.screenshot(name + "-" + look.name().toLowerCase(Locale.ROOT));
        browser.requireEmptyConsole(path);
        assertThat(browser.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits")
                .isTrue();
        if (look != Browser.Look.PHONE) {
            assertThat(browser.accessibilityViolations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Browser.Look.class)
    void a_page_shows_who_has_signed_in_and_signs_out(Browser.Look look) {
        try (Browser own = Browser.start()) {
            own.look(look);

            own.signIn(service, TestUser.ANALYST);

            own.screenshot("signed-in-" + look.name().toLowerCase(Locale.ROOT));
            assertThat(own.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("fits")
                    .isTrue();
            assertThat(own.accessibilityViolations()).isEmpty();
            own.find("form.visitor button").sendKeys(Keys.ENTER);
            own.waitUntil("signed out", () -> own.texts(".visitor a").contains("Sign in"));
            own.requireEmptyConsole("/");
        }
    }

    @ParameterizedTest
    @EnumSource(Browser.Look.class)
    void an_editor_previews_a_new_subject_by_keyboard(Browser.Look look) {
        try (Browser own = Browser.start()) {
            own.look(look);
            own.signIn(service, TestUser.EDITOR);
            own.open(service.address("/subjects"));
            own.find("#name")
                    .sendKeys("Guarantees", Keys.TAB, "guarantee*", Keys.ENTER, "model", Keys.TAB, "Keir Starmer");
            own.find("#aspects").sendKeys("cost", Keys.ENTER, "million*", Keys.TAB, Keys.ENTER);
            own.waitUntil(
                    "the preview is shown", () -> !own.texts("#preview-claims").isEmpty());

            own.screenshot("subject-preview-" + look.name().toLowerCase(Locale.ROOT));
            assertThat(own.find("#preview-claims").getText()).isNotEqualTo("0");
            assertThat(own.texts("#examples li")).isNotEmpty();
            assertThat(own.texts("#preview-aspects tbody th")).containsExactly("cost");
            assertThat(own.find("#phrases").getDomProperty("value")).isEqualTo("guarantee*\nmodel");
            assertThat(own.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("fits")
                    .isTrue();
            assertThat(own.accessibilityViolations()).isEmpty();
            own.requireEmptyConsole("/subjects");
        }
    }

    @Test
    void a_problem_page_is_accessible_too() {
        // a separate browser, since its console logs the status 400 at some time and other tests need an empty console
        try (Browser own = Browser.start()) {
            own.look(Browser.Look.LIGHT);

            own.open(service.address("/threads?limit=many"));

            own.screenshot("problem-light");
            assertThat(own.find("main").getText()).contains("limit").contains("a whole number from 1 to 200");
            assertThat(own.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void the_timeline_is_drawn_and_has_a_table() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/"));

        assertThat(browser.find("[data-chart=bars] canvas").getSize().getHeight())
                .isPositive();
        browser.find("details.equal > summary").click();
        assertThat(browser.texts("#coverage-table thead th")).contains("Israeli-type model", "troops");
        assertThat(browser.texts("#coverage-table tbody th")).contains("May 2023", "March 2025");
    }

    @ParameterizedTest
    @CsvSource({"1280, 12", "1280, 200", "800, 12", "570, 12", "390, 12", "390, 200"})
    void the_words_of_a_chart_neither_overlap_nor_are_cut(int width, int months) {
        browser.width(width);
        browser.open(service.address("/coverage"));

        browser.driver().executeScript(MANY_ASPECTS, months);

        browser.screenshot("chart-%s-%s".formatted(width, months));
        assertThat(browser.driver().executeScript(COVERED_WORDS))
                .as("words that other words cover or that the edge cuts")
                .isEqualTo(List.of());
    }

    @Test
    void new_coverage_appears_without_reloading() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/?since=2025-04-01"));
        browser.driver().executeScript("window.notReloaded = true");
        browser.waitUntil(
                "the page listens", () -> browser.holds("document.documentElement.dataset.listening === 'true'"));

        service.publish(SampleArticle.in(
                        "Lowland Telegraph",
                        "Trainers instead",
                        "2025-04-02T08:00:00Z",
                        "https://lowland.example/trainers")
                .sentence("Emmanuel Macron said that trainers will go to Lviv.")
                .claim(
                        "trainers will go to Lviv",
                        "said",
                        Stance.STATES,
                        false,
                        "training",
                        Speaker.person("Emmanuel Macron")));
        browser.waitUntil(
                "the new thread is shown",
                () -> browser.texts("[data-live=threads] h3").contains("Trainers will go to Lviv"));

        assertThat(browser.holds("window.notReloaded")).isTrue();
        browser.waitUntil(
                "the timeline grows",
                () -> browser.holds("document.querySelector('#coverage-table').textContent.includes('April 2025')"));
        browser.waitUntil(
                "and is redrawn",
                () -> browser.holds("document.querySelector('[data-chart=bars]').dataset.drawn === 'true'"));
        browser.requireEmptyConsole("/");
    }

    @Test
    void a_mention_links_to_the_sentence_in_the_article() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads?aspect=Israeli-type%20model"));
        browser.find(".thread h3 a").click();
        browser.waitUntil("the thread", () -> browser.driver().getCurrentUrl().contains("/threads/"));
        assertThat(browser.find("[data-chart=flow]").getDomAttribute("role")).isEqualTo("img");

        browser.driver()
                .findElement(By.xpath("//li[contains(@class, 'mention')][.//cite[. = 'A model of its"
                        + " own']][.//ol[contains(@class, 'chain')]/li[@data-kind ="
                        + " 'anonymous']]//a[contains(@class, 'where')]"))
                .sendKeys(Keys.ENTER);

        browser.waitUntil("the article", () -> browser.driver().getCurrentUrl().contains("/articles/"));
        String sentence = (String) browser.driver()
                .executeScript("return document.querySelector(':target').closest('.sentence').textContent");
        assertThat(sentence).contains("A US official confirmed that allies discuss guarantees of the Israeli kind");
        assertThat(browser.texts(".article-text mark.source")).contains("Andrzej Duda");
        assertThat(browser.texts(".article-text mark.cue")).contains("told", "confirmed");
        assertThat(browser.texts(".article-text mark.nested")).contains(SampleCoverage.NESTED);
    }

    @Test
    void the_mentions_of_a_thread_can_be_limited_to_a_confidence() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads/" + service.thread(SampleCoverage.MODEL)));
        List<String> figures = browser.texts(".lead .fact dd");
        int mentions = browser.texts(".mention").size();
        assertThat(browser.texts(".mention .unsure")).containsExactly(", confidence 41%");

        browser.find("#confidence").sendKeys("at least 0.7", Keys.TAB, Keys.ENTER);

        browser.waitUntil("the list is shorter", () -> browser.texts(".mention").size() == mentions - 1);
        assertThat(browser.driver().getCurrentUrl()).endsWith("minimumConfidence=0.7#mentions");
        assertThat(browser.texts(".mention .unsure")).isEmpty();
        assertThat(browser.texts(".lead .fact dd")).isEqualTo(figures);
        assertThat(browser.find("#confidence").getDomProperty("value")).isEqualTo("0.7");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.requireEmptyConsole("/threads");
    }

    @Test
    void a_link_to_code_points_marks_the_sentence_and_a_citation_contains_it() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/articles/" + SampleCoverage.COURIER_ON_MODEL.id()));
        browser.find(".cite > summary").click();
        String citation = browser.find(".citation").getText();
        String csl = browser.texts(".citation").get(1);
        String address = Objects.requireNonNull(browser.find(".cite a").getDomProperty("href"));

        // another page first, since a change of the fragment alone loads nothing
        browser.open(service.address("/threads"));
        browser.open(address);

        assertThat(browser.driver().executeScript("return document.querySelector(':target').textContent"))
                .asString()
                .contains("Andrzej Duda told Meridian Wire that allies discuss guarantees");
        assertThat(citation)
                .startsWith("Andrzej Duda: “" + SampleCoverage.MODEL
                        + "”. Harbour Courier, “A model of its own”, 31 May 2023.")
                .endsWith(address + ".");
        assertThat(csl).contains("\"type\" : \"article-newspaper\"", "\"container-title\" : \"Harbour Courier\"");
    }

    @Test
    void a_link_to_any_part_of_the_text_marks_what_it_touches() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads"));

        browser.open(service.address("/articles/" + SampleCoverage.COURIER_ON_MODEL.id() + "#s-3-9"));

        assertThat(browser.texts(".cited")).singleElement().asString().contains("a model of its own");
    }

    @Test
    void a_withdrawn_claim_is_struck_through_with_its_time() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads/" + service.thread(SampleCoverage.TROOPS)));

        assertThat(browser.texts(".mention.withdrawn del")).containsExactly("Britain will send troops to Ukraine");
        assertThat(browser.find(".mention.withdrawn").getText())
                .contains("withdrawn")
                .contains("17 Feb 2025, 11:10 UTC");
    }

    @Test
    void the_keyboard_can_skip_the_navigation() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads"));

        browser.find("body").sendKeys(Keys.TAB, Keys.ENTER);

        browser.waitUntil("the content has the focus", () -> browser.holds("document.activeElement.id === 'content'"));
    }

    @Test
    void without_scripts_the_tables_are_present() {
        String page = service.get("/threads/" + service.thread(SampleCoverage.MODEL), "Accept", "text/html")
                .body();

        assertThat(page)
                .contains("<table id=\"paths\">")
                .contains("<details class=\"equal\" open")
                .contains("data-chart=\"flow\" data-table=\"paths\" hidden");
    }
}
