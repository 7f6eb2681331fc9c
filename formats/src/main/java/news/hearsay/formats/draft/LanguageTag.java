package news.hearsay.formats.draft;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Languages as documents state them: tags, codes of three letters, and English names. */
final class LanguageTag {

    private static final Map<String, String> CODES = codes();

    private LanguageTag() {}

    /** Returns the BCP 47 tag; null if the value names no language. */
    static @Nullable String of(String stated) {
        String value = stated.strip().replace('_', '-');
        int end = value.indexOf('-');
        String code = CODES.get((end < 0 ? value : value.substring(0, end)).toLowerCase(Locale.ROOT));
        if (code == null) {
            return null;
        }
        try {
            return new Locale.Builder()
                    .setLanguageTag(end < 0 ? code : code + value.substring(end))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException e) {
            return code;
        }
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(code, code);
            codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            try {
                codes.putIfAbsent(locale.getISO3Language(), code);
            } catch (MissingResourceException e) {
                // the language has no code of three letters
            }
        }
        return Map.copyOf(codes);
    }
}
