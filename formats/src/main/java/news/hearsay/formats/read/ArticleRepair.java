package news.hearsay.formats.read;

import java.util.EnumSet;
import java.util.Set;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.text.RepairedText;
import org.jspecify.annotations.Nullable;

/** Repairs the texts of an article after it was read. Not thread-safe. */
final class ArticleRepair {

    private final FoundArticle article;
    private final Set<TextRepair> repairs = EnumSet.noneOf(TextRepair.class);

    private ArticleRepair(FoundArticle article) {
        this.article = article;
        repairs.addAll(article.repairs());
    }

    /** Repairs the texts of an article of a page. */
    static FoundArticle ofPage(FoundArticle article) {
        ArticleRepair repair = new ArticleRepair(article);
        return repair.with(
                repair.repaired(article.title()),
                repair.repaired(article.text()),
                repair.repaired(article.outlet()),
                repair.repaired(article.byline()));
    }

    /** Records that the encoding was detected. */
    static FoundArticle ofEncoding(FoundArticle article) {
        ArticleRepair repair = new ArticleRepair(article);
        repair.repairs.add(TextRepair.ENCODING_DETECTED);
        return repair.with(article.title(), article.text(), article.outlet(), article.byline());
    }

    private @Nullable FoundField<String> repaired(@Nullable FoundField<String> field) {
        if (field == null) {
            return null;
        }
        RepairedText repaired = RepairedText.of(field.value());
        repairs.addAll(repaired.repairs());
        return repaired.text().isBlank()
                ? null
                : new FoundField<>(repaired.text().strip(), field.from());
    }

    private FoundArticle with(
            @Nullable FoundField<String> title,
            @Nullable FoundField<String> text,
            @Nullable FoundField<String> outlet,
            @Nullable FoundField<String> byline) {
        return new FoundArticle(
                title,
                text,
                outlet,
                article.url(),
                byline,
                article.publishedAt(),
                article.language(),
                article.incomplete(),
                repairs,
                article.mark(),
                article.place());
    }
}
