package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The page of settings lists what the programs accept. With {@code -Dsettings.update=true} the first test rewrites the
 * tables of the page.
 */
class SettingsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "settings.md");

    @Test
    void the_page_lists_every_setting_as_the_code_declares_it() throws IOException {
        String written = Files.readString(PAGE);
        String generated = SettingsPage.fromClassPath().render(written);
        if (Boolean.getBoolean("settings.update")) {
            Files.writeString(PAGE, generated);
            return;
        }

        assertThat(written)
                .as("docs/settings.md is out of date; run this test with -Dsettings.update=true to rewrite it")
                .isEqualTo(generated);
    }

    @Test
    void every_environment_variable_of_the_page_sets_its_setting() throws IOException {
        assertThat(SettingsPage.fromClassPath().settings())
                .filteredOn(setting -> !setting.isFile())
                .allSatisfy(setting -> assertThat(valueFrom(setting)).isEqualTo("from the environment"));
    }

    @Test
    void the_page_lists_every_environment_variable_that_the_script_reads() throws IOException {
        List<String> variables = Pattern.compile("\\$\\{(HEARSAY_[A-Z_]+)")
                .matcher(Files.readString(Path.of("..", "..", "hearsay")))
                .results()
                .map(variable -> "| `" + variable.group(1) + "` |")
                .distinct()
                .toList();

        assertThat(variables).contains("| `HEARSAY_DATA` |", "| `HEARSAY_SPARK_OPTIONS` |");
        assertThat(Files.readString(PAGE).replace("`, `", "` | `")).contains(variables);
    }

    /** The value that a program sees when only the environment variable of the setting is there. */
    private static String valueFrom(SettingsPage.Setting setting) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(setting.environmentVariable(), "from the environment")));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(setting.name(), Bindable.of(String.class))
                .orElse("");
    }
}
