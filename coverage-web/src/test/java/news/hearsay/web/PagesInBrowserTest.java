package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.hearsay.web.SampleRows.Saying;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * The pages as people have them, in a real browser. Pictures of all of them are left under {@code target/screenshots}.
 */
class PagesInBrowserTest {

    private static Browser browser;
    private static RunningCoverage service;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        service = RunningCoverage.start(Map.of());
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
                        Map.entry("thread", "/threads/" + SampleRows.thread(SampleCoverage.MODEL)),
                        Map.entry("thread-withdrawn", "/threads/" + SampleRows.thread(SampleCoverage.TROOPS)),
                        Map.entry("source", "/sources/" + SampleCoverage.STARMER.id()),
                        Map.entry(
                                "article", "/articles/" + SampleRows.article("Harbour Courier", "A model of its own")),
                        Map.entry(
                                "article-edited",
                                "/articles/"
                                        + SampleRows.article("Northern Observer", "London ready to send soldiers")),
                        Map.entry("search", "/search?q=guarantees"),
                        Map.entry("coverage", "/coverage"))
                .flatMap(page -> Stream.of(Browser.Look.values())
                        .map(look -> Arguments.of(page.getKey(), page.getValue(), look)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_for_everybody_fits_its_width_and_keeps_the_policy(String name, String path, Browser.Look look) {
        browser.look(look);

        browser.open(service.address(path));

        browser.screenshot(name + "-" + look.name().toLowerCase(Locale.ROOT));
        browser.requireQuietConsole(path);
        assertThat(browser.holds("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits")
                .isTrue();
        if (look != Browser.Look.PHONE) {
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void a_page_that_says_what_is_wrong_is_for_everybody_too() {
        // a browser of its own: its console tells of the answer, at some time, and others have to be quiet
        try (Browser own = Browser.start()) {
            own.look(Browser.Look.LIGHT);

            own.open(service.address("/threads?limit=many"));

            own.screenshot("problem-light");
            assertThat(own.find("main").getText()).contains("limit").contains("a whole number from 1 to 200");
            assertThat(own.barriers()).isEmpty();
        }
    }

    @Test
    void the_timeline_is_drawn_and_says_the_same_as_a_table() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/"));

        assertThat(browser.find("[data-chart=bars] canvas").getSize().getHeight())
                .isPositive();
        browser.find("details.equal > summary").click();
        assertThat(browser.texts("#coverage-table thead th")).contains("Israeli-type model", "troops");
        assertThat(browser.texts("#coverage-table tbody th")).contains("May 2023", "March 2025");
    }

    @Test
    void new_coverage_comes_without_reloading() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/"));
        browser.driver().executeScript("window.notReloaded = true");
        browser.waitUntil(
                "the page listens", () -> browser.holds("document.documentElement.dataset.listening === 'true'"));

        service.rows()
                .add(
                        "Lowland Telegraph",
                        "Trainers instead",
                        "2025-04-02T08:00:00Z",
                        "Emmanuel Macron said that trainers will go to Lviv.",
                        "https://lowland.example/trainers",
                        new Saying(
                                "trainers",
                                "trainers will go to Lviv",
                                "said",
                                "states",
                                false,
                                "training",
                                List.of(SampleCoverage.MACRON, SampleCoverage.TELEGRAPH)));
        // the listener may still be on its way to the database: the worker tells again with every batch, and so does
        // this
        browser.waitUntil("the new thread shows", () -> {
            service.rows().tell("trainers");
            return browser.texts("[data-live=threads] h3").contains("Trainers will go to Lviv")
                    || browser.texts("[data-live=threads] h3").contains("trainers will go to Lviv");
        });

        assertThat(browser.holds("window.notReloaded")).isTrue();
        browser.waitUntil(
                "the timeline grows",
                () -> browser.holds("document.querySelector('#coverage-table').textContent.includes('April 2025')"));
        browser.waitUntil(
                "and is drawn anew",
                () -> browser.holds("document.querySelector('[data-chart=bars]').dataset.drawn === 'true'"));
        browser.requireQuietConsole("/");
    }

    @Test
    void a_thread_leads_to_the_sentence_in_the_article() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads?aspect=Israeli-type%20model"));
        browser.find(".thread h3 a").click();
        browser.waitUntil("the thread", () -> browser.driver().getCurrentUrl().contains("/threads/"));
        assertThat(browser.find("[data-chart=flow]").getDomAttribute("role")).isEqualTo("img");

        browser.driver()
                .findElement(
                        By.xpath(
                                "//li[contains(@class, 'mention')][.//cite[. = 'A model of its own']]//a[contains(@class, 'where')]"))
                .sendKeys(Keys.ENTER);

        browser.waitUntil("the article", () -> browser.driver().getCurrentUrl().contains("/articles/"));
        String sentence = (String) browser.driver()
                .executeScript("return document.querySelector(':target').closest('.sentence').textContent");
        assertThat(sentence).contains("the talks on such a model are under way");
        assertThat(browser.texts(".article-text mark.source")).contains("Andrzej Duda");
        assertThat(browser.texts(".article-text mark.cue")).contains("told", "confirmed");
        assertThat(browser.texts(".article-text mark.nested")).contains("such a model are under way");
    }

    @Test
    void what_was_withdrawn_is_struck_with_the_time() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads/" + SampleRows.thread(SampleCoverage.TROOPS)));

        assertThat(browser.texts(".mention.withdrawn del")).containsExactly("Europe will send troops to Ukraine now");
        assertThat(browser.find(".mention.withdrawn").getText())
                .contains("withdrawn")
                .contains("17 Feb 2025, 11:10 UTC");
    }

    @Test
    void the_keyboard_goes_past_the_navigation_to_the_content() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/threads"));

        browser.find("body").sendKeys(Keys.TAB, Keys.ENTER);

        browser.waitUntil("the content has the focus", () -> browser.holds("document.activeElement.id === 'content'"));
    }

    @Test
    void without_scripts_the_tables_are_there() {
        String page = service.get("/threads/" + SampleRows.thread(SampleCoverage.MODEL), "Accept", "text/html")
                .body();

        assertThat(page)
                .contains("<table id=\"paths\">")
                .contains("<details class=\"equal\" open")
                .contains("data-chart=\"flow\" data-table=\"paths\" hidden");
    }
}
