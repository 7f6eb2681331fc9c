package news.hearsay.coverage.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;

/** Compares descriptions of institutions and documents. */
public final class DescriptionKey {

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the");

    private static final Set<String> AFTER_NOUN = Set.of("that", "which", "whose", "seen");

    private DescriptionKey() {}

    /**
     * The key by which descriptions of one outlet in one thread are compared. Of a document, only the noun counts: "an
     * internal report of the inspectorate" and "the confidential report" have equal keys.
     */
    public static String of(SourceKind kind, String words) {
        String key = NameKey.of(words);
        return kind == SourceKind.DOCUMENT ? noun(key) : key;
    }

    /** The last word before a preposition, a relative clause or a participle with a preposition ("obtained by"). */
    private static String noun(String key) {
        List<String> words = Arrays.asList(key.toLowerCase(Locale.ROOT).split(" "));
        int noun = DETERMINERS.contains(words.getFirst()) && words.size() > 1 ? 1 : 0;
        while (noun + 1 < words.size() && !isAfterNoun(words, noun + 1)) {
            noun++;
        }
        String head = words.get(noun);
        return head.endsWith("s") && !head.endsWith("ss") ? head.substring(0, head.length() - 1) : head;
    }

    private static boolean isAfterNoun(List<String> words, int at) {
        String word = words.get(at);
        boolean participle =
                word.endsWith("ed") && at + 1 < words.size() && Name.PREPOSITIONS.contains(words.get(at + 1));
        return Name.PREPOSITIONS.contains(word) || AFTER_NOUN.contains(word) || participle;
    }
}
