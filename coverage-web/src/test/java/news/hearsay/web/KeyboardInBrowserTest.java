package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Operates the pages with the keyboard alone. */
@Tag("slow")
class KeyboardInBrowserTest {

    /** Fields for dates take several. */
    private static final int MAX_TABS = 600;

    /**
     * Numbers what can be used: whatever is visible and enabled, and reached by Tab. Of radio buttons, one of a group
     * is.
     */
    private static final String NUMBER_CONTROLS = """
        const controls = [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=button]')]
            .filter(control => control.checkVisibility() && !control.disabled && control.type !== 'hidden' && control.type !== 'radio');
        controls.forEach((control, number) => control.dataset.stop = number);
        return controls.map(control => control.outerHTML.slice(0, 120));
        """;

    /** Returns the number of the focused control, and whether a ring shows it; null if the focus has left the page. */
    private static final String FOCUSED = """
        const focused = document.activeElement;
        if (!focused || focused === document.body) {
            return null;
        }
        const style = getComputedStyle(focused);
        return {
            stop: Number(focused.dataset.stop ?? -1),
            ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
            html: focused.outerHTML.slice(0, 120)};
        """;

    private static Browser browser;
    private static RunningWeb service;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        service = RunningWeb.start(Map.of());
        browser.look(Browser.Look.LIGHT);
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

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/threads",
                "/threads/" + service.thread(SampleCoverage.MODEL),
                "/sources/" + service.source("Keir Starmer"),
                "/articles/" + SampleCoverage.COURIER_ON_MODEL.id(),
                "/search?q=guarantees",
                "/coverage",
                "/outlets",
                "/compare?outlet=Meridian%20Wire&with=Harbour%20Courier",
                "/subjects",
                "/unread",
                "/sign-in");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_control_is_reached_by_tab_and_shows_the_focus(String path) {
        browser.open(service.address(path));
        List<?> controls = (List<?>) browser.driver().executeScript(NUMBER_CONTROLS);
        boolean[] reached = new boolean[controls.size()];

        for (int tabs = 0; tabs < MAX_TABS; tabs++) {
            press(Keys.TAB);
            if (!(browser.driver().executeScript(FOCUSED) instanceof Map<?, ?> focused)) {
                break;
            }
            assertThat(focused.get("ring"))
                    .as("focus shown on " + focused.get("html"))
                    .isEqualTo(true);
            if (focused.get("stop") instanceof Long stop && stop >= 0) {
                reached[stop.intValue()] = true;
            }
        }

        assertThat(controls).isNotEmpty();
        for (int number = 0; number < reached.length; number++) {
            assertThat(reached[number]).as("reached " + controls.get(number)).isTrue();
        }
    }

    @Test
    void filters_are_applied_by_keyboard() {
        browser.open(service.address("/threads"));

        focus("#outlet");
        press("Meridian");
        press(Keys.ENTER);
        focus("form.filters button");
        press(Keys.ENTER);

        browser.waitUntil(
                "the list is filtered", () -> browser.driver().getCurrentUrl().contains("outlet=Meridian"));
    }

    @Test
    void two_outlets_are_compared_by_keyboard() {
        browser.open(service.address("/compare"));

        focus("#outlet");
        press("Meridian");
        focus("#with");
        press("Harbour");
        focus("form.filters button");
        press(Keys.ENTER);

        browser.waitUntil("the comparison is shown", () -> browser.texts("h2").contains("Claims that both carry"));
    }

    @Test
    void the_table_of_a_chart_is_opened_and_closed_by_keyboard() {
        browser.open(service.address("/coverage"));
        boolean open = browser.holds("document.querySelector('figure details').open");

        focus("figure details summary");
        press(Keys.ENTER);

        browser.waitUntil(
                "the table is toggled", () -> browser.holds("document.querySelector('figure details').open") != open);
    }

    /** Presses Tab until an element has the focus. */
    private static void focus(String css) {
        for (int tabs = 0; tabs < MAX_TABS; tabs++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(browser.driver()
                    .executeScript("return document.activeElement === document.querySelector(arguments[0])", css))) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + css);
    }

    private static void press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
