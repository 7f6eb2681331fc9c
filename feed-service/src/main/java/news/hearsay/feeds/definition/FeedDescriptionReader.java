package news.hearsay.feeds.definition;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedOrigin;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.fetch.AddressCheck;
import news.hearsay.fetch.CheckedAddress;
import news.hearsay.fetch.FetchProblem;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the description of a feed, and reports every invalid field with its fix. */
@Component
public final class FeedDescriptionReader {

    /** What the name of a feed looks like. */
    public static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    /** The longest address of a feed, in characters. */
    public static final int MAX_ADDRESS = 2048;

    /** The longest outlet, in characters; the same as of an article. */
    public static final int MAX_OUTLET = 200;

    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final String ADDRESS = "address";
    private static final String OUTLET = "outlet";
    private static final String FOLLOW = "follow";
    private static final String MINIMUM_INTERVAL = "minimumInterval";
    private static final List<String> FIELDS = List.of(ADDRESS, OUTLET, FOLLOW, MINIMUM_INTERVAL);

    private final Duration maximumInterval;
    private final AddressCheck check;

    @Autowired
    FeedDescriptionReader(FeedProperties properties, AddressCheck check) {
        this(properties.maximumInterval(), check);
    }

    /**
     * @param maximumInterval the longest interval that a feed may have
     * @param check what every poll checks as well
     */
    public FeedDescriptionReader(Duration maximumInterval, AddressCheck check) {
        this.maximumInterval = maximumInterval;
        this.check = check;
    }

    /**
     * Reads a feed.
     *
     * @throws InvalidFeedException if the name or a field is invalid
     */
    public FeedDefinition read(String name, JsonNode description, FeedOrigin origin) {
        List<InvalidField> errors = new ArrayList<>();
        if (!NAMES.matcher(name).matches()) {
            errors.add(new InvalidField(
                    "name",
                    "is not the name of a feed",
                    "use 1 to 63 lower-case letters, digits and hyphens, the first not a hyphen"));
        }
        if (!description.isObject()) {
            errors.add(new InvalidField(
                    InvalidField.BODY,
                    "is not an object",
                    "write an object such as {\"address\": \"https://courier.example/feed.xml\"}"));
            throw new InvalidFeedException(errors);
        }
        description.propertyNames().stream()
                .filter(field -> !FIELDS.contains(field))
                .forEach(field -> errors.add(new InvalidField(
                        Excerpt.of(field),
                        "is not a known field",
                        "remove it; known are " + String.join(", ", FIELDS))));
        URI address = address(description, errors);
        String outlet = outlet(description, errors);
        Follow follow = follow(description, errors);
        Duration interval = interval(description, errors);
        if (address == null || !errors.isEmpty()) {
            throw new InvalidFeedException(errors);
        }
        return new FeedDefinition(name, address, outlet, follow, interval, origin);
    }

    private @Nullable URI address(JsonNode description, List<InvalidField> errors) {
        String fix = "write the http or https address of a feed, such as https://courier.example/feed.xml";
        if (description.path(ADDRESS).isMissingNode()
                || description.path(ADDRESS).isNull()) {
            errors.add(new InvalidField(ADDRESS, "is missing", fix));
            return null;
        }
        String written = text(description, ADDRESS, fix, errors);
        if (written == null) {
            return null;
        }
        switch (check.check(written)) {
            case CheckedAddress.Allowed(URI address)
            when address.toString().length() <= MAX_ADDRESS -> {
                return address;
            }
            case CheckedAddress.Allowed _ ->
                errors.add(new InvalidField(
                        ADDRESS,
                        "has more than %,d characters".formatted(MAX_ADDRESS),
                        "use a shorter address of the feed"));
            case CheckedAddress.Refused(FetchProblem problem, String detail) ->
                errors.add(new InvalidField(ADDRESS, "cannot be fetched: " + detail, problem.fix()));
        }
        return null;
    }

    private static @Nullable String outlet(JsonNode description, List<InvalidField> errors) {
        String fix = "write the name of the publisher, at most %d characters, or omit it".formatted(MAX_OUTLET);
        String written = text(description, OUTLET, fix, errors);
        if (written == null) {
            return null;
        }
        String outlet = written.strip();
        boolean hasControl = outlet.codePoints().anyMatch(Character::isISOControl);
        if (outlet.codePointCount(0, outlet.length()) > MAX_OUTLET || hasControl) {
            errors.add(new InvalidField(OUTLET, hasControl ? "contains control characters" : "is too long", fix));
        }
        return outlet;
    }

    private static Follow follow(JsonNode description, List<InvalidField> errors) {
        String fix = "write never, incomplete or always";
        String written = text(description, FOLLOW, fix, errors);
        if (written == null) {
            return Follow.INCOMPLETE;
        }
        for (Follow follow : Follow.values()) {
            if (follow.word().equals(written.strip().toLowerCase(Locale.ROOT))) {
                return follow;
            }
        }
        errors.add(new InvalidField(FOLLOW, "is " + Excerpt.of(written), fix));
        return Follow.INCOMPLETE;
    }

    private @Nullable Duration interval(JsonNode description, List<InvalidField> errors) {
        String fix = "write a duration such as PT15M, at most %s, or omit it".formatted(maximumInterval);
        String written = text(description, MINIMUM_INTERVAL, fix, errors);
        if (written == null) {
            return null;
        }
        try {
            Duration interval = DurationStyle.detectAndParse(written.strip());
            if (interval.isPositive() && interval.compareTo(maximumInterval) <= 0) {
                return interval;
            }
            errors.add(new InvalidField(MINIMUM_INTERVAL, "is too short or too long", fix));
        } catch (IllegalArgumentException | ArithmeticException e) {
            errors.add(new InvalidField(MINIMUM_INTERVAL, "is not a duration", fix));
        }
        return null;
    }

    /** Returns a text, or null if it is absent or, which is an error, no text. */
    private static @Nullable String text(JsonNode description, String field, String fix, List<InvalidField> errors) {
        JsonNode value = description.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank()) {
            errors.add(new InvalidField(field, value.isString() ? "is blank" : "is not a text", fix));
            return null;
        }
        return value.asString();
    }
}
