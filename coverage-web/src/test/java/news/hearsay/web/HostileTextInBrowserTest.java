package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Event;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Stance;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchTarget;
import news.hearsay.events.WatchTrigger;
import news.hearsay.web.SampleArticle.Speaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Stored text cannot script. The title, the outlet, the claim and the source of an article contain markup that would
 * set a variable; if a page contained it as markup, the Content-Security-Policy would still report it on the console.
 */
@Tag("slow")
@ExtendWith(BrowserCondition.class)
class HostileTextInBrowserTest {

    private static final String MARKUP =
            "<img src=x onerror=\"scripted=1\"><script>scripted=1</script>'\"><svg/onload=scripted=1>[[${7*7}]]";
    private static final String OUTLET = "Outlet " + MARKUP;
    private static final String SOURCE = "Speaker " + MARKUP;
    private static final String SUBJECT = "Harbour <img src=x onerror=scripted=1>";
    private static final String WATCH = "5f0f0f0e-0000-5000-8000-000000000000";
    private static final String CLAIM = "the harbour stays open " + MARKUP;

    private static Browser browser;
    private static RunningWeb service;
    private static SampleArticle article;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        browser.look(Browser.Look.LIGHT);
        service = RunningWeb.start(Map.of());
        article = hostile("https://outlet.example/harbour");
        service.publish(article);
        service.store(decisions());
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

    @Test
    void no_page_runs_or_interprets_stored_text() {
        browser.signIn(service, TestUser.EDITOR);
        String thread = service.json("/threads?limit=200")
                .path("items")
                .valueStream()
                .filter(each -> each.toString().contains("scripted"))
                .map(each -> each.path("id").asString())
                .findFirst()
                .orElseThrow();

        for (String page : List.of(
                "/",
                "/threads",
                "/threads/" + thread,
                "/sources/" + service.source(SOURCE),
                "/articles/" + article.id(),
                "/search?q=harbour",
                "/coverage",
                "/outlets",
                "/sources",
                "/rulings",
                "/rulings/new?thread=" + thread,
                "/rulings/new?source=" + service.source(SOURCE),
                "/rulings/new?article=" + article.id(),
                "/subjects",
                "/subjects/"
                        + URLEncoder.encode(SUBJECT, StandardCharsets.UTF_8).replace("+", "%20"),
                "/watches",
                "/watches/" + WATCH)) {
            browser.open(service.address(page));

            assertThat(browser.holds("typeof scripted === 'undefined'"))
                    .as(page)
                    .isTrue();
            assertThat(browser.holds("document.querySelector('img, main script:not([src]), svg[onload]') === null"))
                    .as(page)
                    .isTrue();
            browser.requireEmptyConsole(page);
        }
        browser.open(service.address("/articles/" + article.id()));
        assertThat(browser.find("main").getText())
                .contains("<script>scripted=1</script>")
                .contains("[[${7*7}]]");
        browser.open(service.address("/rulings"));
        assertThat(browser.find("main").getText()).contains("Reason <img src=x");
        browser.open(service.address("/subjects"));
        assertThat(browser.find("main").getText()).contains(SUBJECT);
        browser.open(service.address("/watches"));
        assertThat(browser.find("main").getText()).contains("Watch <img src=x");
    }

    @Test
    void an_update_of_a_page_does_not_run_stored_text() {
        browser.open(service.address("/"));
        browser.waitUntil(
                "the page listens", () -> browser.holds("document.documentElement.dataset.listening === 'true'"));

        service.publish(hostile("https://outlet.example/second"));

        browser.waitUntil(
                "the page is replaced", () -> browser.holds("document.getElementById('live').textContent !== ''"));
        assertThat(browser.holds("typeof scripted === 'undefined'")).isTrue();
        browser.requireEmptyConsole("/");
    }

    /** A ruling, a subject and a watch with markup in what a person typed. */
    private static List<Event> decisions() {
        Instant now = Instant.parse("2025-04-02T09:00:00Z");
        String editor = TestUser.EDITOR.userName();
        RulingBody.DifferentSource two = new RulingBody.DifferentSource(target(SOURCE), target("Other " + MARKUP));
        return List.of(
                Ruling.of(now, editor, "Reason " + MARKUP, null, null, two),
                new SubjectDefinition(
                        SUBJECT,
                        List.of(),
                        List.of("harbour <b>"),
                        List.of(),
                        List.of(),
                        List.of(),
                        now,
                        editor,
                        false),
                new Watch(
                        WATCH,
                        editor,
                        "Watch " + MARKUP,
                        new WatchTarget(WatchTarget.Kind.SEARCH, "harbour " + MARKUP),
                        List.of(WatchTrigger.DENIAL),
                        1,
                        null,
                        null,
                        now,
                        now,
                        editor,
                        false,
                        null));
    }

    private static SourceTarget target(String name) {
        return new SourceTarget(name, null, null, null, null, List.of());
    }

    private static SampleArticle hostile(String url) {
        return SampleArticle.in(OUTLET, "Title " + MARKUP, "2025-04-02T08:00:00Z", url)
                .sentence(SOURCE + " said that " + CLAIM + ".")
                .claim(CLAIM, "said", Stance.STATES, false, "training", Speaker.person(SOURCE));
    }
}
