package news.hearsay.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards of Grafana in {@code deploy/grafana/dashboards}. */
final class Dashboards {

    private static final Path FOLDER = Path.of("deploy", "grafana", "dashboards");

    private Dashboards() {}

    /** @param file the file's name */
    record Dashboard(String file, JsonNode content) {

        List<JsonNode> panels() {
            return children(content.get("panels"));
        }

        /** Returns what the panels read, each with its expression. */
        List<JsonNode> targets() {
            return panels().stream()
                    .flatMap(panel -> children(panel.path("targets")).stream())
                    .toList();
        }

        /** Returns the expressions of all panels. */
        List<String> expressions() {
            return targets().stream()
                    .map(target -> target.get("expr").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Dashboard> all() throws IOException {
        List<Dashboard> dashboards = new ArrayList<>();
        for (Path file : Repository.files(path -> path.startsWith(FOLDER))) {
            JsonNode content = JsonMapper.shared().readTree(Repository.text(file));
            dashboards.add(new Dashboard(file.getFileName().toString(), content));
        }
        return dashboards;
    }

    static List<JsonNode> children(JsonNode list) {
        List<JsonNode> children = new ArrayList<>();
        list.forEach(children::add);
        return children;
    }
}
