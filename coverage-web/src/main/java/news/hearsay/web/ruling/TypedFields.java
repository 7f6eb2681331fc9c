package news.hearsay.web.ruling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** Finds control characters in the fields of a form into which a person types. They get there by pasting. */
final class TypedFields {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    /** In a field of several lines. */
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private TypedFields() {}

    /** @throws RulingRefusedException with each field that contains control characters */
    static void check(RulingForm form) {
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        lines.put("sourceName", form.sourceName());
        lines.put("cue", form.cue());
        lines.put("other", form.other());
        lines.put("reason", form.reason());
        lines.values().removeIf(text -> text == null || !CONTROL.matcher(text).find());
        if (form.words() != null && CONTROL_IN_LINES.matcher(form.words()).find()) {
            lines.put("words", form.words());
        }
        if (!lines.isEmpty()) {
            throw RulingRefusedException.invalid(lines.keySet().stream()
                    .map(
                            field -> new InvalidField(
                                    field,
                                    "contains control characters",
                                    "this form is without them: check the text and send it again; a program has to remove them"))
                    .toList());
        }
    }

    /** Returns the text of a field of one line with spaces in place of control characters. */
    static @Nullable String line(@Nullable String text) {
        return replaced(text, CONTROL);
    }

    /** Returns the text of a field of several lines with spaces in place of other control characters. */
    static @Nullable String lines(@Nullable String text) {
        return replaced(text, CONTROL_IN_LINES);
    }

    private static @Nullable String replaced(@Nullable String text, Pattern control) {
        return text == null ? null : control.matcher(text).replaceAll(" ");
    }
}
