package news.hearsay.formats.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months in the languages whose names do not contradict each other. */
final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "de", "es", "it", "pt", "nl", "sv", "uk", "ru", "pl");
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** Returns 1 to 12, or 0 if the name is none of a month. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : LANGUAGES) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    put(numbers, month.getDisplayName(style, Locale.of(language)), month);
                }
            }
            put(numbers, month.name().substring(0, 3), month);
        }
        numbers.put("sept", 9);
        return numbers;
    }

    private static void put(Map<String, Integer> numbers, String name, Month month) {
        numbers.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
    }
}
