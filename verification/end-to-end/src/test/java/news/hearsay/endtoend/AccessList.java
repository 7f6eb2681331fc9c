package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The operations that each service may perform on Kafka, read from the table of the security page, so that the tests
 * use what the page documents.
 */
record AccessList(List<AclBinding> entries) {

    private static final Path PAGE = Path.of("..", "..", "docs", "security.md");
    private static final String HEAD = "| principal | resource | name | may |";

    static AccessList documented() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = lines.indexOf(HEAD);
        assertThat(head).as("%s has the table %s", PAGE, HEAD).isNotNegative();
        List<AclBinding> entries = new ArrayList<>();
        lines.subList(head + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .forEach(line -> entries.addAll(entries(line)));
        return new AccessList(entries);
    }

    Set<String> principals() {
        return entries.stream()
                .map(entry -> entry.entry().principal().replaceFirst("^User:", ""))
                .collect(Collectors.toSet());
    }

    /** Parses a row: principal, resource type (with {@code begins with} for a prefix), names, operations. */
    private static List<AclBinding> entries(String row) {
        List<String> cells = Stream.of(row.replaceAll("^\\||\\|$", "").split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
        boolean prefixed = cells.get(1).endsWith("begins with");
        ResourceType type = ResourceType.fromString(
                cells.get(1).replaceFirst(" begins with$", "").replace(' ', '_').toUpperCase(Locale.ROOT));
        assertThat(type).as(row).isNotEqualTo(ResourceType.UNKNOWN);
        List<AclBinding> entries = new ArrayList<>();
        for (String name : cells.get(2).split(", *")) {
            for (String operation : cells.get(3).split(", *")) {
                entries.add(new AclBinding(
                        new ResourcePattern(type, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
                        new AccessControlEntry(
                                "User:" + cells.get(0),
                                "*",
                                AclOperation.fromString(operation),
                                AclPermissionType.ALLOW)));
            }
        }
        return entries;
    }
}
