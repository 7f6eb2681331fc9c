package news.hearsay.formats.page;

import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.formats.json.LinkedArticle;
import news.hearsay.formats.text.HtmlParagraphs;
import news.hearsay.formats.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page's article, from its markup or from its structured data.
 *
 * @param text paragraphs separated by empty lines; empty if there is none
 * @param from the place
 */
record BodyChoice(String text, String from) {

    private static final int MIN_BODY = 250;

    /** The markup has the paragraphs, and is preferred unless it lacks this share of the text. */
    private static final double MOST = 0.7;

    static BodyChoice of(List<Block> blocks, @Nullable LinkedArticle linked) {
        String markup = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        String body = linked == null || linked.body() == null ? "" : paragraphs(linked.body());
        boolean isLonger = body.length() >= MIN_BODY && markup.length() < MOST * body.length();
        return isLonger ? new BodyChoice(body, "json-ld/articleBody") : new BodyChoice(markup, "html");
    }

    private static String paragraphs(String body) {
        String text = HtmlParagraphs.isHtml(body) ? HtmlParagraphs.of(body) : Letters.lines(body);
        return Lines.asParagraphs(text);
    }
}
