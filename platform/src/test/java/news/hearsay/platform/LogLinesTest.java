package news.hearsay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import news.hearsay.platform.kafka.RecordTracing;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log lines of both formats, with the settings of the services. */
class LogLinesTest {

    private static final String FORGED =
            "odd type: x\r\n2026-01-01T00:00:00Z ERROR [main] all is lost\u2028\u0085\u001b[31m";

    private final LoggerContext context = new LoggerContext();
    private final StandardEnvironment environment = new StandardEnvironment();

    LogLinesTest() throws IOException {
        new YamlPropertySourceLoader()
                .load("telemetry", new ClassPathResource("platform.yml"))
                .forEach(environment.getPropertySources()::addLast);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("service", Map.of("spring.application.name", "hearsay-test")));
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), environment);
    }

    @Test
    void a_json_line_contains_service_trace_and_article() {
        JsonNode line = new JsonMapper().readTree(json("it waits", null));

        assertThat(line.at("/message").asString()).isEqualTo("it waits");
        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(line.at("/service/name").asString()).isEqualTo("hearsay-test");
        assertThat(line.path("trace.id").asString()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.path("span.id").asString()).isEqualTo("b7ad6b7169203331");
        assertThat(line.at("/article/id").asString()).isEqualTo("637c5bf3-cb8f-5785-8427-7c8e63788755");
        assertThat(line.at("/ecs/version").asString()).isNotEmpty();
    }

    @Test
    void a_plain_text_line_contains_trace_and_article() {
        assertThat(text("it waits", null))
                .contains(
                        "WARN",
                        "[0af7651916cd43dd8448eb211c80319c 637c5bf3-cb8f-5785-8427-7c8e63788755]",
                        "a.Test: it waits");
    }

    @Test
    void control_characters_in_a_message_cannot_forge_a_log_line() {
        assertThat(json(FORGED, null).strip()).doesNotContain("\n", "\r", "\u001b");
        assertThat(text(FORGED, null).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("\t2026-01-01");
        assertThat(text(FORGED, null)).doesNotContain("\r", "\u001b", "\u2028", "\u0085");
    }

    @Test
    void control_characters_in_an_exception_s_message_cannot_forge_a_log_line() {
        Exception failure = new IllegalStateException(FORGED, new IllegalArgumentException("because\n" + FORGED));

        assertThat(json("it failed", failure).strip()).doesNotContain("\n", "\r", "\u001b");
        List<String> lines = text("it failed", failure).lines().toList();
        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(lines.getFirst()).contains("WARN").endsWith("it failed");
        assertThat(lines.get(1)).startsWith("java.lang.IllegalStateException: odd type: x");
        assertThat(lines.get(2)).startsWith("\t2026-01-01").contains("all is lost");
        assertThat(lines.subList(2, lines.size()))
                .allSatisfy(line -> assertThat(line).matches("\\t.*|Caused by: .*"));
        assertThat(String.join("", lines)).doesNotContain("\r", "\u001b");
    }

    private String json(String message, Throwable failure) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        return line(encoder, message, failure);
    }

    private String text(String message, Throwable failure) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(environment.getRequiredProperty("logging.pattern.console"));
        return line(encoder, message, failure);
    }

    private String line(Encoder<ILoggingEvent> encoder, String message, Throwable failure) {
        encoder.setContext(context);
        encoder.start();
        Logger logger = context.getLogger("a.Test");
        LoggingEvent event =
                new LoggingEvent(Logger.class.getName(), logger, Level.WARN, "{}", failure, new Object[] {message});
        event.setMDCPropertyMap(Map.of(
                "traceId",
                "0af7651916cd43dd8448eb211c80319c",
                "spanId",
                "b7ad6b7169203331",
                RecordTracing.ARTICLE_ID,
                "637c5bf3-cb8f-5785-8427-7c8e63788755"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
