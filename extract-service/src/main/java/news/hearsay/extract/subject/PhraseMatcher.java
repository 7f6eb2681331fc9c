package news.hearsay.extract.subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** Finds all phrases in one pass over a text (Aho &amp; Corasick 1975), including overlapping ones. Thread-safe. */
final class PhraseMatcher {

    private static final String IN_WORD = "[\\p{L}\\p{N}]";

    /** by the characters before a phrase's first {@code *}, which the pass looks for */
    private final Map<String, Set<Phrase>> phrases;

    private final Trie beginnings;

    /** @param whole matches the whole phrase, from its start to the end of its last word */
    private record Phrase(Pattern whole, SubjectMark mark) {}

    private PhraseMatcher(Map<String, Set<Phrase>> phrases) {
        this.phrases = phrases;
        this.beginnings = Trie.builder().addKeywords(phrases.keySet()).build();
    }

    /** The marks of all phrases in a text. */
    Set<SubjectMark> marksIn(String text) {
        String folded = folded(text);
        Set<SubjectMark> marks = new HashSet<>();
        for (Emit emit : beginnings.parseText(folded)) {
            int start = emit.getStart();
            if (start > 0 && Character.isLetterOrDigit(folded.charAt(start - 1))) {
                continue;
            }
            for (Phrase phrase : phrases.getOrDefault(emit.getKeyword(), Set.of())) {
                if (!marks.contains(phrase.mark)
                        && phrase.whole
                                .matcher(folded)
                                .region(start, folded.length())
                                .lookingAt()) {
                    marks.add(phrase.mark);
                }
            }
        }
        return marks;
    }

    /** The words in lower case, with one form each of the many spaces, hyphens and apostrophes of typography. */
    private static String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        boolean afterSpace = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !afterSpace) {
                folded.append(' ');
            } else if (!space) {
                switch (c) {
                    case '\u2010', '\u2011', '\u2012', '\u2013' -> folded.append('-');
                    case '\u2018', '\u2019' -> folded.append('\'');
                    case '\u00AD', '\u200B', '\uFEFF' -> {} // invisible: soft hyphen, zero-width spaces
                    default -> folded.append(c);
                }
            }
            afterSpace = space;
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    static final class Builder {

        private final Map<String, Set<Phrase>> phrases = new HashMap<>();

        void add(List<String> added, SubjectMark mark) {
            for (String phrase : added) {
                String words = folded(phrase).strip();
                String whole = Arrays.stream(words.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(IN_WORD + "*"));
                phrases.computeIfAbsent(words.split("\\*", 2)[0], _ -> new HashSet<>())
                        .add(new Phrase(Pattern.compile(whole + "(?!" + IN_WORD + ")"), mark));
            }
        }

        PhraseMatcher build() {
            return new PhraseMatcher(phrases);
        }
    }
}
