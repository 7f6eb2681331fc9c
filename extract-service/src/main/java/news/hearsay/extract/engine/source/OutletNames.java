package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import news.hearsay.events.SourceKind;

/** Whether two names denote one outlet. */
public final class OutletNames {

    private static final int MIN_INITIALS = 3;

    private OutletNames() {}

    /**
     * Whether two names denote one outlet: "WSJ" and "The Wall Street Journal", "Polar" and "Polar News Service".
     * Ignores case and a leading article.
     */
    public static boolean same(String one, String other) {
        String a = plain(Gazetteer.outlet(one));
        String b = plain(Gazetteer.outlet(other));
        return a.equalsIgnoreCase(b) || abbreviates(a, b) || abbreviates(b, a) || initials(a, b) || initials(b, a);
    }

    /** Whether a name is short for another by initials: "WCP" of "West Coast Press", "BNW" of "Baltic Newswire". */
    private static boolean initials(String name, String other) {
        if (name.length() < MIN_INITIALS || !name.chars().allMatch(Character::isUpperCase) || other.indexOf(' ') < 0) {
            return false;
        }
        StringBuilder pattern = new StringBuilder();
        for (String word : other.split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                pattern.append(word.charAt(0));
                word.toUpperCase(Locale.ROOT)
                        .chars()
                        .skip(1)
                        .filter(Character::isLetter)
                        .forEach(c -> pattern.append((char) c).append('?'));
            }
        }
        return name.matches(pattern.toString());
    }

    /** Whether a name is an unknown outlet's name without the general words at its end. */
    static boolean abbreviates(String name, String outlet) {
        if (name.length() >= outlet.length() || !outlet.regionMatches(true, 0, name + " ", 0, name.length() + 1)) {
            return false;
        }
        String[] rest =
                outlet.substring(name.length() + 1).toLowerCase(Locale.ROOT).split(" ");
        String lower = name.toLowerCase(Locale.ROOT);
        return OutletNameForms.leftOut(List.of(rest)) && !OutletNameForms.common(lower) && !known(outlet);
    }

    /** Whether a name is a short form of an outlet's name: "the Courier" of "Harbour Courier". */
    public static boolean shortens(String name, String outlet) {
        String plain = plain(name);
        return !plain.equals(name)
                && plain.indexOf(' ') < 0
                && !known(name)
                && outlet.toLowerCase(Locale.ROOT).endsWith(" " + plain.toLowerCase(Locale.ROOT));
    }

    /** Whether the gazetteer contains an outlet of that name, in any of its full forms and in any case. */
    static boolean known(String name) {
        return Gazetteer.knowsOutlet(name);
    }

    /** Whether an entity is an outlet, or stands where the text names outlets. */
    static boolean possible(DiscourseEntity entity) {
        return entity.kind == SourceKind.OUTLET
                || entity.kind == SourceKind.ORGANISATION && entity.nouns.contains(OutletNouns.OUTLET);
    }

    private static String plain(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
