package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/compose/kafka-access}, run with tools that only note their arguments. */
class ComposedAccessListTest {

    private static final Path SCRIPT = Path.of("..", "..", "deploy", "compose", "kafka-access");

    @TempDir
    private Path folder;

    @BeforeEach
    void installTools() throws IOException {
        tool("kafka-acls.sh", "echo \"$*\" >> \"$FOLDER/rights\"\n");
        tool(
                "kafka-configs.sh",
                "echo \"$*\" >> \"$FOLDER/passwords\"\nfor last; do :; done\n"
                        + "if [[ $* == *--add-config-file* ]]; then cat \"$last\" >> \"$FOLDER/passwords\"; fi\n");
    }

    @Test
    void the_rights_of_the_services_are_those_of_the_security_page() throws Exception {
        run();

        assertThat(Files.readAllLines(folder.resolve("rights")).stream().flatMap(line -> entries(line).stream()))
                .containsExactlyInAnyOrderElementsOf(AccessList.documented().entries());
    }

    @Test
    void each_service_gets_its_own_password_outside_the_command_line() throws Exception {
        run("SCRAM-SHA-256");

        List<String> lines = Files.readAllLines(folder.resolve("passwords"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("SCRAM"))
                .containsExactly(
                        "SCRAM-SHA-256=password=ingest-secret",
                        "SCRAM-SHA-256=password=extract-secret",
                        "SCRAM-SHA-256=password=store-secret",
                        "SCRAM-SHA-256=password=coverage-secret",
                        "SCRAM-SHA-256=password=web-secret");
        assertThat(lines)
                .filteredOn(line -> line.contains("--alter"))
                .hasSize(5)
                .noneMatch(line -> line.contains("secret"));
    }

    private void tool(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        script.environment().merge("PATH", folder.toString(), (path, tools) -> tools + ":" + path);
        script.environment().put("FOLDER", folder.toString());
        for (String service : List.of("ingest", "extract", "store", "coverage", "web")) {
            script.environment()
                    .put("KAFKA_%s_PASSWORD".formatted(service.toUpperCase(Locale.ROOT)), service + "-secret");
        }
        Process process = script.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isZero();
    }

    /** Parses the arguments of one call of {@code kafka-acls.sh}. */
    private static List<AclBinding> entries(String call) {
        List<String> words = List.of(call.split(" "));
        boolean prefixed = words.contains("prefixed");
        List<AclBinding> entries = new ArrayList<>();
        for (ResourceType type : List.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.TRANSACTIONAL_ID)) {
            for (String name :
                    values(words, "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                for (String operation : values(words, "--operation")) {
                    entries.add(new AclBinding(
                            new ResourcePattern(type, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
                            new AccessControlEntry(
                                    values(words, "--allow-principal").getFirst(),
                                    "*",
                                    AclOperation.fromString(operation),
                                    AclPermissionType.ALLOW)));
                }
            }
        }
        return entries;
    }

    private static List<String> values(List<String> words, String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(option)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }
}
