package news.hearsay.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import news.hearsay.formats.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that try to read files, to open connections, or to exhaust memory or time. */
class HostileXmlTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                hostile("billion laughs", billionLaughs(), "declares entities"),
                hostile(
                        "quadratic blow-up",
                        "<!DOCTYPE a [<!ENTITY x \"" + "x".repeat(100_000) + "\">]><a>" + "&x;".repeat(100_000)
                                + "</a>",
                        "declares entities"),
                hostile(
                        "external entity",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                        "declares entities"),
                hostile(
                        "external parameter entity",
                        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\"> %x;]><a/>",
                        "declares entities"),
                hostile("deep nesting", "<a>".repeat(100_000), "nested deeper than 200 levels"),
                hostile("too many elements", "<a>" + "<b/>".repeat(1_000_001) + "</a>", "more than 1000000 elements"),
                hostile("truncated", "<rss><channel><item><title>A da", "line 1, column"),
                hostile("mismatched", "<a>\n<b>\n</a>", "line 3, column"),
                hostile("no element", "<?xml version=\"1.0\"?>", "is not well-formed XML"));
    }

    private static Arguments hostile(String name, String xml, String reason) {
        return Arguments.of(name, xml, reason);
    }

    private static String billionLaughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"laugh\">");
        for (int i = 1; i < 10; i++) {
            type.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        return type + "]><a>&l9;</a>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_hostile_document_is_refused_at_once_with_its_reason(String name, String xml, String reason) {
        assertThatThrownBy(() -> XmlDocument.parse(xml))
                .as(name)
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void leniency_does_not_let_it_through(String name, String xml, String reason) {
        assertThatThrownBy(() -> XmlDocument.parseLeniently(xml))
                .as(name)
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void an_undeclared_entity_is_refused_in_agency_files_and_is_text_in_feeds() {
        assertThatThrownBy(() -> XmlDocument.parse("<a>\n <b>&secret;</b></a>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("line 2, column");
        assertThat(XmlDocument.parseLeniently("<a>\n <b>&secret;</b></a>").textAt("b"))
                .isEqualTo("&secret;");
    }

    @Test
    void the_address_of_a_document_type_is_not_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(Math.toIntExact(Duration.ofMillis(300).toMillis()));
            String type = "<!DOCTYPE rss PUBLIC \"-//X//DTD\" \"http://127.0.0.1:%d/x.dtd\">"
                    .formatted(server.getLocalPort());

            assertThat(XmlDocument.parse(type + "<rss><title>A</title></rss>").textAt("title"))
                    .isEqualTo("A");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void the_usual_prefix_names_an_element_whatever_prefix_the_document_uses() {
        XmlElement root = XmlDocument.parse("""
            <x:feed xmlns:x="http://www.w3.org/2005/Atom" xmlns:c="http://purl.org/rss/1.0/modules/content/">
            <c:encoded>A</c:encoded><nsunknown:b>B</nsunknown:b></x:feed>\
            """);

        assertThat(root.name()).isEqualTo("atom:feed");
        assertThat(root.textAt("content:encoded")).isEqualTo("A");
        assertThat(root.textAt("nsunknown:b")).isEqualTo("B");
        assertThat(root.children().getFirst().line()).isEqualTo(2);
    }
}
