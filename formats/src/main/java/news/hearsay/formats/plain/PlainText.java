package news.hearsay.formats.plain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from plain text. Mail-like headers before the first empty line state its fields; without them, a
 * short first paragraph of one line is the title.
 */
public final class PlainText {

    private static final int MAX_TITLE_CHARACTERS = 300;
    private static final Set<String> TITLE = Set.of("title", "subject", "headline");
    private static final Set<String> OUTLET = Set.of("outlet", "publisher", "source", "publication");
    private static final Set<String> URL = Set.of("url", "link", "address", "archived-at", "content-location");
    private static final Set<String> BYLINE = Set.of("by", "byline", "author", "authors");
    private static final Set<String> DATE = Set.of("date", "published", "publishedat", "published-at");
    private static final Set<String> LANGUAGE = Set.of("language", "content-language", "lang");

    private PlainText() {}

    /** Reads a document. */
    public static Reading read(String text, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        HeadedText headed = HeadedText.of(text);
        if (headed == null) {
            readWithoutHeaders(text, draft);
        } else {
            headed.headers().forEach((name, value) -> readHeader(name, value, draft));
            readFrom(headed.headers(), draft);
            readWithoutHeaders(headed.body(), draft);
        }
        Items items = new Items();
        items.add("the text", draft);
        return items.reading(Form.TEXT);
    }

    private static void readHeader(String name, String value, ArticleDraft draft) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (TITLE.contains(lower)) {
            draft.title(value, name);
        } else if (OUTLET.contains(lower)) {
            draft.outlet(value, name);
        } else if (URL.contains(lower)) {
            draft.url(value.replaceAll("^<|>$", ""), name);
        } else if (BYLINE.contains(lower)) {
            draft.byline(value, name);
        } else if (DATE.contains(lower)) {
            draft.publishedAt(value, name);
        } else if (LANGUAGE.contains(lower)) {
            draft.language(value, name);
        }
    }

    /** From names the sender; its address alone is no outlet. */
    private static void readFrom(Map<String, String> headers, ArticleDraft draft) {
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase("from")) {
                String sender = value.replaceFirst("\\s*<[^<>]*>\\s*$", "").replaceAll("^\"|\"$", "");
                draft.outlet(sender.contains("@") ? null : sender, name);
            }
        });
    }

    private static void readWithoutHeaders(String body, ArticleDraft draft) {
        if (draft.hasTitle()) {
            draft.text(body, "text");
            return;
        }
        String title = title(body);
        if (title == null) {
            draft.text(body, "text");
        } else {
            draft.title(title, "first line");
            draft.text(body.strip().substring(title.length()), "text");
        }
    }

    /** The first paragraph, if it is one line that does not end as a sentence, and if more follows. */
    private static @Nullable String title(String body) {
        String[] parts = body.strip().split("\\R[^\\S\\n]*\\R", 2);
        boolean isTitle = parts.length == 2
                && parts[0].lines().count() == 1
                && parts[0].length() <= MAX_TITLE_CHARACTERS
                && !parts[0].matches(".*[.!?…:;,]$");
        return isTitle ? parts[0] : null;
    }
}
