package news.hearsay.feeds.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The lines of a YAML document on which its keys are. */
final class FeedLines {

    private static final int MAX_DEPTH = 3;

    private final Map<List<String>, Integer> lines = new HashMap<>();

    private FeedLines() {}

    /** @param root the document; null if it is empty */
    static FeedLines of(@Nullable Node root) {
        FeedLines lines = new FeedLines();
        if (root != null) {
            lines.add(List.of(), root);
        }
        return lines;
    }

    /** Returns the line of the field of a feed, from 1; that of the feed if it has no such field. */
    int line(String feed, String field) {
        int own = lines.getOrDefault(List.of("feeds", feed), 1);
        return lines.getOrDefault(List.of("feeds", feed, field), own);
    }

    private void add(List<String> path, Node node) {
        if (node instanceof MappingNode map && path.size() < MAX_DEPTH) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    List<String> below = Stream.concat(path.stream(), Stream.of(key.getValue()))
                            .toList();
                    lines.put(below, key.getStartMark().getLine() + 1);
                    add(below, entry.getValueNode());
                }
            }
        }
    }
}
