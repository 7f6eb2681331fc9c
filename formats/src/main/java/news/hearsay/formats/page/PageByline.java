package news.hearsay.formats.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.draft.ArticleDraft;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Offers the authors that a page states: in structured data, in meta elements, and in elements marked as author or
 * byline.
 */
final class PageByline {

    private static final int MAX_LENGTH = 120;
    private static final int MAX_LINE = 500;
    private static final int MAX_MARKED = 5;
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|@|\\.com\\b|^/");

    /** What follows the names in a line such as "By Ann Smith | 3 May 2024". */
    private static final Pattern REST = Patterns.of(
            "\\s*(?:[|•·–—]|\\b(?:published|updated|posted|on (?:mon|tue|wed|thu|fri|sat|sun)",
            "|\\d{1,2}[:./]\\d|\\d{1,2}\\.? \\p{L}+ \\d{4}",
            "|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.? \\d)).*$");

    private static final Pattern BY = Patterns.of(
            "^(?:(?:(?:written|story|text|words|reported|posted) )?(?:by|von|par|por|di|door|av|af)\\b:?\\s+",
            "|(?:text|texte|texto|testo|текст|автор|author|autor|auteur)\\s*:\\s*)");

    private PageByline() {}

    static void offer(Document page, MetaElements metas, List<String> linked, ArticleDraft draft) {
        offer(linked, "json-ld/author", draft);
        offer(texts(page, "[itemprop~=(?<!\\w)author(?!\\w)] [itemprop=name]"), "microdata/author", draft);
        for (String name : List.of(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "DC.creator",
                "dcterms.creator",
                "byl")) {
            String stated = metas.get(name);
            if (stated != null) {
                offer(List.of(stated), metas.place(name), draft);
            }
        }
        offer(texts(page, "[itemprop~=(?<!\\w)author(?!\\w)]"), "microdata/author", draft);
        offer(texts(page, "a[rel~=(?<!\\w)author(?!\\w)]"), "a[rel=author]", draft);
        offer(ofFirst(texts(page, "[class~=(?i)(?<!\\w)byline(?!\\w)]")), "class byline", draft);
    }

    private static void offer(List<String> names, String from, ArticleDraft draft) {
        Set<String> clean = new LinkedHashSet<>();
        for (String name : names) {
            String author = name.length() < MAX_LINE ? clean(name) : null;
            if (author != null) {
                clean.add(author);
            }
        }
        if (!clean.isEmpty()) {
            draft.byline(String.join(", ", clean), from);
        }
    }

    private static @Nullable String clean(String name) {
        String author = REST.matcher(BY.matcher(Letters.plain(name)).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean isName = author.length() > 1
                && author.length() <= MAX_LENGTH
                && !ADDRESS.matcher(author).find();
        return isName ? author : null;
    }

    /** Elements beside other articles can be marked, too: those around the headline count. */
    private static List<String> texts(Document page, String selector) {
        Element heading = page.selectFirst("h1");
        Element article = heading == null ? null : heading.closest("article, main, [role=main], [itemscope]");
        List<String> inArticle = article == null ? List.of() : texts(article.select(selector));
        return inArticle.isEmpty() ? texts(page.select(selector)) : inArticle;
    }

    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .limit(MAX_MARKED)
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() < MAX_LINE)
                .distinct()
                .toList();
    }

    private static List<String> ofFirst(List<String> texts) {
        return texts.isEmpty() ? texts : texts.subList(0, 1);
    }
}
