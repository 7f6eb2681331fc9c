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
import news.hearsay.events.Ids;
import org.jspecify.annotations.Nullable;

/** What each field of a submission has to be. Goes through all fields before it complains. */
final class SubmissionRules {

    static final List<String> FIELDS = List.of("title", "text", "outlet", "url", "byline", "publishedAt", "language");

    /** Nothing was printed as news before; a date that old is a default that slipped in. */
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

    private static final String DATE_MEND =
            "write ISO 8601 with a zone, such as 2025-02-24T09:30:00Z, or a date alone, such as 2025-02-24";
    private static final String DEFAULT_LANGUAGE = "en";
    private static final int LONGEST_LANGUAGE = 35;

    private final SubmittedFields fields;
    private final IngestProperties properties;
    private final Instant now;

    SubmissionRules(SubmittedFields fields, IngestProperties properties, Instant now) {
        this.fields = fields;
        this.properties = properties;
        this.now = now;
    }

    /** @throws WrongSubmissionException if anything is wrong */
    ArticleSubmission submission() {
        IngestProperties.Lengths lengths = properties.lengths();
        String title = stripped(required("title", lengths.title()));
        String text = required("text", Integer.MAX_VALUE);
        String outlet = stripped(required("outlet", lengths.outlet()));
        URI url = url(lengths.url());
        String byline = optional("byline", lengths.byline());
        Instant publishedAt = publishedAt();
        String language = language();
        if (!fields.wrong().isEmpty() || title == null || text == null || outlet == null) {
            throw new WrongSubmissionException(fields.wrong());
        }
        return new ArticleSubmission(
                title,
                text,
                outlet,
                url,
                byline == null || byline.isBlank() ? null : byline.strip(),
                publishedAt,
                language);
    }

    private @Nullable String required(String field, int longest) {
        String value = optional(field, longest);
        if (fields.isRefused(field)) {
            return null;
        }
        if (value == null) {
            fields.refuse(field, "it is missing", "add it: every article needs title, text and outlet");
        } else if (value.isBlank()) {
            fields.refuse(field, "it is blank", "fill it in: every article needs title, text and outlet");
        }
        return fields.value(field);
    }

    private @Nullable String optional(String field, int longest) {
        String value = fields.value(field);
        if (value == null) {
            return null;
        }
        int nul = value.indexOf('\0');
        int half = Text.unpairedSurrogate(value);
        int length = value.codePointCount(0, value.length());
        if (nul >= 0) {
            fields.refuse(
                    field,
                    "it has a NUL (U+0000) at character %d (from 0)".formatted(value.codePointCount(0, nul)),
                    "remove it");
        } else if (half >= 0) {
            fields.refuse(
                    field,
                    "it has half a surrogate pair at character %d (from 0)".formatted(value.codePointCount(0, half)),
                    "write the whole character, or remove the half");
        } else if (length > longest) {
            fields.refuse(
                    field, "it is %d characters long".formatted(length), "shorten it to %d at most".formatted(longest));
        }
        return fields.value(field);
    }

    private @Nullable URI url(int longest) {
        String value = optional("url", longest);
        if (value == null) {
            return null;
        }
        try {
            URI url = new URI(value);
            if (!url.isAbsolute()) {
                fields.refuse("url", "it is relative", "write it whole, such as https://outlet.example/story");
            } else if (!url.getScheme().equalsIgnoreCase("http")
                    && !url.getScheme().equalsIgnoreCase("https")) {
                fields.refuse(
                        "url",
                        "its scheme is " + Text.shown(url.getScheme()),
                        "give the http or https address of the article");
            } else if (url.getRawUserInfo() != null
                    || (url.getHost() == null
                            && String.valueOf(url.getRawAuthority()).contains("@"))) {
                fields.refuse("url", "it has a user name or password in it", "remove what stands before the @");
            } else if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() > 65_535) {
                fields.refuse(
                        "url",
                        "it names no valid host",
                        "write it with its host (an international name in its xn-- form) and a port up to 65535");
            } else {
                return Ids.canonical(url);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            fields.refuse(
                    "url",
                    "it is not a URL: " + Text.shown(String.valueOf(e.getMessage())),
                    "percent-encode what RFC 3986 does not allow");
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
                fields.refuse(
                        "publishedAt",
                        "it has no zone",
                        "add Z for UTC or an offset, such as 2025-02-24T09:30:00+02:00");
            } else if (instant.isBefore(EARLIEST)) {
                fields.refuse("publishedAt", "it is before 1600", "leave it out if it is not known");
            } else if (instant.isAfter(now.plus(properties.maxFuture()))) {
                fields.refuse(
                        "publishedAt",
                        "it is in the future, by more than %s hours"
                                .formatted(properties.maxFuture().toHours()),
                        "check the year and the zone, or leave it out if it is not known");
            } else {
                return instant.truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            fields.refuse("publishedAt", "it is no date and time: " + Text.shown(value), DATE_MEND);
        }
        return null;
    }

    /** Null if only the zone is missing. A date alone stands for its first moment in UTC. */
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

    private String language() {
        String value = optional("language", LONGEST_LANGUAGE);
        if (value == null) {
            return DEFAULT_LANGUAGE;
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
            if (!value.isBlank()) {
                return tag;
            }
            fields.refuse("language", "it is blank", "write a BCP 47 tag, such as en or uk-UA, or leave it out for en");
        } catch (IllformedLocaleException e) {
            fields.refuse("language", "it is no BCP 47 tag: " + Text.shown(value), "write such as en, en-GB or uk");
        }
        return DEFAULT_LANGUAGE;
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }
}
