package news.hearsay.formats.draft;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import org.jspecify.annotations.Nullable;

/** Collects the articles and the rejected items of a document. Not thread-safe. */
public final class Items {

    private final List<FoundArticle> articles = new ArrayList<>();
    private final List<RejectedItem> rejected = new ArrayList<>();

    /** Adds the article of a draft, or rejects the item if it has neither a title nor a text. */
    public void add(String place, ArticleDraft draft) {
        if (draft.hasTitle() || draft.hasText()) {
            articles.add(draft.build().at(place));
        } else {
            reject(place, "has neither a title nor a text", "add a title and a text, or remove it");
        }
    }

    /** Adds an article. */
    public void add(FoundArticle article) {
        articles.add(article);
    }

    /** Rejects an item. */
    public void reject(String place, String detail, String fix) {
        rejected.add(new RejectedItem(place, detail, fix));
    }

    /** Returns the reading of a document that has the declared form. */
    public Reading reading(Form form) {
        return reading(form, null);
    }

    /** Returns the reading with a notice. */
    public Reading reading(Form form, @Nullable String notice) {
        return new Reading(form, notice, articles, rejected);
    }
}
