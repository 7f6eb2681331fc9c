package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The pages in a real browser. The tests write a screenshot of each page to {@code target/screenshots}. */
@Tag("slow")
@ExtendWith(BrowserCondition.class)
class PagesInBrowserTest {

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
                        Map.entry("feeds", "/feeds"))
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
        assertThat(browser.holds("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits")
                .isTrue();
        if (look != Browser.Look.PHONE) {
            assertThat(browser.accessibilityViolations()).isEmpty();
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

    @Test
    void new_coverage_appears_without_reloading() {
        browser.look(Browser.Look.LIGHT);
        browser.open(service.address("/"));
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
