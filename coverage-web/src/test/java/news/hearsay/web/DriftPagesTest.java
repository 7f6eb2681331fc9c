package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** How the wording of a claim moved, on the page of its thread and in the API. */
@Tag("slow")
class DriftPagesTest {

    private static RunningWeb service;
    private static String thread;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
        SampleDrift.articles().forEach(service::publish);
        thread = "/threads/" + service.thread(SampleDrift.THIRD);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_thread_lists_the_differences_with_both_wordings_and_their_places_in_code_points() {
        JsonNode drift = service.json(thread).path("drift");

        assertThat(drift.valueStream()
                        .map(one -> "%s: %s → %s, %s"
                                .formatted(
                                        one.path("laterOutlet").asString(),
                                        texts(one.path("earlierWords")),
                                        texts(one.path("laterWords")),
                                        one.path("kind").asString())))
                .containsExactly(
                        "Lighthouse Post: [may] → [will], certainty-raised",
                        "Lighthouse Post: [A person briefed on the talks] → [Officials], source-promoted",
                        "Morning Ledger: [up to] → [], qualifier-lost",
                        "Morning Ledger: [Officials] → [], source-dropped");
        assertThat(drift.at("/0/earlierClaimSpans/0/start").asInt()).isEqualTo(5);
        assertThat(drift.at("/0/earlierClaimSpans/0/end").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "any, 2",
        "certainty-raised, 1",
        "qualifier-lost, 1",
        "source-dropped, 1",
        "source-promoted, 1",
        "number-changed, 0",
        "polarity-reversed, 0"
    })
    void mentions_and_threads_can_be_limited_to_a_kind_of_drift(String kind, int mentions) {
        assertThat(service.json(thread + "?drift=" + kind).at("/mentions/items").size())
                .isEqualTo(mentions);
        assertThat(service.json("/threads?drift=" + kind).path("items").size()).isEqualTo(Math.min(mentions, 1));
        assertThat(service.json("/search?q=soldiers&drift=" + kind)
                        .path("items")
                        .size())
                .isEqualTo(mentions);
    }

    @Test
    void an_unknown_kind_is_answered_with_the_known_ones() {
        assertThat(service.get("/threads?drift=bolder").body())
                .contains("\"drift\"")
                .contains("write any or one of certainty-raised, number-changed");
    }

    @Test
    void the_page_shows_the_wordings_one_below_the_other_without_scripts() {
        String page = service.get(thread, "Accept", "text/html").body().replaceAll("\\s+", " ");

        assertThat(page)
                .contains("<h2 id=\"drift\">How the wording moved</h2>")
                .containsSubsequence(
                        "Harbour Courier",
                        "<mark class=\"moved\">may</mark>",
                        "cites Harbour Courier",
                        "<ins>will</ins>",
                        "certainty raised",
                        "<del>may</del>",
                        "cites Lighthouse Post",
                        "qualifier lost",
                        "<del>up to</del>",
                        "left out");
        assertThat(service.get("/threads/" + service.thread(SampleCoverage.MODEL), "Accept", "text/html")
                        .body())
                .doesNotContain("How the wording moved");
    }

    @ParameterizedTest
    @EnumSource
    @ExtendWith(BrowserCondition.class)
    void the_picture_is_accessible_and_fits_its_width(Browser.Look look) {
        try (Browser browser = Browser.start()) {
            browser.look(look);

            browser.open(service.address(thread));

            browser.screenshot("drift-" + look.name().toLowerCase(Locale.ROOT), "section[data-live=drift]");
            browser.requireEmptyConsole(thread);
            assertThat(browser.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("fits")
                    .isTrue();
            assertThat(browser.accessibilityViolations()).isEmpty();
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
