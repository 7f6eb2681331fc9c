package news.hearsay.formats.page;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.UnreadableDocumentException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page. An instance can be used by several threads. */
public final class PageReader {

    private static final int MAX_CHARACTERS = 8 * 1024 * 1024;

    /**
     * Reads the article of a page.
     *
     * @param html the page
     * @param address the address from which it comes; null if unknown
     * @param outlet the outlet if the page names none; null if there is no default
     * @return the article; its text is null if the page has none
     * @throws UnreadableDocumentException if the page exceeds a limit
     */
    public FoundArticle read(String html, @Nullable URI address, @Nullable String outlet) {
        if (html.length() > MAX_CHARACTERS) {
            throw new UnreadableDocumentException(
                    "is a page of %,d characters; the limit is %,d".formatted(html.length(), MAX_CHARACTERS),
                    "Send the page without embedded data, or send the article's text.");
        }
        Document page = Jsoup.parse(html, address == null ? "" : address.toString());
        List<Block> blocks = MainText.find(page);
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        String title = page.title();
        return new FoundArticle(
                title.isBlank() ? null : new FoundField<>(title, "title"),
                text.isEmpty() ? null : new FoundField<>(text, "html"),
                outlet == null ? null : new FoundField<>(outlet, "default"),
                address == null ? null : new FoundField<>(address, "address"),
                null,
                null,
                null,
                false,
                EnumSet.noneOf(news.hearsay.formats.TextRepair.class));
    }
}
