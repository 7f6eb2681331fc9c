package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@Tag("slow")
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> feeds() {
        return List.of(
                "/threads?format=atom",
                "/threads?format=atom&aspect=troops&limit=1",
                "/threads?format=atom&outlet=Nobody",
                "/sources/" + service.source("Emmanuel Macron") + "?format=atom",
                "/search?q=troops&format=atom");
    }

    /** RFC 4287, sections 4.1.1 and 4.1.2. */
    @ParameterizedTest
    @MethodSource("feeds")
    void every_feed_has_the_required_elements_once(String path) throws Exception {
        HttpResponse<String> answer = service.get(path);
        Element feed = document(answer.body()).getDocumentElement();

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertRequired(feed);
        assertThat(children(feed, "author")).hasSize(1);
        assertThat(links(feed, "self")).hasSize(1);
        for (Element entry : children(feed, "entry")) {
            assertRequired(entry);
            assertThat(links(entry, "alternate")).hasSize(1);
        }
        assertThat(children(feed, "entry").stream().map(entry -> text(entry, "id")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_feed_reader_reads_every_feed(String path) throws Exception {
        SyndFeed feed =
                new SyndFeedInput().build(new StringReader(service.get(path).body()));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).endsWith("· Hearsay");
        for (SyndEntry entry : feed.getEntries()) {
            assertThat(service.get(entry.getLink().substring(service.address("").length()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getUpdatedDate()).isNotNull();
        }
    }

    @Test
    void an_entry_is_a_thread_and_its_last_change_is_the_revision_that_changed_it() throws Exception {
        SyndFeed feed = read("/threads?format=atom");
        String troops = "urn:uuid:" + service.thread(SampleCoverage.TROOPS);

        assertThat(feed.getEntries())
                .hasSameSizeAs(service.json("/threads?limit=200").path("items"));
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getUpdatedDate().toInstant())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(feed.getEntries())
                .filteredOn(entry -> entry.getUri().equals(troops))
                .singleElement()
                // the revision that withdraws a claim
                .satisfies(
                        entry -> assertThat(entry.getUpdatedDate()).isEqualTo(Instant.parse("2025-02-17T11:10:00Z")));
    }

    @Test
    void a_feed_has_the_threads_of_its_filter_source_or_search() throws Exception {
        String macron = service.source("Emmanuel Macron").toString();

        assertThat(entries("/threads?format=atom&aspect=troops"))
                .containsExactlyInAnyOrderElementsOf(ids("/threads?aspect=troops", "/items", "id"));
        assertThat(entries("/sources/" + macron + "?format=atom"))
                .isNotEmpty()
                .hasSameElementsAs(ids("/sources/" + macron, "/statements/items", "threadId"));
        assertThat(entries("/search?q=troops&format=atom"))
                .isNotEmpty()
                .hasSameElementsAs(service.json("/search?q=troops").path("items").values().stream()
                        .map(item -> "urn:uuid:" + item.at("/mention/threadId").asString())
                        .toList());
    }

    @Test
    void following_next_returns_every_thread_once() throws Exception {
        List<String> seen = new ArrayList<>();
        List<String> feedIds = new ArrayList<>();
        String path = "/threads?format=atom&limit=2";
        while (path != null) {
            Element feed = document(service.get(path).body()).getDocumentElement();
            feedIds.add(text(feed, "id"));
            children(feed, "entry").forEach(entry -> seen.add(text(entry, "id")));
            List<String> next = links(feed, "next");
            path = next.isEmpty()
                    ? null
                    : next.getFirst().substring(service.address("").length());
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(service.count("thread")))
                .isEqualTo(entries("/threads?format=atom"));
        assertThat(feedIds).containsOnly(feedIds.getFirst());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void an_unchanged_feed_is_not_sent_again(String path) {
        HttpResponse<String> first = service.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        // an empty feed has no time
        String changed = first.headers().firstValue("Last-Modified").orElse("Thu, 01 Jan 1970 00:00:01 GMT");

        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get(path, "If-Modified-Since", changed).statusCode()).isEqualTo(304);
        assertThat(service.get(path, "If-None-Match", "W/\"other\"", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get(path, "If-Modified-Since", "Thu, 01 Jan 1960 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.head(path).headers().firstValue("ETag")).hasValue(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/threads?aspect=troops&outlet=Eastern%20Gazette&order=origins", "/search?q=troops+-nato"})
    void pages_announce_their_feed(String path) throws Exception {
        String page = service.get(path, "Accept", "text/html").body();
        String address = page.split("rel=\"alternate\" type=\"application/atom\\+xml\"")[1].split("href=\"")[1]
                .split("\"")[0].replace("&amp;", "&");

        assertThat(read(address).getFeedType()).isEqualTo("atom_1.0");
        assertThat(address).contains("format=atom").doesNotContain("order=");
    }

    @Test
    void the_title_of_a_feed_states_its_filters() throws Exception {
        assertThat(read("/threads?format=atom&outlet=Eastern%20Gazette&aspect=troops")
                        .getTitle())
                .contains("Eastern Gazette")
                .contains("troops");
        assertThat(read("/threads?format=atom").getTitle()).isEqualTo("Threads · Hearsay");
    }

    @Test
    void characters_that_xml_does_not_allow_are_replaced() throws Exception {
        service.update("update claim_thread set headline = headline || ' <b>&' || chr(1) || '😀'" + " where id = '"
                + service.thread(SampleCoverage.MODEL) + "'");

        assertThat(read("/threads?format=atom").getEntries())
                .anySatisfy(entry -> assertThat(entry.getTitle()).endsWith(" <b>&\uFFFD😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/coverage?format=atom", "/threads?format=atom&order=latest", "/search?format=atom"})
    void other_lists_and_parameters_are_refused(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(400);
    }

    private static void assertRequired(Element element) {
        for (String required : List.of("id", "title", "updated")) {
            assertThat(children(element, required)).as(required).hasSize(1);
        }
        assertThat(text(element, "id")).startsWith("urn:uuid:");
        assertThat(OffsetDateTime.parse(text(element, "updated"))).isNotNull();
    }

    private static List<String> entries(String path) throws Exception {
        return read(path).getEntries().stream().map(SyndEntry::getUri).toList();
    }

    private static List<String> ids(String path, String pointer, String field) {
        return service.json(path).at(pointer).values().stream()
                .map(item -> "urn:uuid:" + item.get(field).asString())
                .toList();
    }

    private static SyndFeed read(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(service.get(path).body()));
    }

    private static Document document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int at = 0; at < nodes.getLength(); at++) {
            if (nodes.item(at) instanceof Element child && child.getLocalName().equals(name)) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).getFirst().getTextContent();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
