package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Certainty;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import news.hearsay.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** An editor corrects coverage with the forms, in a real browser: each kind of ruling once. */
@Tag("slow")
@ExtendWith(BrowserCondition.class)
class RulingFormsInBrowserTest {

    private static final String MARKUP = "<img src=x onerror=scripted=1><script>scripted=1</script>'\"[[${7*7}]]";
    private static final String HOSTILE_CLAIM = "the lighthouse closes " + MARKUP;

    private static Browser browser;
    private static RunningWeb service;
    private static PublishedEvents<Ruling> topic;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        browser.look(Browser.Look.LIGHT);
        topic = new PublishedEvents<>(Topics.RULINGS, Ruling.class);
        service = RunningWeb.start(Map.of("spring.kafka.bootstrap-servers", TestBackends.bootstrapServers()));
        browser.signIn(service, TestUser.EDITOR);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
        if (topic != null) {
            topic.close();
        }
    }

    @BeforeEach
    void forgetEarlierRulings() {
        published();
    }

    @Test
    void a_correction_keeps_what_was_typed_until_it_is_right_and_can_be_undone() {
        openForm(SampleCoverage.COURIER_ON_MODEL, SampleCoverage.MODEL);
        fill("words", "words that nobody wrote");
        choose("stance", "doubts");
        choose("certainty", "possible");
        fill("sourceName", "Piotr Beispiel");
        press("correct-attribution");

        assertThat(browser.find("#words-error").getText()).contains("the article does not contain these words");
        assertThat(browser.holds("document.getElementById('words').getAttribute('aria-describedby') === 'words-error'"))
                .isTrue();
        assertThat(value("words")).isEqualTo("words that nobody wrote");
        assertThat(value("sourceName")).isEqualTo("Piotr Beispiel");
        assertThat(value("stance")).isEqualTo("doubts");
        assertClean("the form with an error");
        assertThat(published()).isEmpty();

        String shorter = SampleCoverage.MODEL.substring(0, SampleCoverage.MODEL.lastIndexOf(' '));
        fill("words", shorter);
        press("correct-attribution");

        assertThat(browser.find("#made").getText()).contains("Piotr Beispiel", "doubts", "possible", shorter);
        Ruling correction = onlyPublished();
        assertThat(correction.body()).isInstanceOfSatisfying(RulingBody.CorrectAttribution.class, body -> {
            assertThat(exact(body.content())).isEqualTo(shorter);
            assertThat(body.stance()).isEqualTo(Stance.DOUBTS);
            assertThat(body.certainty()).isEqualTo(Certainty.POSSIBLE);
        });
        service.apply(List.of(correction));
        browser.open(article(SampleCoverage.COURIER_ON_MODEL));
        assertThat(browser.texts(".check")).anyMatch(text -> text.startsWith("corrected by edith"));
        assertThat(browser.find("[aria-labelledby=corrections]").getText()).contains("Piotr Beispiel", "applied");
        assertClean("an article with a correction");

        openForm(SampleCoverage.COURIER_ON_MODEL, shorter);
        press("confirm-attribution");
        assertThat(((RulingBody.ConfirmAttribution) onlyPublished().body()).target())
                .as("the next ruling selects the extractor's words, not the corrected ones")
                .isEqualTo(((RulingBody.CorrectAttribution) correction.body()).target());

        browser.open(article(SampleCoverage.COURIER_ON_MODEL));
        browser.find("[aria-labelledby=corrections] form button").sendKeys(Keys.ENTER);
        waitForRuling();
        Ruling undo = onlyPublished();
        assertThat(undo.body()).isEqualTo(new RulingBody.Undo(correction.id()));
        service.apply(List.of(undo));
        browser.open(article(SampleCoverage.COURIER_ON_MODEL));
        assertThat(browser.texts(".note-claim")).anyMatch(text -> text.equalsIgnoreCase(SampleCoverage.MODEL));
    }

    @Test
    void a_form_whose_session_has_ended_is_sent_after_sign_in_with_what_was_typed() {
        openFirstForm(SampleCoverage.OBSERVER_ON_TROOPS);
        fill("reason", "checked against the transcript");
        browser.driver().manage().deleteCookieNamed("hearsay_session");
        browser.find("button[value=confirm-attribution]").sendKeys(Keys.ENTER);
        browser.waitUntil("the form to sign in", () -> browser.holds("document.getElementById('password') !== null"));
        assertThat(browser.find("#problem").getText()).contains("the form that you sent is kept");

        fill("username", TestUser.EDITOR.userName());
        browser.find("#password").sendKeys(TestUser.PASSWORD, Keys.ENTER);
        browser.waitUntil("the kept form", () -> browser.holds("document.getElementById('kept') !== null"));
        assertThat(browser.find("#kept").getText()).contains("checked against the transcript");
        assertClean("a kept form");
        browser.find("#kept + form button").sendKeys(Keys.ENTER);
        waitForRuling();

        assertThat(onlyPublished()).satisfies(ruling -> {
            assertThat(ruling.reason()).isEqualTo("checked against the transcript");
            assertThat(ruling.body()).isInstanceOf(RulingBody.ConfirmAttribution.class);
        });
    }

    @Test
    void a_rejected_attribution_leaves_its_thread() {
        UUID thread = service.thread(SampleCoverage.TROOPS);
        openFirstForm(SampleCoverage.OBSERVER_ON_TROOPS);
        fill("reason", "the article quotes nobody");
        press("reject-attribution");

        Ruling rejection = onlyPublished();
        assertThat(rejection.reason()).isEqualTo("the article quotes nobody");
        String id = ((RulingBody.RejectAttribution) rejection.body()).target().attributionId();
        service.apply(List.of(rejection));
        assertThat(service.get("/threads/" + thread).body()).doesNotContain(id);
        service.apply(undo(rejection));
    }

    @Test
    void an_attribution_that_was_missed_is_added_by_selecting_words() {
        browser.open(article(SampleCoverage.COURIER_ON_MODEL));
        browser.driver().findElement(By.linkText("Add a claim that was missed")).click();
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('selectable') !== null"));
        String word = browser.find("#selectable p").getText().split(" ")[0];

        browser.find("#sourceName").click();
        selectWithMouse(0, word.length());
        assertThat(value("sourceName")).isEqualTo(word);
        browser.find("#words").click();
        new Actions(browser.driver())
                .moveToElement(browser.find("#selectable p"))
                .doubleClick()
                .perform();
        browser.waitUntil("words are taken", () -> !value("words").isEmpty());
        assertThat(browser.find("#taken").getText()).contains(value("words"));
        String words = value("words");
        int start = Integer.parseInt(value("start"));
        press("add-attribution");

        assertThat(onlyPublished().body()).isInstanceOfSatisfying(RulingBody.AddAttribution.class, body -> {
            assertThat(exact(body.content())).isEqualTo(words);
            assertThat(body.content().getFirst().start()).isEqualTo(start);
            assertThat(body.source()).isNotNull().satisfies(source -> {
                assertThat(source.name()).isEqualTo(word);
                assertThat(source.words().getFirst().start()).isZero();
            });
        });
    }

    @Test
    void two_threads_are_merged_and_a_mention_is_separated() {
        UUID thread = service.thread(SampleCoverage.MODEL);
        UUID other = service.thread(SampleCoverage.TROOPS);
        browser.open(service.address("/threads/" + thread));
        browser.driver()
                .findElement(By.partialLinkText("Merge with another thread"))
                .click();
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('other') !== null"));
        assertClean("the form of a thread");

        fill("other", "the other one");
        press("same-claim");
        assertThat(browser.find("#other-error").getText()).contains("copy the address of the other thread's page");
        fill("other", service.address("/threads/" + other));
        press("same-claim");

        Ruling merge = onlyPublished();
        assertThat(merge.body()).isInstanceOf(RulingBody.SameClaim.class);
        service.apply(List.of(merge));
        String merged = "/threads/" + service.thread(SampleCoverage.TROOPS);
        assertThat(service.thread(SampleCoverage.MODEL)).isEqualTo(service.thread(SampleCoverage.TROOPS));
        browser.open(service.address(merged));
        assertThat(browser.find("[aria-labelledby=corrections]").getText()).contains("The same claim", "applied");

        browser.open(service.address("/rulings/new?thread=" + service.thread(SampleCoverage.MODEL)));
        browser.find("input[name=attribution]").click();
        press("different-claim");
        assertThat(onlyPublished().body()).isInstanceOf(RulingBody.DifferentClaim.class);
        service.apply(undo(merge));
    }

    @Test
    void sources_are_merged_and_a_statement_of_a_namesake_is_separated() {
        UUID source = service.source("Keir Starmer");
        browser.open(service.address("/sources/" + source));
        browser.driver()
                .findElement(By.partialLinkText("Merge with another source"))
                .click();
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('other') !== null"));
        assertClean("the form of a source");

        fill("other", service.address("/sources/" + service.source("Harbour Courier")));
        press("same-source");
        assertThat(browser.find("#other-error").getText()).contains("is an outlet");
        fill("other", "K. Starmer");
        press("same-source");
        assertThat(onlyPublished().body()).isInstanceOfSatisfying(RulingBody.SameSource.class, body -> {
            assertThat(body.first().name()).isEqualTo("Keir Starmer");
            assertThat(body.second().name()).isEqualTo("K. Starmer");
        });

        browser.open(service.address("/rulings/new?source=" + source));
        browser.find("input[name=attribution]").click();
        browser.driver()
                .findElement(By.xpath("//section[@aria-labelledby='split']//button[@value='different-source']"))
                .click();
        waitForRuling();
        assertThat(onlyPublished().body())
                .isInstanceOfSatisfying(
                        RulingBody.DifferentSource.class,
                        body -> assertThat(body.second().words()).isNotEmpty());
    }

    @Test
    void an_editor_merges_and_separates_outlets() {
        browser.open(service.address("/outlets/" + service.source("Harbour Courier")));
        browser.driver()
                .findElement(By.partialLinkText("Merge with another outlet"))
                .click();
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('other') !== null"));
        assertThat(browser.holds("document.querySelectorAll('#outlets option').length > 1"))
                .isTrue();
        assertClean("the form of an outlet");
        fill("other", "Meridian Wire");
        press("different-outlet");

        assertThat(onlyPublished().body())
                .isEqualTo(new RulingBody.DifferentOutlet("Harbour Courier", "Meridian Wire"));

        browser.open(service.address("/rulings/new?source=" + service.source("Harbour Courier")));
        fill("other", "Courier of the Harbour");
        press("same-outlet");
        assertThat(onlyPublished().body())
                .isEqualTo(new RulingBody.SameOutlet("Harbour Courier", "Courier of the Harbour"));
    }

    @Test
    void a_ruling_whose_words_are_gone_waits_for_review_and_is_stated_again() {
        SampleArticle first = harbour("The pier", "that the pier stays closed");
        service.publish(first);
        openFirstForm(first);
        choose("stance", "denies");
        press("correct-attribution");
        Ruling correction = onlyPublished();
        service.apply(List.of(correction));
        SampleArticle second = harbour("The pier again", "that the ferry sails at noon");
        service.publish(second);

        browser.open(service.address("/rulings/review"));

        assertThat(browser.find("#review").getText()).contains("the pier stays closed", "for review");
        assertClean("the review");
        browser.driver().findElement(By.partialLinkText("State it again")).click();
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('words') !== null"));
        assertThat(value("words")).contains("the pier stays closed");
        assertThat(value("stance")).isEqualTo("denies");
        fill("words", "the ferry sails at noon");
        press("add-attribution");

        List<Ruling> made = published();
        assertThat(made).extracting(ruling -> ruling.body().kind()).containsExactly("add-attribution", "undo");
        service.apply(made);
        browser.open(service.address("/rulings/review"));
        assertThat(browser.find("main").getText()).doesNotContain("the pier stays closed");
    }

    @Test
    void stored_text_cannot_script_in_the_forms() {
        SampleArticle hostile = SampleArticle.in(
                        "Outlet " + MARKUP, "Title " + MARKUP, "2025-04-02T08:00:00Z", "https://outlet.example/light")
                .sentence("Speaker " + MARKUP + " said that " + HOSTILE_CLAIM + ".")
                .claim(
                        HOSTILE_CLAIM,
                        "said",
                        Stance.STATES,
                        false,
                        "training",
                        SampleArticle.Speaker.person("Speaker " + MARKUP));
        service.publish(hostile);
        openFirstForm(hostile);
        assertHarmless();
        fill("reason", MARKUP);
        press("confirm-attribution");
        assertHarmless();
        service.apply(published());

        for (String page : List.of(
                "/articles/" + hostile.id(),
                "/rulings",
                "/rulings/new?thread=" + service.thread(HOSTILE_CLAIM),
                "/rulings/new?source=" + service.source("Speaker " + MARKUP),
                "/rulings/new?source=" + service.source("Outlet " + MARKUP))) {
            browser.open(service.address(page));
            assertHarmless();
        }
    }

    @Test
    void the_forms_fit_a_phone() {
        browser.look(Browser.Look.PHONE);
        try {
            for (String page : List.of(
                    "/rulings/new?article=" + SampleCoverage.COURIER_ON_MODEL.id(),
                    "/rulings/new?thread=" + service.thread(SampleCoverage.MODEL),
                    "/rulings/new?source=" + service.source("Keir Starmer"),
                    "/rulings",
                    "/rulings/review")) {
                browser.open(service.address(page));
                browser.screenshot("ruling-phone-" + page.replaceAll("[^a-z]+", "-"));
                assertThat(browser.holds(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(page)
                        .isTrue();
            }
        } finally {
            browser.look(Browser.Look.LIGHT);
        }
    }

    private static SampleArticle harbour(String title, String claim) {
        return SampleArticle.in("Harbour Courier", title, "2025-05-02T08:00:00Z", "https://courier.example/pier")
                .sentence("Mara Beispiel said " + claim + ".")
                .claim(
                        claim.substring("that ".length()),
                        "said",
                        Stance.STATES,
                        false,
                        "training",
                        SampleArticle.Speaker.person("Mara Beispiel"));
    }

    /** Opens the form for the attribution of a claim, by the link beside it. */
    private static void openForm(SampleArticle article, String claim) {
        openForm(
                article,
                note -> note.findElement(By.cssSelector(".note-claim"))
                        .getText()
                        .equalsIgnoreCase(claim));
    }

    private static void openFirstForm(SampleArticle article) {
        openForm(article, _ -> true);
    }

    private static void openForm(SampleArticle article, Predicate<WebElement> isMeant) {
        browser.open(article(article));
        WebElement link = browser.driver().findElements(By.cssSelector(".note")).stream()
                .filter(isMeant)
                .map(note -> note.findElement(By.cssSelector("a.rule")))
                .findFirst()
                .orElseThrow();
        link.sendKeys(Keys.ENTER);
        browser.waitUntil("the form", () -> browser.holds("document.getElementById('words') !== null"));
    }

    private static String article(SampleArticle article) {
        return service.address("/articles/" + article.id());
    }

    private static void fill(String field, String text) {
        WebElement element = browser.find("#" + field);
        element.clear();
        element.sendKeys(text);
    }

    private static void choose(String field, String value) {
        browser.find("#" + field + " option[value=" + value + "]").click();
    }

    private static String value(String field) {
        return String.valueOf(browser.find("#" + field).getDomProperty("value"));
    }

    /** Presses a button with the keyboard, and waits for the page that follows. */
    private static void press(String kind) {
        browser.driver().executeScript("document.body.dataset.old = 'true'");
        browser.find("button[value=" + kind + "]").sendKeys(Keys.ENTER);
        waitForRuling();
    }

    private static void waitForRuling() {
        browser.waitUntil(
                "the next page",
                () -> browser.holds("document.readyState === 'complete' && !document.body.dataset.old"
                        + " && document.querySelector('#made, .notice.wrong') !== null"));
    }

    /** Selects characters of the first paragraph as a person does with a mouse: the script sees the button go up. */
    private static void selectWithMouse(int from, int to) {
        browser.driver().executeScript("""
            const text = document.querySelector('#selectable p').firstChild;
            getSelection().setBaseAndExtent(text, arguments[0], text, arguments[1]);
            document.getElementById('selectable').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
            """, from, to);
        browser.waitUntil(
                "words are taken", () -> !browser.find("#taken").getText().isEmpty());
    }

    private static void assertClean(String page) {
        assertThat(browser.accessibilityViolations()).as(page).isEmpty();
    }

    private static void assertHarmless() {
        String page = browser.driver().getCurrentUrl();
        assertThat(browser.holds("typeof scripted === 'undefined'")).as(page).isTrue();
        assertThat(browser.holds("document.querySelector('img, main script:not([src])') === null"))
                .as(page)
                .isTrue();
    }

    private static String exact(List<TextSelector> words) {
        return words.getFirst().exact().replaceAll("\\s+", " ");
    }

    private static List<Ruling> undo(Ruling ruling) {
        service.sendAs(TestUser.EDITOR, "POST", "/rulings/" + ruling.id() + "/undo", "");
        return published();
    }

    private static Ruling onlyPublished() {
        List<Ruling> rulings = published();
        assertThat(rulings).hasSize(1);
        return rulings.getFirst();
    }

    private static List<Ruling> published() {
        return topic.next();
    }
}
