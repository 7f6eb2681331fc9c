package news.hearsay.formats.plain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.MailboxName;

/** Offers the fields of an article that mail-like headers state. */
final class HeaderFields {

    private static final Set<String> TITLE = Set.of("title", "subject", "headline");
    private static final Set<String> OUTLET = Set.of("outlet", "publisher", "source", "publication");
    private static final Set<String> URL = Set.of("url", "link", "address", "archived-at", "content-location");
    private static final Set<String> GUID = Set.of("message-id", "guid");
    private static final Set<String> BYLINE = Set.of("by", "byline", "author", "authors");
    private static final Set<String> DATE = Set.of("date", "published", "publishedat", "published-at");
    private static final Set<String> LANGUAGE = Set.of("language", "content-language", "lang");

    private HeaderFields() {}

    static void offer(Map<String, String> headers, DraftContext context, ArticleDraft draft) {
        headers.forEach((name, value) -> offer(name, value, draft));
        // The sender of a mail is its outlet only if nothing else names one.
        draft.outlet(context.outlet(), "default");
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase("from")) {
                draft.outlet(MailboxName.of(value), name);
            }
        });
    }

    private static void offer(String name, String value, ArticleDraft draft) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (TITLE.contains(lower)) {
            draft.title(value, name);
        } else if (OUTLET.contains(lower)) {
            draft.outlet(value, name);
        } else if (URL.contains(lower)) {
            draft.url(value.replaceAll("^<|>$", ""), name);
        } else if (GUID.contains(lower)) {
            draft.mark(value.strip().replaceAll("^<|>$", ""), null);
        } else if (BYLINE.contains(lower)) {
            draft.byline(value, name);
        } else if (DATE.contains(lower)) {
            draft.publishedAt(value, name);
        } else if (LANGUAGE.contains(lower)) {
            draft.language(value, name);
        }
    }
}
