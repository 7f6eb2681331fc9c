package news.hearsay.formats.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.read.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfDateTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "20250304T083000Z, 20250304, 2025-03-04T08:30:00Z",
        "2025-03-04T08:30:00Z, 2025-03-04, 2025-03-04T08:30:00Z",
        "20250305T083000Z, 20250304, 2025-03-04T00:00:00Z",
        "20250304T083000Z, 20250304T113000Z, 2025-03-04T11:30:00Z"
    })
    void the_time_of_issue_is_taken_if_it_is_on_the_day_of_publication(
            String issued, String published, Instant expected) {
        byte[] document = """
            <nitf><head><docdata><date.issue norm="%s"/></docdata><pubdata date.publication="%s"/></head>
            <body><body.head><hedline><hl1>Bridge closed</hl1></hedline></body.head>
            <body.content><p>The bridge is closed until Friday, the mayor said.</p></body.content></body></nitf>
            """.formatted(issued, published).getBytes(StandardCharsets.UTF_8);

        assertThat(Objects.requireNonNull(new DocumentReader(NOW)
                                .read(new NewsDocument(document, null, null, null))
                                .articles()
                                .getFirst()
                                .publishedAt())
                        .value())
                .isEqualTo(expected);
    }
}
