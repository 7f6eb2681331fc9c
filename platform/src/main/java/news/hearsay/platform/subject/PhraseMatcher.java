package news.hearsay.platform.subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /**
     * @param whole matches the whole phrase, from its start to the end of its last word
     * @param caseCounts whether the phrase matches only in its own case
     */
    private record Phrase(Pattern whole, boolean caseCounts, SubjectMark mark) {}

    private PhraseMatcher(Map<String, Set<Phrase>> phrases) {
        this.phrases = phrases;
        this.beginnings = Trie.builder().addKeywords(phrases.keySet()).build();
    }

    /** The marks of all phrases in a text. */
    Set<SubjectMark> marksIn(String text) {
        String cased = withoutTypography(text);
        String folded = lowerCase(cased);
        Set<SubjectMark> marks = new HashSet<>();
        for (Emit emit : beginnings.parseText(folded)) {
            int start = emit.getStart();
            if (start > 0 && Character.isLetterOrDigit(folded.charAt(start - 1))) {
                continue;
            }
            for (Phrase phrase : phrases.getOrDefault(emit.getKeyword(), Set.of())) {
                if (!marks.contains(phrase.mark)
                        && phrase.whole
                                .matcher(phrase.caseCounts ? cased : folded)
                                .region(start, folded.length())
                                .lookingAt()) {
                    marks.add(phrase.mark);
                }
            }
        }
        return marks;
    }

    /** The words in lower case, character by character, so that offsets stay the same. */
    private static String lowerCase(String words) {
        char[] lower = words.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    /** The words with one form each of the many spaces, hyphens and apostrophes of typography. */
    private static String withoutTypography(String words) {
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
        return folded.toString();
    }

    static final class Builder {

        private final Map<String, Set<Phrase>> phrases = new HashMap<>();

        /** Adds phrases that match without regard to case. */
        void add(List<String> added, SubjectMark mark) {
            add(added, false, mark);
        }

        /** Adds names, which match only in their own case. */
        void addNames(List<String> added, SubjectMark mark) {
            add(added, true, mark);
        }

        private void add(List<String> added, boolean caseCounts, SubjectMark mark) {
            for (String phrase : added) {
                String cased = withoutTypography(phrase).strip();
                String words = caseCounts ? cased : lowerCase(cased);
                String whole = Arrays.stream(words.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(IN_WORD + "*"));
                phrases.computeIfAbsent(lowerCase(words.split("\\*", 2)[0]), _ -> new HashSet<>())
                        .add(new Phrase(Pattern.compile(whole + "(?!" + IN_WORD + ")"), caseCounts, mark));
            }
        }

        PhraseMatcher build() {
            return new PhraseMatcher(phrases);
        }
    }
}
