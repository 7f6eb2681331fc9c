package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.hearsay.alerts.Receiver;
import news.hearsay.backends.Ports;
import news.hearsay.web.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The working day of an editor, step by step, in a browser. All services run, with a mail server and a webhook. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkingDayTest {

    private static final int COURIER = 0;
    private static final int GAZETTE = 1;
    private static final int FISHING = 2;
    private static final int STAR = 3;
    private static final String SUBJECT = "Northern ferry";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static final GreenMail MAILS =
            new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Receiver RECEIVER = Receiver.answering(_ -> 204);
    private static final List<String> ARTICLES = new ArrayList<>();

    private static Browser browser;
    private static RunningDesk desk;
    private static DeskPages pages;

    @BeforeAll
    static void the_morning_papers_are_there() throws Exception {
        browser = Browser.start();
        MAILS.start();
        desk = RunningDesk.start(folder, MAILS);
        post("Harbour Courier", "Second ferry in spring", """
            Transport minister Anna Lind said that the northern ferry would run twice a day from April.

            The harbour board said that fares would not rise before autumn.

            A council spokesman said the new pier would cost 12 million crowns.

            The old ship goes to the scrapyard in May.
            """);
        post("Island Gazette", "More crossings", """
            Passengers will get two crossings a day on the northern line, transport minister Anna Lind told reporters.

            Critics warned that the island would lose its last bus.

            Captain Karl Berg said that the winter crossings were too dangerous.
            """);
        post("Fishing News", "Quota", """
            Union leader Karl Berg said that the herring quota was too low.

            The mayor said that the harbour was closed.
            """);
        post("Western Star", "Storm", """
            The mayor said that the harbour was closed.
            """);
        desk.rows().awaitCoverage(ARTICLES);
        pages = new DeskPages(desk, browser);
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
        if (browser != null) {
            browser.close();
        }
        RECEIVER.close();
        MAILS.stop();
    }

    @Test
    @Order(1)
    void she_signs_in() {
        pages.signIn("edith");

        assertThat(pages.visitor()).contains("edith", "editor");
    }

    @Test
    @Order(2)
    void she_rejects_an_attribution() {
        pages.open(article(COURIER));
        pages.follow("correct", "the new pier would cost 12 million crowns");
        pages.fill("reason", "The spokesman spoke of the old pier");
        rule("reject-attribution");

        assertThat(sources("rejected_statement", "new pier")).containsExactly("A council spokesman");
        assertThat(sources("statement", "new pier")).isEmpty();
    }

    @Test
    @Order(3)
    void she_corrects_a_source() {
        pages.open(article(COURIER));
        pages.follow("correct", "fares would not rise");
        pages.fill("sourceName", "Island Council");
        rule("correct-attribution");

        assertThat(sources("statement", "fares would not rise")).containsExactly("Island Council");
    }

    @Test
    @Order(4)
    void she_corrects_the_boundary_of_a_claim() {
        pages.open(article(GAZETTE));
        pages.follow("correct", "lose its last bus");
        pages.select("words", "the island would lose its last bus");
        rule("correct-attribution");

        assertThat(first("select claim from statement where claim like '%last bus%'"))
                .containsExactly("the island would lose its last bus");
    }

    @Test
    @Order(5)
    void she_corrects_stance_and_certainty() {
        pages.open(article(FISHING));
        pages.follow("correct", "herring quota");
        pages.fill("stance", "believes");
        pages.fill("certainty", "possible");
        rule("correct-attribution");

        assertThat(first("select stance || ' ' || checked from statement where claim like '%herring quota%'"))
                .containsExactly("believes corrected");
        pages.open(article(FISHING));
        assertThat(pages.read()).containsPattern("believes\\s+possible\\s+corrected");
    }

    @Test
    @Order(6)
    void she_adds_a_claim_that_was_missed_by_selecting_its_words() {
        pages.open(article(COURIER));
        pages.follow("Add a claim");
        pages.select("words", "The old ship goes to the scrapyard in May");
        pages.fill("sourceName", "Anna Lind");
        pages.fill("sourceKind", "person");
        pages.fill("stance", "states");
        rule("add-attribution");

        assertThat(sources("statement", "scrapyard")).containsExactly("Anna Lind");
    }

    @Test
    @Order(7)
    void she_merges_two_threads_with_the_same_claim() {
        String other = thread(GAZETTE, "two crossings a day");
        pages.open(thread(COURIER, "twice a day"));
        pages.follow("Merge with another thread");
        pages.fill("other", desk.page(other));
        rule("same-claim");

        assertThat(thread(GAZETTE, "two crossings a day")).isEqualTo(thread(COURIER, "twice a day"));
    }

    @Test
    @Order(8)
    void she_splits_a_thread_of_two_claims_in_the_same_words() {
        assertThat(thread(FISHING, "harbour was closed")).isEqualTo(thread(STAR, "harbour was closed"));

        pages.open(thread(STAR, "harbour was closed"));
        pages.follow("another claim", "storm");
        rule("different-claim");

        assertThat(thread(FISHING, "harbour was closed")).isNotEqualTo(thread(STAR, "harbour was closed"));
    }

    @Test
    @Order(9)
    void she_states_that_two_people_of_one_name_are_two() {
        pages.open(article(FISHING));
        pages.follow("Karl Berg");
        pages.follow("another source of this name", "winter crossings");
        rule("different-source");

        assertThat(first("select statements from source_profile where name = 'Karl Berg'"))
                .containsExactly("1", "1");
    }

    @Test
    @Order(10)
    void she_defines_a_subject() {
        pages.open("/subjects");
        pages.fill("name", SUBJECT);
        pages.fill("phrases", "northern ferry\nnorthern line");
        pages.press("#subject-form button[value=preview]");
        assertThat(pages.read()).contains("two crossings a day on the northern line");
        pages.press("#subject-form button[value=save]");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> desk.rows().count("claim_subject where subject = '%s'".formatted(SUBJECT)) == 2
                        && desk.rows().count("coverage_lag where due > 0") == 0);

        pages.open("/threads?subject=" + SUBJECT.replace(" ", "%20"));
        assertThat(pages.read()).contains("twice a day");
    }

    @Test
    @Order(11)
    void she_watches_the_thread() {
        pages.open(thread(COURIER, "twice a day"));
        pages.follow("Watch this");
        pages.fill("name", "Second crossing");
        pages.tick("denial");
        pages.fill("url", RECEIVER.url("desk"));
        pages.fill("address", "edith@desk.example");
        pages.press("#watch button");
        Awaitility.await().atMost(PATIENCE).until(() -> desk.rows().count("watch") == 1);

        pages.open("/watches");
        assertThat(pages.read()).contains("Second crossing");
    }

    @Test
    @Order(12)
    void an_article_that_denies_the_claim_reaches_her_by_webhook_and_by_mail() throws Exception {
        post("Evening Post", "Mayor contradicts the minister", """
            Mayor Ole Brandt denied that the northern ferry would run twice a day from April.
            """);

        Receiver.Message webhook = Awaitility.await()
                .atMost(PATIENCE)
                .until(WorkingDayTest::denials, list -> !list.isEmpty())
                .getFirst();
        assertThat(webhook.body()).contains("Second crossing", "Ole Brandt", "northern ferry", desk.page("/threads/"));
        assertThat(webhook.signature())
                .isEqualTo("v1," + hmac(webhook.id() + "." + webhook.timestamp() + "." + webhook.body()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Stream.of(MAILS.getReceivedMessages())
                        .map(GreenMailUtil::getWholeMessage)
                        .anyMatch(mail -> mail.contains(webhook.id()) && mail.contains("edith@desk.example")));
        pages.open("/watches");
        pages.follow("Second crossing");
        assertThat(pages.read()).contains("Ole Brandt denies it");
    }

    @Test
    @Order(13)
    void she_undoes_a_ruling() {
        pages.open("/rulings?ruling=reject-attribution");
        long before = desk.rulings();
        pages.press("#rulings form button");
        desk.awaitRulings(before + 1);

        assertThat(sources("statement", "new pier")).containsExactly("A council spokesman");
        assertThat(first("select status from ruling_status where kind = 'reject-attribution'"))
                .containsExactly("undone");
    }

    @Test
    @Order(14)
    void all_of_it_stands_after_a_rebuild_and_after_a_replay_of_all_topics() throws Exception {
        desk.rows().awaitCoverage(ARTICLES);
        List<String> paths = paths();
        Map<String, List<String>> rows = stored();
        List<String> shown = pages.read(paths);
        List<String> alerts = first("select id from alert order by id");
        // later, pages log that the stopped services cannot be reached
        pages.requireEmptyConsole();

        desk.rebuild();
        assertThat(stored()).isEqualTo(rows);

        desk.replay(ARTICLES);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored()).isEqualTo(rows));
        // sessions are in memory, so the restart has ended hers
        pages.signIn("edith");
        assertThat(pages.read(paths)).isEqualTo(shown);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> first("select id from alert order by id").equals(alerts));
    }

    /** Makes a ruling of this kind with the form of the present page, and waits until coverage shows it. */
    private static void rule(String kind) {
        long before = desk.rulings();
        pages.rule(kind);
        desk.awaitRulings(before + 1);
    }

    /** The pages on which the day's work is seen. */
    private static List<String> paths() {
        return Stream.of(
                        ARTICLES.stream().map("/articles/%s"::formatted),
                        first("select id from thread order by id").stream().map("/threads/%s"::formatted),
                        first("select id from source_profile where name = 'Karl Berg' order by id").stream()
                                .map("/sources/%s"::formatted),
                        Stream.of("/rulings", "/threads?subject=" + SUBJECT.replace(" ", "%20")))
                .flatMap(paths -> paths)
                .toList();
    }

    /** Coverage, and what people decided: rows as text. */
    private static Map<String, List<String>> stored() {
        Map<String, List<String>> stored = new TreeMap<>(CoverageRows.of(desk.rows()));
        for (String table : List.of("ruling_status", "rejected_statement", "claim_subject", "watch")) {
            stored.put(table, first("select to_jsonb(held) from %s as held order by 1".formatted(table)));
        }
        return stored;
    }

    private static List<Receiver.Message> denials() {
        return RECEIVER.accepted().stream()
                .filter(message -> message.body().contains("\"type\":\"watch.denial\""))
                .toList();
    }

    /** The signature that a receiver computes by itself. */
    private static String hmac(String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(RunningDesk.SECRET.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String article(int number) {
        return "/articles/" + ARTICLES.get(number);
    }

    /** The page of the thread of a claim of an article. */
    private static String thread(int article, String claim) {
        return "/threads/"
                + first("select thread_id from thread_mention where article_id = '%s' and claim like '%%%s%%'"
                                .formatted(ARTICLES.get(article), claim))
                        .getFirst();
    }

    private static List<String> sources(String view, String claim) {
        return first("select source from %s where claim like '%%%s%%' order by 1".formatted(view, claim));
    }

    private static List<String> first(String query) {
        return desk.rows().query(query).stream().map(List::getFirst).toList();
    }

    private static void post(String outlet, String title, String text) throws Exception {
        ARTICLES.add(desk.ingest()
                .post(Map.of(
                        "outlet", outlet,
                        "title", title,
                        "text", text,
                        "publishedAt", "2025-03-0%dT08:00:00Z".formatted(ARTICLES.size() + 1),
                        "url", "https://news.example/" + ARTICLES.size())));
    }
}
