package news.hearsay.extract.engine.veridicality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;

/** Words after which the text does not assert that somebody spoke, by kind: {@code contexts.txt}. */
final class Contexts {

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        Map<String, List<String>> lists = WordList.byHeading(Contexts.class, "contexts.txt");
        lists.forEach((kind, words) -> WORDS.put(kind, new HashSet<>(words)));
    }

    private Contexts() {}

    /** Whether the list of a kind contains a word or lemma in lower case. */
    static boolean in(String kind, String word) {
        Set<String> words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("contexts.txt has no words of kind " + kind);
        }
        return words.contains(word);
    }
}
