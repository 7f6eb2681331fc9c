package news.hearsay.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.events.AddressRules;
import news.hearsay.formats.ItemMark;
import news.hearsay.language.LanguageDetector;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.text.NameSpelling;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one submission. It checks all of them before it reports the errors. */
final class SubmissionRules {

    static final List<String> FIELDS = List.of(
            "title",
            "text",
            "outlet",
            "url",
            "guid",
            "byline",
            "publishedAt",
            "language",
            "form",
            "publishedAtFrom",
            "languageFrom",
            "incomplete",
            "repairs");

    /** The types of the fields that are not strings. */
    static final Map<String, FieldType> FIELD_TYPES =
            Map.of("incomplete", FieldType.BOOLEAN, "repairs", FieldType.STRINGS);

    private static final int MAX_FORM_CHARACTERS = 40;

    /** The longest statement of where a field was found, in code points. */
    static final int MAX_ORIGIN_CHARACTERS = 300;

    /** The longest guid, in code points. */
    static final int MAX_GUID_CHARACTERS = ItemMark.MAX_GUID_CHARACTERS;

    private static final int MAX_REPAIRS = 20;
    private static final Pattern REPAIR = Pattern.compile("[a-z][a-z-]{0,39}");

    private static final int MAX_DATE_CHARACTERS = 64;
    private static final int MAX_LANGUAGE_CHARACTERS = 35;

    private final SubmittedFields fields;
    private final IngestProperties properties;
    private final AddressRules addressRules;
    private final Instant now;

    SubmissionRules(SubmittedFields fields, IngestProperties properties, AddressRules addressRules, Instant now) {
        this.fields = fields;
        this.properties = properties;
        this.addressRules = addressRules;
        this.now = now;
    }

    /** @throws InvalidArticleException if there is any error */
    ArticleSubmission submission() {
        IngestProperties.Lengths lengths = properties.lengths();
        String title = stripped(required("title", lengths.title()));
        String text = required("text", Integer.MAX_VALUE);
        String outlet = outlet(lengths.outlet());
        URI url = url(lengths.url());
        String guid = guid();
        String byline = optional("byline", lengths.byline());
        Instant publishedAt = publishedAt();
        String declared = language();
        String form = optional("form", MAX_FORM_CHARACTERS);
        String publishedAtFrom = optional("publishedAtFrom", MAX_ORIGIN_CHARACTERS);
        String languageFrom = optional("languageFrom", MAX_ORIGIN_CHARACTERS);
        List<String> repairs = repairs();
        if (!fields.errors().isEmpty() || title == null || text == null || outlet == null) {
            throw new InvalidArticleException(fields.errors());
        }
        return new ArticleSubmission(
                title,
                text,
                outlet,
                url,
                guid,
                byline == null || byline.isBlank() ? null : byline.strip(),
                publishedAt,
                declared == null ? LanguageDetector.detect(title + "\n" + text) : declared,
                form,
                publishedAtFrom,
                declared == null ? LanguageDetector.DETECTED : languageFrom,
                fields.flag("incomplete"),
                repairs);
    }

    private @Nullable String required(String field, int maxCharacters) {
        String value = optional(field, maxCharacters);
        if (fields.isRejected(field)) {
            return null;
        }
        if (value == null) {
            fields.reject(field, "is missing", "add it: title, text and outlet are required");
        } else if (Unicode.isBlank(value)) {
            fields.reject(field, "is blank", "fill it in: title, text and outlet are required");
        }
        return fields.value(field);
    }

    /** Names that differ in white space only would be two names of one outlet wherever names are listed. */
    private @Nullable String outlet(int maxCharacters) {
        String value = required("outlet", maxCharacters);
        return value == null ? null : NameSpelling.stored(value);
    }

    private @Nullable String optional(String field, int maxCharacters) {
        String value = fields.value(field);
        if (value == null) {
            return null;
        }
        int nul = value.indexOf('\0');
        int unpaired = Unicode.unpairedSurrogate(value);
        int length = value.codePointCount(0, value.length());
        if (nul >= 0) {
            fields.reject(
                    field,
                    "contains a NUL (U+0000) at character %d (0-based)".formatted(value.codePointCount(0, nul)),
                    "remove it");
        } else if (unpaired >= 0) {
            fields.reject(
                    field,
                    "contains an unpaired surrogate at character %d (0-based)"
                            .formatted(value.codePointCount(0, unpaired)),
                    "write both halves of the surrogate pair, or remove it");
        } else if (length > maxCharacters) {
            fields.reject(
                    field,
                    "is %d characters long".formatted(length),
                    "shorten it to at most %d".formatted(maxCharacters));
        }
        return fields.value(field);
    }

    private @Nullable URI url(int maxCharacters) {
        String value = optional("url", maxCharacters);
        return value == null ? null : SubmittedUrl.read(value, fields, addressRules);
    }

    private @Nullable String guid() {
        String value = optional("guid", MAX_GUID_CHARACTERS);
        if (value != null && value.isBlank()) {
            fields.reject("guid", "is blank", "write how the outlet identifies the article, or omit it");
        }
        return stripped(value);
    }

    private @Nullable Instant publishedAt() {
        String value = optional("publishedAt", MAX_DATE_CHARACTERS);
        return value == null ? null : SubmittedDate.read(value, fields, now, properties.maxFuture());
    }

    private @Nullable String language() {
        String value = optional("language", MAX_LANGUAGE_CHARACTERS);
        if (value == null) {
            return null;
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            if (!value.isBlank()) {
                return tag;
            }
            fields.reject(
                    "language", "is blank", "write a BCP 47 tag, such as en or uk-UA, or omit it to have it detected");
        } catch (IllformedLocaleException e) {
            fields.reject(
                    "language", "is not a BCP 47 tag: " + Excerpt.of(value), "write a tag such as en, en-GB or uk");
        }
        return null;
    }

    private @Nullable List<String> repairs() {
        List<String> values = fields.list("repairs");
        if (values == null) {
            return null;
        }
        if (values.size() > MAX_REPAIRS) {
            fields.reject(
                    "repairs", "has %d values".formatted(values.size()), "send at most %d".formatted(MAX_REPAIRS));
        }
        for (String value : values) {
            if (!REPAIR.matcher(value).matches()) {
                fields.reject(
                        "repairs",
                        "contains " + Excerpt.of(value),
                        "write names of lower-case letters and hyphens, such as mojibake-repaired");
                return null;
            }
        }
        return values;
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }
}
