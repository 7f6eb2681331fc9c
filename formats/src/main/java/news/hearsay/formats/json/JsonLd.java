package news.hearsay.formats.json;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.FeedText;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.text.Lines;
import news.hearsay.formats.text.Snippet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads schema.org articles from JSON-LD: NewsArticle and its subtypes, BlogPosting and Report. */
final class JsonLd {

    private static final String[] PUBLISHERS = {
        "publisher", "sourceOrganization", "provider", "copyrightHolder", "isPartOf"
    };
    private static final String[] DATES = {"datePublished", "dateCreated", "uploadDate", "dateModified"};
    /** A text with fewer of the words that wordCount states is a part of the article. */
    private static final double FULL_TEXT_SHARE = 0.6;

    private JsonLd() {}

    static void read(JsonNode root, String place, DraftContext context, Items items) {
        LinkedNodes nodes = new LinkedNodes(root);
        List<LinkedNodes.Node> articles = nodes.articles();
        if (articles.isEmpty()) {
            Set<String> types = new TreeSet<>();
            nodes.all().forEach(node -> types.addAll(node.types()));
            items.reject(
                    place.isEmpty() ? "the JSON-LD" : place,
                    "contains no article"
                            + (types.isEmpty() ? "" : "; its types are " + Snippet.of(String.join(", ", types))),
                    "add a NewsArticle, or another type of article of schema.org");
            return;
        }
        DraftContext ofArticle = articles.size() == 1 ? context : context.ofItem();
        String language = nodes.language();
        for (int i = 0; i < articles.size(); i++) {
            String itemPlace =
                    articles.size() == 1 && !place.isEmpty() ? place : JsonFields.place(place, "article " + (i + 1));
            items.add(itemPlace, draft(articles.get(i), language, ofArticle));
        }
    }

    private static ArticleDraft draft(LinkedNodes.Node article, @Nullable String language, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        for (String name : List.of("headline", "name", "alternativeHeadline")) {
            draft.title(FeedText.title(article.text(name)), place(name));
        }
        text(article, draft);
        for (String name : PUBLISHERS) {
            for (LinkedNodes.Node publisher : article.nodes(name)) {
                draft.outlet(publisher.nameOrText(), place(name) + "/name");
            }
        }
        draft.url(article.text("url"), place("url"));
        for (LinkedNodes.Node page : article.nodes("mainEntityOfPage")) {
            draft.url(page.text("@id"), place("mainEntityOfPage"))
                    .url(page.text("url"), place("mainEntityOfPage/url"))
                    .url(page.nameOrText(), place("mainEntityOfPage"), null);
        }
        draft.url(article.text("@id"), place("@id"), null);
        for (String name : List.of("author", "creator")) {
            for (LinkedNodes.Node author : article.nodes(name)) {
                draft.author(author.nameOrText(), place(name) + "/name");
            }
        }
        for (String name : DATES) {
            draft.publishedAt(article.text(name), place(name));
        }
        for (LinkedNodes.Node named : article.nodes("inLanguage")) {
            draft.language(named.text("alternateName"), place("inLanguage/alternateName"))
                    .language(named.nameOrText(), place("inLanguage"));
        }
        return draft.language(language, "json-ld/@context/@language");
    }

    private static void text(LinkedNodes.Node article, ArticleDraft draft) {
        String body = joined(article.texts("articleBody"));
        FeedText text = FeedText.of(body, place("articleBody"))
                .or(() -> FeedText.of(article.text("text"), place("text")))
                .or(() -> FeedText.of(updates(article), place("liveBlogUpdate/articleBody")))
                .or(() -> FeedText.ofSummary(article.text("description"), place("description")))
                .or(() -> FeedText.ofSummary(article.text("abstract"), place("abstract")));
        new FeedText(withParagraphs(text.text()), text.from(), text.incomplete()).addTo(draft);
        String stated = article.text("wordCount");
        if (stated != null && stated.matches("\\d{1,7}") && text.text() != null) {
            int words = text.text().strip().split("\\s+").length;
            draft.incomplete(words < Integer.parseInt(stated) * FULL_TEXT_SHARE);
        }
    }

    /** The posts of a live blog are its text. */
    private static @Nullable String updates(LinkedNodes.Node article) {
        return joined(article.nodes("liveBlogUpdate").stream()
                .flatMap(update -> update.texts("articleBody").stream())
                .toList());
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("\n\n", texts);
    }

    /** In an articleBody without empty lines, a line is a paragraph. */
    private static @Nullable String withParagraphs(@Nullable String text) {
        return text == null ? null : Lines.asParagraphs(text);
    }

    private static String place(String name) {
        return "json-ld/" + name;
    }
}
