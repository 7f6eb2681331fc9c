package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max-body=9MB",
                "max-body=0B",
                "max-depth=0",
                "lengths.title=0",
                "stream.window=0",
                "stream.window-size=0B",
                "stream.min-rate=0B",
                "load.max-in-hand=1MB",
                "headers.max-unfinished=0",
                "access.per-minute=0",
                "kafka.delivery-timeout=1ms"
            })
    void a_setting_out_of_bounds_prevents_startup(String setting) {
        assertThatThrownBy(() -> RunningService.startOn("127.0.0.1:1", "--hearsay.ingest." + setting))
                .hasRootCauseInstanceOf(BindValidationException.class);
    }

    @Test
    void a_topic_without_partitions_stops_the_start() {
        assertThatThrownBy(() -> RunningService.startOn("127.0.0.1:1", "--hearsay.kafka.partitions=0"))
                .hasRootCauseInstanceOf(BindValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", ""})
    void it_refuses_to_listen_beyond_loopback_without_credentials(String address, CapturedOutput output) {
        assertThatThrownBy(() -> RunningService.startOn("127.0.0.1:1", "--server.address=" + address))
                .rootCause()
                .hasMessageContaining("beyond loopback");

        assertThat(output)
                .containsPattern(
                        "refuses to listen on .*, beyond loopback: neither keys nor tokens are required, so anyone"
                                + " could post articles");
        assertThat(output).contains("hearsay.ingest.access.keys-file (./hearsay key creates the file)");
    }

    @Test
    void a_missing_keys_file_prevents_startup() {
        assertThatThrownBy(() ->
                        RunningService.startOn("127.0.0.1:1", "--hearsay.ingest.access.keys-file=/nowhere/keys.json"))
                .rootCause()
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void it_listens_on_loopback_by_default() throws Exception {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("ingest", new ClassPathResource("ingest.yml"))
                .getFirst();

        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("server.port")).isEqualTo(8080);
    }
}
