package news.hearsay.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.events.AddressRules;
import news.hearsay.events.Ids;
import news.hearsay.language.LanguageDetector;
import news.hearsay.platform.http.Excerpt;
import org.jspecify.annotations.Nullable;

/** Checks the fields of one submission. It checks all of them before it reports the errors. */
final class SubmissionRules {

    static final List<String> FIELDS = List.of(
            "title",
            "text",
            "outlet",
            "url",
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

    private static final int MAX_REPAIRS = 20;
    private static final Pattern REPAIR = Pattern.compile("[a-z][a-z-]{0,39}");

    /** No news was printed earlier, so an earlier date is the default value of some software. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    private static final String DATE_MEND =
            "write ISO 8601 with a time zone, such as 2025-02-24T09:30:00Z, or a date alone, such as 2025-02-24";
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
        String outlet = stripped(required("outlet", lengths.outlet()));
        URI url = url(lengths.url());
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
        } else if (value.isBlank()) {
            fields.reject(field, "is blank", "fill it in: title, text and outlet are required");
        }
        return fields.value(field);
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
        if (value == null) {
            return null;
        }
        try {
            URI url = new URI(value);
            if (!url.isAbsolute()) {
                fields.reject("url", "is not absolute", "write an absolute URL, such as https://outlet.example/story");
            } else if (!url.getScheme().equalsIgnoreCase("http")
                    && !url.getScheme().equalsIgnoreCase("https")) {
                fields.reject(
                        "url",
                        "has the scheme " + Excerpt.of(url.getScheme()),
                        "write the http or https URL of the article");
            } else if (url.getRawUserInfo() != null
                    || (url.getHost() == null
                            && String.valueOf(url.getRawAuthority()).contains("@"))) {
                fields.reject(
                        "url", "contains a user name or password", "remove everything before the @ in the host part");
            } else if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() > 65_535) {
                fields.reject(
                        "url",
                        "has no valid host",
                        "write a host, in its xn-- form if it is international, and a port of at most 65535");
            } else {
                return Ids.canonical(url, addressRules);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            fields.reject(
                    "url",
                    "is not a URL: " + Excerpt.of(String.valueOf(e.getMessage())),
                    "percent-encode the characters that RFC 3986 does not allow");
        }
        return null;
    }

    private @Nullable Instant publishedAt() {
        String value = optional("publishedAt", 64);
        if (value == null) {
            return null;
        }
        try {
            Instant instant = instant(value.strip());
            if (instant == null) {
                fields.reject(
                        "publishedAt",
                        "has no time zone",
                        "add Z for UTC or an offset, such as 2025-02-24T09:30:00+02:00");
            } else if (instant.isBefore(EARLIEST)) {
                fields.reject("publishedAt", "is before the year 1600", "omit it if it is unknown");
            } else if (instant.isAfter(now.plus(properties.maxFuture()))) {
                fields.reject(
                        "publishedAt",
                        "is more than %s hours in the future"
                                .formatted(properties.maxFuture().toHours()),
                        "check the year and the time zone, or omit it if it is unknown");
            } else {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            fields.reject("publishedAt", "is not a date and time: " + Excerpt.of(value), DATE_MEND);
        }
        return null;
    }

    /** Null if only the time zone is missing. A date alone means the start of that day in UTC. */
    private static @Nullable Instant instant(String value) {
        if (value.length() == "2025-02-24".length()) {
            return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            LocalDateTime.parse(value);
            return null;
        }
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
