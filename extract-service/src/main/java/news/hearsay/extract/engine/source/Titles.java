package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** Titles before names, and first names, with the gender and office that they imply. */
final class Titles {

    private static final Map<String, Gender> GENDERS = new HashMap<>();
    private static final Map<String, String> ROLES = new HashMap<>();
    private static final Set<String> ALL = new HashSet<>();
    private static final Map<String, Gender> FIRST_NAMES = new HashMap<>();

    static {
        for (String line : WordList.lines(Titles.class, "titles.txt")) {
            List<String> fields = WordList.split(line, ' ');
            String title = fields.getFirst();
            ALL.add(title);
            for (String field : fields.subList(1, fields.size())) {
                if (field.startsWith("=")) {
                    ROLES.put(title, field.substring(1));
                } else {
                    GENDERS.put(title, Gender.of(field));
                }
            }
        }
        WordList.byHeading(Titles.class, "first-names.txt").forEach((letter, lists) -> {
            for (String list : lists) {
                WordList.split(list, ' ').forEach(name -> FIRST_NAMES.put(name, Gender.of(letter)));
            }
        });
    }

    private Titles() {}

    static boolean title(String lower) {
        return ALL.contains(lower);
    }

    static Gender gender(String lower) {
        return GENDERS.getOrDefault(lower, Gender.UNKNOWN);
    }

    /** The office that an abbreviated title denotes ("Sen."); null for none. */
    static @Nullable String role(String lower) {
        return ROLES.get(lower);
    }

    static boolean firstName(String word) {
        return FIRST_NAMES.containsKey(word);
    }

    static Gender ofFirstName(String word) {
        return FIRST_NAMES.getOrDefault(word, Gender.UNKNOWN);
    }
}
