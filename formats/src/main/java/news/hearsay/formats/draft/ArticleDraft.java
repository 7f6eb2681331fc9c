package news.hearsay.formats.draft;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.ItemMark;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.date.StatedDate;
import news.hearsay.formats.text.RepairedText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article while they are found. The first usable value of a field is kept; a missing or blank value
 * leaves the field open for the next. Texts are repaired. Not thread-safe.
 */
public final class ArticleDraft {

    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    /** A later date is a mistake or announces something; clocks and time zones explain less than this. */
    private static final Duration MAX_FUTURE = Duration.ofHours(26);

    private final DraftContext context;
    private final Set<TextRepair> repairs = EnumSet.noneOf(TextRepair.class);
    private final List<String> futureDates = new ArrayList<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private @Nullable FoundField<String> title;
    private @Nullable FoundField<String> text;
    private @Nullable FoundField<String> outlet;
    private @Nullable FoundField<URI> url;
    private @Nullable FoundField<String> byline;
    private @Nullable FoundField<Instant> publishedAt;
    private @Nullable FoundField<String> language;
    private @Nullable String authorsFrom;
    private boolean incomplete;
    private @Nullable ItemMark mark;

    /** Creates a draft without fields. */
    public ArticleDraft(DraftContext context) {
        this.context = context;
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
        outlet = line(outlet, value, from);
        return this;
    }

    /** Offers an address, which may be relative to the address of the document. */
    public ArticleDraft url(@Nullable String value, String from) {
        return url(value, from, context.address());
    }

    /** Offers an address, which may be relative to a base. Only http and https addresses are addresses of articles. */
    public ArticleDraft url(@Nullable String value, String from, @Nullable URI base) {
        if (url == null && value != null && !value.isBlank()) {
            URI address = StatedAddress.of(value.strip(), base);
            if (address != null) {
                url = new FoundField<>(address, from);
            }
        }
        return this;
    }

    /** Offers a byline as printed; a leading "By" is removed. */
    public ArticleDraft byline(@Nullable String value, String from) {
        if (value != null) {
            byline = line(byline, value.strip().replaceFirst("^(?i:by)(?:\\s+|:\\s*)", ""), from);
        }
        return this;
    }

    /** Adds an author to the byline, unless a byline as printed was offered. */
    public ArticleDraft author(@Nullable String value, String from) {
        if (value != null && !value.isBlank() && (authorsFrom == null || authorsFrom.equals(from))) {
            authors.add(value.strip().replaceAll("\\s+", " "));
            authorsFrom = from;
        }
        return this;
    }

    /** Offers a date. One that cannot be read or is in the future leaves the field open. */
    public ArticleDraft publishedAt(@Nullable String value, String from) {
        if (publishedAt != null || value == null) {
            return this;
        }
        StatedDate date = StatedDate.parse(value);
        if (date == null || isDefault(date.instant())) {
            return this;
        }
        if (date.instant().isAfter(context.now().plus(MAX_FUTURE))) {
            futureDates.add(from);
        } else {
            List<String> notes = new ArrayList<>();
            if (!date.assumed().isEmpty()) {
                notes.add("assumed: " + String.join(", ", date.assumed()));
            }
            if (!futureDates.isEmpty()) {
                notes.add("in the future and not taken: " + String.join(", ", futureDates));
            }
            String place = notes.isEmpty() ? from : from + " (" + String.join("; ", notes) + ")";
            publishedAt = new FoundField<>(date.instant(), place);
        }
        return this;
    }

    /** No news was printed before 1600; software writes the year 1 or the first second of 1970 for an unknown date. */
    private static boolean isDefault(Instant date) {
        return date.isBefore(EARLIEST) || date.equals(Instant.EPOCH);
    }

    /** Offers a language; a value that names no language is ignored. */
    public ArticleDraft language(@Nullable String value, String from) {
        String tag = language == null && value != null ? LanguageTag.of(value) : null;
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

    /** Sets how the feed identifies the item. */
    public ArticleDraft mark(@Nullable String id, @Nullable String modified) {
        mark = new ItemMark(id, modified);
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
        return new FoundArticle(title, text, outlet, url, byline, publishedAt, language, incomplete, repairs, mark);
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
