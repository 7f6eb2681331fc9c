package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of {@code docs/settings.md}. Names, types and descriptions come from the configuration metadata that the
 * compiler writes from the {@code @ConfigurationProperties} records. Defaults come from the same records, or from the
 * YAML file of a service where it sets one.
 *
 * <p>The page marks each table by a comment that names a prefix. A setting belongs to the table with the longest prefix
 * that matches.
 */
final class SettingsPage {

    /** A table: from the comment that names its prefix to the comment that ends it. */
    private static final Pattern TABLE =
            Pattern.compile("<!-- settings: ([a-z.-]+) -->\\n(.*?)<!-- end of settings -->", Pattern.DOTALL);

    private static final List<String> YAML_FILES = List.of(
            "platform.yml", "ingest.yml", "extract.yml", "store.yml", "coverage-builder.yml", "coverage-web.yml");

    /** Settings with a structure of their own. Each comes from a file, and no environment variable can hold it. */
    private static final Map<String, String> FILES = Map.of(
            "hearsay.extract.subjects", "[subjects.yml](../platform/src/main/resources/subjects.yml)",
            "hearsay.coverage.identities", "[identities.yml](../coverage-builder/src/main/resources/identities.yml)");

    private final Map<String, Setting> settings = new TreeMap<>();

    /**
     * One setting.
     *
     * @param name such as {@code hearsay.ingest.max-body}
     * @param defaultValue as a user would write it, or empty if there is none
     * @param description from the Javadoc
     */
    record Setting(String name, String defaultValue, String description) {

        /** The environment variable that sets it, such as {@code HEARSAY_INGEST_MAX_BODY}. */
        String environmentVariable() {
            return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        }

        boolean isFile() {
            return FILES.containsKey(name);
        }

        private String row() {
            String shownDefault = defaultValue.isEmpty() ? "not set" : "`" + defaultValue + "`";
            return "| `%s` | %s | %s | %s |\n"
                    .formatted(
                            name,
                            isFile() ? "" : "`" + environmentVariable() + "`",
                            isFile() ? FILES.get(name) : shownDefault,
                            sentence());
        }

        private String sentence() {
            String text = description.replace("|", "\\|").replaceAll("\\{@code ([^}]+)}", "`$1`");
            String capitalised = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            return capitalised.endsWith(".") ? capitalised : capitalised + ".";
        }
    }

    /** Reads the metadata and the YAML files of all modules on the class path. */
    static SettingsPage fromClassPath() throws IOException {
        SettingsPage page = new SettingsPage();
        Map<String, String> configured = configuredDefaults();
        for (URL url : Collections.list(
                SettingsPage.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = url.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                    page.add(property, configured);
                }
            }
        }
        assertThat(page.settings).as("settings on the class path").isNotEmpty();
        return page;
    }

    private static Map<String, String> configuredDefaults() throws IOException {
        Map<String, String> defaults = new HashMap<>();
        for (String file : YAML_FILES) {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                EnumerablePropertySource<?> values = (EnumerablePropertySource<?>) source;
                for (String name : values.getPropertyNames()) {
                    defaults.put(name, String.valueOf(values.getProperty(name)));
                }
            }
        }
        return defaults;
    }

    private void add(JsonNode property, Map<String, String> configured) {
        String name = property.path("name").asString();
        if (!name.startsWith("hearsay.")) {
            return;
        }
        String description = property.path("description").asString("");
        assertThat(description).as("the Javadoc of %s", name).isNotBlank();
        String inRecord = property.path("defaultValue").asString("");
        settings.put(name, new Setting(name, configured.getOrDefault(name, inRecord), description));
    }

    /** All settings, by name. */
    List<Setting> settings() {
        return List.copyOf(settings.values());
    }

    /** The page with its tables regenerated; all other text stays as it is. */
    String render(String page) {
        List<String> prefixes = TABLE.matcher(page)
                .results()
                .map((MatchResult table) -> table.group(1))
                .toList();
        settings.keySet()
                .forEach(name -> assertThat(prefixes)
                        .as("docs/settings.md has a table for %s", name)
                        .anyMatch(prefix -> isWithin(name, prefix)));
        return TABLE.matcher(page).replaceAll(table -> Matcher.quoteReplacement(table(table.group(1), prefixes)));
    }

    private String table(String prefix, List<String> prefixes) {
        String rows = settings.values().stream()
                .filter(setting -> isWithin(setting.name(), prefix))
                .filter(setting -> prefixes.stream()
                        .noneMatch(other -> other.length() > prefix.length() && isWithin(setting.name(), other)))
                .map(Setting::row)
                .collect(Collectors.joining());
        assertThat(rows).as("settings that begin with %s", prefix).isNotEmpty();
        return """
            <!-- settings: %s -->

            | setting | environment variable | default | description |
            |---|---|---|---|
            %s
            <!-- end of settings -->\
            """.formatted(prefix, rows);
    }

    private static boolean isWithin(String name, String prefix) {
        return name.startsWith(prefix + ".") || name.equals(prefix);
    }
}
