package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Rules for names and folders, for sources of all modules. */
class SourceTreeTest {

    private static final Set<String> FORBIDDEN_FOLDERS =
            Set.of("build", "util", "utils", "common", "impl", "manager", "target", "out");

    /** Names that two packages may share, each with the reason. */
    private static final Map<String, String> SHARED_NAMES = Map.of(
            "KafkaConfiguration", "each service configures its own producers or consumers",
            "OpenApiConfiguration", "each HTTP API has its own description");

    @Test
    void no_two_packages_have_a_type_of_the_same_name() throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (Path file : Repository.files(SourceTreeTest::isMainType)) {
            String name = file.getFileName().toString().replaceFirst("\\.java$", "");
            packages.computeIfAbsent(name, _ -> new TreeSet<>()).add(String.valueOf(file.getParent()));
        }
        packages.values().removeIf(places -> places.size() == 1);

        assertThat(packages.keySet())
                .as("types that occur in several packages: %s", packages)
                .isSubsetOf(SHARED_NAMES.keySet());
    }

    @Test
    void no_source_folder_has_a_generated_or_meaningless_name() throws IOException {
        List<Path> misnamed = Repository.files(file -> isSource(file)
                && StreamSupport.stream(file.spliterator(), false)
                        .anyMatch(folder -> FORBIDDEN_FOLDERS.contains(folder.toString())));

        assertThat(misnamed).isEmpty();
    }

    @Test
    void the_schema_module_holds_resources_only() throws IOException {
        List<Path> files = Repository.files(file -> file.startsWith("schema") && isSource(file));

        assertThat(files).isNotEmpty().allMatch(file -> file.startsWith(Path.of("schema", "src", "main", "resources")));
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/");
    }

    private static boolean isMainType(Path file) {
        String path = file.toString();
        return path.contains("/src/main/java/")
                && path.endsWith(".java")
                && !path.endsWith("/package-info.java")
                && !path.endsWith("/module-info.java");
    }
}
