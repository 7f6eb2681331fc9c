package news.hearsay.web.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.events.EventCodec;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.RulingBody;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.request.ForbiddenCharacters;
import news.hearsay.web.request.RulingsQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads drafts of rulings from JSON. Errors name the field as a path, such as {@code body.target.content}. */
final class RulingJson {

    private static final int MAX_TEXT = 10_000;
    private static final Set<String> FIELDS = Set.of("reason", "articleId", "revision", "body");
    /** The reason, and the names of outlets; all other texts may be words of an article, which contain line ends. */
    private static final Set<String> ONE_LINE = Set.of("reason", "body.first", "body.second");

    private static final List<String> KINDS = List.of(RulingsQuery.kinds());
    private static final String SEE = "see the schema ruling.v1.json in docs/events.md";
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern FIELD = Pattern.compile("([a-z][A-Za-z]*(?:\\.[a-zA-Z]+)*) (?:is missing|must .*)");

    private RulingJson() {}

    /** @throws RulingRefusedException if the JSON is not a ruling */
    static RulingDraft read(byte[] json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw RulingRefusedException.invalid(InvalidField.BODY, "not JSON: " + e.getOriginalMessage(), SEE);
        }
        if (root == null || !root.isObject()) {
            throw RulingRefusedException.invalid(InvalidField.BODY, "not a JSON object", SEE);
        }
        List<InvalidField> errors = new ArrayList<>();
        root.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add(new InvalidField(
                        shortened(name), "unknown field", "omit it; known are articleId, body, reason, revision")));
        checkTexts("", root, errors);
        String reason = text(root, "reason", RulingChecks.MAX_REASON, errors);
        String articleId = text(root, "articleId", 36, errors);
        String revision = text(root, "revision", 16, errors);
        if (articleId != null && !isUuid(articleId)) {
            errors.add(new InvalidField("articleId", "not a UUID", "use the id of an article"));
        }
        if (revision != null && !REVISION.matcher(revision).matches()) {
            errors.add(new InvalidField("revision", "not 16 hexadecimal digits", "use a revision of the article"));
        }
        refuse(errors);
        return new RulingDraft(reason, articleId, revision, body(root.path("body")));
    }

    private static RulingBody body(JsonNode given) {
        if (!given.isObject()) {
            throw RulingRefusedException.invalid("body", "missing, or not an object", SEE);
        }
        String kind = given.path("kind").asStringOpt().orElse(null);
        if (kind == null || !KINDS.contains(kind)) {
            throw RulingRefusedException.invalid(
                    "body.kind", kind == null ? "missing" : "unknown", "use one of " + String.join(", ", KINDS));
        }
        RulingBody body;
        try {
            body = EventCodec.readRulingBody(given.toString());
        } catch (InvalidEventException e) {
            if (e.getCause() instanceof JacksonException json && !(json.getCause() instanceof InvalidEventException)) {
                // its message contains the names of Java classes
                throw RulingRefusedException.invalid(path(json), "not of the expected type", SEE);
            }
            String message = String.valueOf(e.getMessage()).replaceFirst("^not the body of a ruling: ", "");
            Matcher field = FIELD.matcher(message);
            throw RulingRefusedException.invalid(
                    field.matches() ? "body." + field.group(1) : InvalidField.BODY, shortened(message), SEE);
        }
        List<InvalidField> errors = new ArrayList<>();
        addUnknown("body", given, JsonMapper.shared().readTree(EventCodec.json(body)), errors);
        refuse(errors);
        return body;
    }

    /** A field of the client that is not a field of what was read is unknown. */
    private static void addUnknown(String path, JsonNode given, JsonNode read, List<InvalidField> errors) {
        given.properties().forEach(field -> {
            String name = path + "." + shortened(field.getKey());
            JsonNode known = read.get(field.getKey());
            if (known != null) {
                addUnknown(name, field.getValue(), known, errors);
            } else if (!field.getValue().isNull()) {
                errors.add(new InvalidField(name, "unknown field", "omit it; " + SEE));
            }
        });
        for (int at = 0; given.isArray() && read.isArray() && at < given.size() && at < read.size(); at++) {
            addUnknown(path + "[" + at + "]", given.get(at), read.get(at), errors);
        }
    }

    private static void checkTexts(String path, JsonNode node, List<InvalidField> errors) {
        if (node.isString()) {
            String value = node.asString();
            if (value.length() > MAX_TEXT) {
                errors.add(
                        new InvalidField(path, "longer than %d characters".formatted(MAX_TEXT), "select fewer words"));
            } else if (ONE_LINE.contains(path) && ForbiddenCharacters.isInLine(value)) {
                errors.add(new InvalidField(
                        path, "contains " + ForbiddenCharacters.IN_LINES, ForbiddenCharacters.FIX_FOR_LINES));
            } else if (ForbiddenCharacters.isIn(value)) {
                errors.add(new InvalidField(path, "contains control characters or unpaired surrogates", "remove them"));
            }
        }
        node.properties()
                .forEach(field -> checkTexts(
                        path.isEmpty() ? shortened(field.getKey()) : path + "." + shortened(field.getKey()),
                        field.getValue(),
                        errors));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            checkTexts(path + "[" + at + "]", node.get(at), errors);
        }
    }

    private static @Nullable String text(JsonNode root, String field, int max, List<InvalidField> errors) {
        JsonNode value = root.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > max) {
            errors.add(new InvalidField(
                    field, "not a text of 1 to %d characters".formatted(max), "write a shorter text, or omit it"));
            return null;
        }
        return value.asString().strip();
    }

    private static String path(JacksonException error) {
        return "body"
                + error.getPath().stream()
                        .map(step -> step.getPropertyName() == null
                                ? "[%d]".formatted(step.getIndex())
                                : "." + shortened(step.getPropertyName()))
                        .collect(Collectors.joining());
    }

    private static void refuse(List<InvalidField> errors) {
        if (!errors.isEmpty()) {
            throw RulingRefusedException.invalid(errors.subList(0, Math.min(20, errors.size())));
        }
    }

    static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(200, line.length()));
    }
}
