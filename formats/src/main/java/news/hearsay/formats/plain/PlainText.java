package news.hearsay.formats.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from plain text. Mail-like headers before the first empty line state its fields; without them, a
 * short first paragraph of one line is the title.
 */
public final class PlainText {

    /** Where a title was found that no header states. */
    public static final String FIRST_LINE = "first line";

    private static final int MAX_TITLE_CHARACTERS = 300;

    /** A heading of Markdown (CommonMark, ATX), as a line without white space around it. */
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+(\\S.*?)(?:[ \\t]+#+)?");

    private PlainText() {}

    /** Reads a document. */
    public static Reading read(String text, DraftContext context) {
        return read(text, context, false);
    }

    /** Reads a document in Markdown: a heading on the first line is the title, without its marks. */
    public static Reading readMarkdown(String text, DraftContext context) {
        return read(text, context, true);
    }

    private static Reading read(String text, DraftContext context, boolean isMarkdown) {
        ArticleDraft draft = new ArticleDraft(context);
        HeadedText headed = HeadedText.of(text);
        String body = text;
        if (headed != null) {
            HeaderFields.offer(headed.headers(), context, draft);
            body = headed.body();
        }
        if (!isMarkdown || draft.hasTitle() || !readHeading(body.strip(), draft)) {
            readWithoutHeaders(body, draft);
        }
        Items items = new Items();
        items.add("the text", draft);
        return items.reading(Form.TEXT);
    }

    /** Reads a text whose first line is a heading; returns false if the first line is no heading. */
    private static boolean readHeading(String body, ArticleDraft draft) {
        int end = body.indexOf('\n');
        String first = end < 0 ? body : body.substring(0, end).strip();
        Matcher heading = HEADING.matcher(first);
        if (first.length() > MAX_TITLE_CHARACTERS || !heading.matches()) {
            return false;
        }
        draft.title(heading.group(1), FIRST_LINE);
        draft.text(body.substring(end < 0 ? body.length() : end), "text");
        return true;
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
            draft.title(title, FIRST_LINE);
            draft.text(body.strip().substring(title.length()), "text");
        }
    }

    /** The first paragraph, if it is one line that does not end as a sentence, and if more follows. */
    private static @Nullable String title(String body) {
        List<String> lines = Lines.of(body.strip());
        boolean isTitle = lines.size() > 1
                && lines.get(1).isBlank()
                && lines.getFirst().length() <= MAX_TITLE_CHARACTERS
                && !lines.getFirst().matches(".*[.!?…:;,]$");
        return isTitle ? lines.getFirst() : null;
    }
}
