package news.hearsay.extract.engine.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dictionary forms of English words, from a table of irregular forms and rules for the others. */
public final class Lemmas {

    private static final Map<String, String> IRREGULAR = new HashMap<>();
    private static final Map<String, String> PLURALS = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("wives", "wife"),
            Map.entry("media", "media"),
            Map.entry("data", "data"),
            Map.entry("polls", "poll"),
            Map.entry("spokesmen", "spokesman"),
            Map.entry("spokeswomen", "spokeswoman"),
            Map.entry("chairmen", "chairman"),
            Map.entry("congressmen", "congressman"),
            Map.entry("congresswomen", "congresswoman"),
            Map.entry("businessmen", "businessman"));

    /** Endings of a stem before "-ed" or "-ing" that has lost an "e". */
    private static final Map<Character, List<String>> LOST_E = byLast(
            "at", "iz", "is", "us", "os", "as", "ar", "ur", "ir", "rg", "dg", "eng", "ang", "nc", "rc", "ac", "ec",
            "ic", "oc", "uc", "v", "u", "ag", "eg", "id", "ud", "ib", "ob", "ub", "ut", "ok", "uk", "ik", "ak", "um",
            "am", "om", "bl", "pl", "tl", "gl", "dl", "kl", "fl", "ul", "ls", "ns", "rs", "z", "op", "ap", "yp", "ot",
            "iev");

    /** Endings that look like those but belong to a stem without "e". */
    private static final Map<Character, List<String>> NO_E = byLast(
            "eat", "oat", "ear", "aid", "oid", "oud", "eak", "ook", "oak", "eek", "aim", "oom", "eam", "ourt", "out",
            "eas", "our", "eir", "air", "oop", "eap", "oot", "oub", "row", "cus", "lob", "rol", "ious", "uis", "uild",
            "ew", "ow", "ay", "oy", "ou", "iou");

    private static final Set<Character> DOUBLES_KEPT = Set.of('l', 's', 'f', 'z');

    static {
        WordList.byHeading(Lemmas.class, "irregular.txt").forEach((lemma, forms) -> {
            IRREGULAR.put(lemma, lemma);
            for (String list : forms) {
                for (String form : WordList.split(list, ' ')) {
                    IRREGULAR.put(form, lemma);
                }
            }
        });
    }

    private Lemmas() {}

    /** Endings by their last character, so that a stem is compared with few. */
    private static Map<Character, List<String>> byLast(String... endings) {
        return Stream.of(endings).collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));
    }

    /** The infinitive of a verb form in lower case. */
    public static String verb(String form) {
        String irregular = IRREGULAR.get(form);
        if (irregular != null) {
            return irregular;
        }
        int n = form.length();
        if (n > 4 && form.endsWith("ing")) {
            return stem(form.substring(0, n - 3));
        }
        if (n > 4 && form.endsWith("ied")) {
            return form.substring(0, n - 3) + "y";
        }
        if (n > 3 && form.endsWith("ed")) {
            return form.endsWith("eed") ? form : stem(form.substring(0, n - 2));
        }
        return withoutS(form);
    }

    /** The singular of a noun in lower case. */
    public static String noun(String form) {
        String singular = PLURALS.get(form);
        return singular != null ? singular : withoutS(form);
    }

    /** The dictionary form of a word by its Penn tag: of verbs and plural nouns; other words are returned unchanged. */
    public static String of(String lower, String tag) {
        if (tag.startsWith("VB") || tag.equals("MD")) {
            return verb(lower);
        }
        return tag.equals("NNS") || tag.equals("NNPS") ? noun(lower) : lower;
    }

    private static String withoutS(String form) {
        int n = form.length();
        if (n < 4 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("us") || form.endsWith("is")) {
            return form;
        }
        if (form.endsWith("ies")) {
            return n == 4 ? form.substring(0, 3) : form.substring(0, n - 3) + "y";
        }
        for (String sibilant : List.of("sses", "shes", "ches", "xes", "zzes")) {
            if (form.endsWith(sibilant)) {
                return form.substring(0, n - 2);
            }
        }
        return form.substring(0, n - 1);
    }

    private static String stem(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        if (n > 2 && last == stem.charAt(n - 2) && !DOUBLES_KEPT.contains(last) && "aeiou".indexOf(last) < 0) {
            return stem.substring(0, n - 1);
        }
        for (String end : NO_E.getOrDefault(last, List.of())) {
            if (stem.endsWith(end)) {
                return stem;
            }
        }
        for (String end : LOST_E.getOrDefault(last, List.of())) {
            if (stem.endsWith(end)) {
                return stem + "e";
            }
        }
        return stem;
    }
}
