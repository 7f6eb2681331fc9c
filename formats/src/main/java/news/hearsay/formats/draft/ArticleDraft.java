package news.hearsay.formats.draft;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.ItemMark;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.text.RepairedText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article while they are found. The first usable value of a field is kept; a missing or blank value
 * leaves the field open for the next. Texts are repaired. Not thread-safe.
 */
public final class ArticleDraft {

    /** A longer value of a field other than title and text is none; many articles of a document can share it. */
    private static final int MAX_LINE = 1000;

    private static final int MAX_LANGUAGE = 100;
    private static final int MAX_ADDRESS = 4000;
    private static final int MAX_AUTHORS = 100;

    private final DraftContext context;
    private final Set<TextRepair> repairs = EnumSet.noneOf(TextRepair.class);
    private final Set<String> authors = new LinkedHashSet<>();
    private final PublicationDate date;
    private @Nullable FoundField<String> title;
    private @Nullable FoundField<String> text;
    private @Nullable FoundField<String> outlet;
    private @Nullable FoundField<URI> url;
    private @Nullable FoundField<String> byline;
    private @Nullable FoundField<String> language;
    private @Nullable String authorsFrom;
    private boolean incomplete;
    private @Nullable ItemMark mark;

    /** Creates a draft without fields. */
    public ArticleDraft(DraftContext context) {
        this.context = context;
        this.date = new PublicationDate(context.now());
    }

    /** Offers a title; its white space becomes single spaces. */
    public ArticleDraft title(@Nullable String value, String from) {
        title = line(title, value, from);
        return this;
    }

    /** Offers a text whose paragraphs are separated by empty lines. */
    public ArticleDraft text(@Nullable String value, String from) {
        if (text == null && value != null && !value.isBlank()) {
            text = repaired(value, from, repaired -> repaired.strip());
        }
        return this;
    }

    /** Offers an outlet. */
    public ArticleDraft outlet(@Nullable String value, String from) {
        outlet = line(outlet, bounded(value, MAX_LINE), from);
        return this;
    }

    /** Offers an address, which may be relative to the address of the document. */
    public ArticleDraft url(@Nullable String value, String from) {
        return url(value, from, context.address());
    }

    /** Offers an address, which may be relative to a base. Only http and https addresses are addresses of articles. */
    public ArticleDraft url(@Nullable String value, String from, @Nullable URI base) {
        String stated = url == null ? bounded(value, MAX_ADDRESS) : null;
        if (stated != null && !stated.isBlank()) {
            URI address = StatedAddress.of(stated.strip(), base);
            if (address != null) {
                url = new FoundField<>(address, from);
            }
        }
        return this;
    }

    /** Offers a byline as printed; a leading "By" is removed. */
    public ArticleDraft byline(@Nullable String value, String from) {
        String stated = bounded(value, MAX_LINE);
        if (stated != null) {
            byline = line(byline, stated.strip().replaceFirst("^(?i:by)(?:\\s+|:\\s*)", ""), from);
        }
        return this;
    }

    /** Adds an author to the byline, unless a byline as printed was offered. */
    public ArticleDraft author(@Nullable String value, String from) {
        boolean isPlace = authors.size() < MAX_AUTHORS && (authorsFrom == null || authorsFrom.equals(from));
        String stated = isPlace ? bounded(value, MAX_LINE) : null;
        if (stated != null && !stated.isBlank()) {
            authors.add(stated.strip().replaceAll("\\s+", " "));
            authorsFrom = from;
        }
        return this;
    }

    /** Offers a date. One that cannot be read or is in the future leaves the field open. */
    public ArticleDraft publishedAt(@Nullable String value, String from) {
        date.offer(value, from);
        return this;
    }

    /** Offers a language; a value that names no language is ignored. */
    public ArticleDraft language(@Nullable String value, String from) {
        String stated = language == null ? bounded(value, MAX_LANGUAGE) : null;
        String tag = stated == null ? null : LanguageTag.of(stated);
        if (tag != null) {
            language = new FoundField<>(tag, from);
        }
        return this;
    }

    /** Marks the text as a teaser or a part. */
    public ArticleDraft incomplete(boolean isIncomplete) {
        incomplete |= isIncomplete;
        return this;
    }

    /** Records a repair that was made before the text was offered. */
    public ArticleDraft repaired(TextRepair repair) {
        repairs.add(repair);
        return this;
    }

    /** Sets how the document identifies the item. */
    public ArticleDraft mark(@Nullable String id, @Nullable String modified) {
        mark = new ItemMark(id, modified);
        return this;
    }

    /** Takes outlet, byline and language from what the document states for all of its articles, if they are missing. */
    public ArticleDraft orElse(FoundArticle shared) {
        boolean takesByline = byline == null && authors.isEmpty();
        byline = takesByline ? shared.byline() : byline;
        boolean isShared = takesByline || outlet == null;
        outlet = outlet == null ? shared.outlet() : outlet;
        language = language == null ? shared.language() : language;
        repairs.addAll(isShared ? shared.repairs() : Set.of());
        return this;
    }

    /** Returns whether a text was found. */
    public boolean hasText() {
        return text != null;
    }

    /** Returns whether a title was found. */
    public boolean hasTitle() {
        return title != null;
    }

    /** Returns the article. The outlet and the address of the document stand in for those that were not found. */
    public FoundArticle build() {
        if (!authors.isEmpty() && authorsFrom != null) {
            byline(String.join(", ", authors), authorsFrom);
        }
        outlet(context.outlet(), "default");
        if (context.address() != null && context.isOnlyArticle()) {
            url(context.address().toString(), "address of the document");
        }
        return new FoundArticle(
                title, text, outlet, url, byline, date.found(), language, incomplete, repairs, mark, null);
    }

    private static @Nullable String bounded(@Nullable String value, int maxLength) {
        return value == null || value.length() > maxLength ? null : value;
    }

    private @Nullable FoundField<String> line(@Nullable FoundField<String> found, @Nullable String value, String from) {
        return found != null || value == null || value.isBlank()
                ? found
                : repaired(
                        value,
                        from,
                        repaired -> repaired.replaceAll("\\s+", " ").strip());
    }

    private @Nullable FoundField<String> repaired(String value, String from, Function<String, String> trimmed) {
        RepairedText repaired = RepairedText.of(value);
        String result = trimmed.apply(repaired.text());
        if (result.isEmpty()) {
            return null;
        }
        repairs.addAll(repaired.repairs());
        return new FoundField<>(result, from);
    }
}
