package news.hearsay.coverage.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's KStem (Krovetz 1993) for single words. Its stems are dictionary words, so they can be looked up. Not
 * thread-safe.
 */
final class KrovetzStemmer {

    private final OneWord word = new OneWord();
    private final KStemFilter filter = new KStemFilter(word);
    private final CharTermAttribute term = filter.getAttribute(CharTermAttribute.class);

    /** The stem of a word in lower case. */
    String of(String lower) {
        word.next = lower;
        try {
            filter.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return term.toString();
    }

    /** The word without diacritics and ligatures. */
    static String ascii(String word) {
        int i = 0;
        while (i < word.length() && word.charAt(i) < 0x80) {
            i++;
        }
        if (i == word.length()) {
            return word;
        }
        char[] folded = new char[word.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return new String(folded, 0, length);
    }

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String next = "";

        @Override
        public boolean incrementToken() {
            term.setEmpty().append(next);
            return true;
        }
    }
}
