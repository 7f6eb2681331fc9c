package news.hearsay.formats.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The nodes of a JSON-LD document. A node that consists of an {@code @id} stands for the node with that id. */
final class LinkedNodes {

    /**
     * The properties that lead from a page, a list or a graph to its articles, but not to articles that it mentions.
     */
    private static final List<String> CONTAINERS =
            List.of("@graph", "mainEntity", "itemListElement", "item", "dataFeedElement", "blogPost");

    private static final Set<String> ARTICLES =
            Set.of("BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");
    private static final List<String> PREFIXES = List.of("", "schema:", "http://schema.org/", "https://schema.org/");

    private final JsonNode root;
    private final Map<String, JsonNode> byId = new HashMap<>();

    /** Many articles can refer to one node, so what was read from it is kept. */
    private final IdentityHashMap<JsonNode, Node> known = new IdentityHashMap<>();

    LinkedNodes(JsonNode root) {
        this.root = root;
        index(root);
    }

    /** Returns the articles, each one once, in their order. */
    List<Node> articles() {
        List<Node> found = new ArrayList<>();
        collect(root, Collections.newSetFromMap(new IdentityHashMap<>()), found);
        return found.stream().filter(Node::isArticle).toList();
    }

    /** Returns all nodes that are no property of another one. */
    List<Node> all() {
        List<Node> found = new ArrayList<>();
        collect(root, Collections.newSetFromMap(new IdentityHashMap<>()), found);
        return found;
    }

    /** Returns the language of the context. */
    @Nullable
    String language() {
        for (JsonNode context : JsonFields.all(root.path("@context"))) {
            String language = JsonFields.text(context, "@language");
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    private void index(JsonNode value) {
        if (value.isObject()) {
            String id = JsonFields.text(value, "@id");
            if (id != null && value.size() > 1) {
                byId.putIfAbsent(id, value);
            }
        }
        value.forEach(this::index);
    }

    private void collect(JsonNode value, Set<JsonNode> seen, List<Node> found) {
        if (value.isArray()) {
            value.forEach(element -> collect(element, seen, found));
            return;
        }
        JsonNode object = resolved(value);
        if (!object.isObject() || !seen.add(object)) {
            return;
        }
        Node node = node(object);
        found.add(node);
        if (!node.isArticle()) {
            CONTAINERS.forEach(name -> node.values(name).forEach(element -> collect(element, seen, found)));
        }
    }

    private Node node(JsonNode value) {
        return known.computeIfAbsent(value, Node::new);
    }

    private JsonNode resolved(JsonNode value) {
        String id = value.isObject() && value.size() == 1 ? JsonFields.text(value, "@id") : null;
        return id == null ? value : byId.getOrDefault(id, value);
    }

    /** A node with properties. */
    final class Node {

        private final JsonNode value;
        private final Map<String, List<String>> texts = new HashMap<>();

        private Node(JsonNode value) {
            this.value = value;
        }

        boolean isArticle() {
            return types().stream().anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type));
        }

        /** The types without the address of schema.org. */
        List<String> types() {
            return JsonFields.all(value.path("@type")).stream()
                    .map(type -> type.asString("").replaceFirst("^(?:schema:|https?://schema\\.org/)", ""))
                    .filter(type -> !type.isEmpty())
                    .toList();
        }

        List<JsonNode> values(String name) {
            for (String prefix : name.startsWith("@") ? List.of("") : PREFIXES) {
                JsonNode found = value.path(prefix + name);
                if (found.isObject() && found.has("@list")) {
                    return JsonFields.all(found.path("@list"));
                }
                if (!found.isMissingNode() && !found.isNull()) {
                    return JsonFields.all(found);
                }
            }
            return List.of();
        }

        List<Node> nodes(String name) {
            return values(name).stream().map(found -> node(resolved(found))).toList();
        }

        List<String> texts(String name) {
            return texts.computeIfAbsent(name, this::readTexts);
        }

        private List<String> readTexts(String name) {
            List<String> found = new ArrayList<>();
            for (JsonNode stated : values(name)) {
                String text = stated.isObject() ? JsonFields.text(stated, "@value") : JsonFields.text(stated);
                if (text != null) {
                    found.add(text);
                }
            }
            return found;
        }

        @Nullable
        String text(String name) {
            List<String> texts = texts(name);
            return texts.isEmpty() ? null : texts.getFirst();
        }

        /** The name of a person or an organisation, or the text that stands in its place. */
        @Nullable
        String nameOrText() {
            if (!value.isObject()) {
                return JsonFields.text(value);
            }
            String name = text("name");
            if (name != null) {
                return name;
            }
            String given = text("givenName");
            String family = text("familyName");
            return given != null && family != null ? given + " " + family : JsonFields.text(value, "@value");
        }
    }
}
