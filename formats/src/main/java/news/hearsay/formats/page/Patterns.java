package news.hearsay.formats.page;

import java.util.regex.Pattern;

/** Builds patterns from parts, which are easier to read than one long expression. */
final class Patterns {

    private Patterns() {}

    /** Returns a pattern that ignores case, in all scripts. */
    static Pattern of(String... parts) {
        return Pattern.compile(
                String.join("", parts),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
