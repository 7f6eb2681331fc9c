package news.hearsay.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON-LD that pages contain. It is read more leniently than JSON that somebody posts, as search engines do.
 */
public final class LinkedArticles {

    private static final int MAX_DEPTH = 100;

    /** A page that describes more articles is a list. */
    private static final int MAX_ARTICLES = 200;

    private static final Pattern WRAPPING = Pattern.compile(
            "^\\s*(?:<!--|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|/\\*\\s*]]>\\s*\\*/|//\\s*]]>|]]>|;)\\s*$");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build())
            .build();

    private LinkedArticles() {}

    /**
     * Returns the articles that scripts of the type {@code application/ld+json} describe; without one, the pages that
     * they describe. A script that cannot be read is ignored.
     */
    public static List<LinkedArticle> read(List<String> scripts) {
        List<LinkedArticle> articles = new ArrayList<>();
        List<LinkedArticle> pages = new ArrayList<>();
        for (String script : scripts) {
            JsonNode root = parse(script);
            if (root == null) {
                continue;
            }
            LinkedNodes nodes = new LinkedNodes(root);
            nodes.articles().stream()
                    .limit(MAX_ARTICLES - articles.size())
                    .forEach(node -> articles.add(article(node, nodes)));
            nodes.all().stream()
                    .filter(node -> node.types().contains("WebPage"))
                    .limit(MAX_ARTICLES - pages.size())
                    .forEach(node -> pages.add(article(node, nodes)));
        }
        return articles.isEmpty() ? pages : articles;
    }

    private static @Nullable JsonNode parse(String script) {
        try {
            return MAPPER.readTree(WRAPPING.matcher(script).replaceAll(""));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static LinkedArticle article(LinkedNodes.Node node, LinkedNodes nodes) {
        List<LinkedNodes.Node> authors = node.nodes("author");
        if (authors.isEmpty()) {
            authors = node.nodes("creator");
        }
        String language = first(node.nodes("inLanguage"));
        String body = String.join("\n\n", node.texts("articleBody"));
        return new LinkedArticle(
                node.text("headline"),
                authors.stream()
                        .map(LinkedNodes.Node::nameOrText)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                first(node.nodes("publisher")),
                node.text("datePublished"),
                language == null ? nodes.language() : language,
                node.text("url"),
                body.isBlank() ? null : body,
                number(node.text("wordCount")),
                isTrue(node.values("isAccessibleForFree")),
                paidParts(node));
    }

    private static @Nullable String first(List<LinkedNodes.Node> nodes) {
        return nodes.isEmpty() ? null : nodes.getFirst().nameOrText();
    }

    private static @Nullable Integer number(@Nullable String stated) {
        return stated != null && stated.matches("\\d{1,7}") ? Integer.valueOf(stated) : null;
    }

    private static @Nullable Boolean isTrue(List<JsonNode> values) {
        if (values.isEmpty()) {
            return null;
        }
        return switch (values.getFirst().asString("").strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "http://schema.org/true", "https://schema.org/true", "yes", "1" -> Boolean.TRUE;
            case "false", "http://schema.org/false", "https://schema.org/false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static List<String> paidParts(LinkedNodes.Node node) {
        List<String> selectors = new ArrayList<>();
        for (LinkedNodes.Node part : node.nodes("hasPart")) {
            if (Boolean.FALSE.equals(isTrue(part.values("isAccessibleForFree")))) {
                selectors.addAll(part.texts("cssSelector"));
            }
        }
        return selectors;
    }
}
