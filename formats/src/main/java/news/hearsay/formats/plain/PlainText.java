package news.hearsay.formats.plain;

import java.util.List;
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

    private static final int MAX_TITLE_CHARACTERS = 300;

    private PlainText() {}

    /** Reads a document. */
    public static Reading read(String text, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        HeadedText headed = HeadedText.of(text);
        if (headed == null) {
            readWithoutHeaders(text, draft);
        } else {
            HeaderFields.offer(headed.headers(), context, draft);
            readWithoutHeaders(headed.body(), draft);
        }
        Items items = new Items();
        items.add("the text", draft);
        return items.reading(Form.TEXT);
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
        List<String> lines = Lines.of(body.strip());
        boolean isTitle = lines.size() > 1
                && lines.get(1).isBlank()
                && lines.getFirst().length() <= MAX_TITLE_CHARACTERS
                && !lines.getFirst().matches(".*[.!?…:;,]$");
        return isTitle ? lines.getFirst() : null;
    }
}
