package news.hearsay.platform.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.hearsay.fetch.FetchSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FetchPropertiesTest {

    @Test
    void default_ports_that_are_blocked_are_those_of_the_library() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of()));

        assertThat(binder.bindOrCreate("hearsay.fetch", FetchProperties.class).blockedPorts())
                .isEqualTo(FetchSettings.BLOCKED_PORTS);
    }
}
