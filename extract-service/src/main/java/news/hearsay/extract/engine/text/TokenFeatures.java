package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;

/** What the taggers and the parser see of each token of a text, as numbers. */
final class TokenFeatures {

    /** hash of the word in lower case */
    final int[] form;
    /** hash of the word as it stands */
    final int[] cased;
    /** path of its Brown cluster, a 1 before it */
    final int[] path;
    /** its shape: capitals, digits, hyphens */
    final int[] shape;

    final int[] suffix1;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] prefix3;

    TokenFeatures(String[] words, String[] lower, BrownClusters lexicon) {
        int n = words.length;
        form = new int[n];
        cased = new int[n];
        path = new int[n];
        shape = new int[n];
        suffix1 = new int[n];
        suffix2 = new int[n];
        suffix3 = new int[n];
        suffix4 = new int[n];
        prefix3 = new int[n];
        for (int i = 0; i < n; i++) {
            String word = lower[i];
            form[i] = Features.hash(digitless(word));
            cased[i] = Features.hash(words[i]);
            path[i] = lexicon.path(Features.hash(word));
            shape[i] = shape(words[i]);
            int length = word.length();
            suffix1[i] = Features.hash(word.substring(length - 1));
            suffix2[i] = Features.hash(word.substring(Math.max(0, length - 2)));
            suffix3[i] = Features.hash(word.substring(Math.max(0, length - 3)));
            suffix4[i] = Features.hash(word.substring(Math.max(0, length - 4)));
            prefix3[i] = Features.hash(word.substring(0, Math.min(3, length)));
        }
    }

    /** All numbers of one length are one word, except a few short ones. */
    private static String digitless(String word) {
        if (!Character.isDigit(word.charAt(0)) || word.length() < 2) {
            return word;
        }
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.isDigit(chars[i])) {
                chars[i] = '0';
            }
        }
        return new String(chars);
    }

    private static int shape(String word) {
        int length = Math.min(word.length(), 24);
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        boolean hyphen = false;
        boolean point = false;
        boolean other = false;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                upper = true;
            } else if (Character.isLetter(c)) {
                lower = true;
            } else if (Character.isDigit(c)) {
                digit = true;
            } else if (c == '-') {
                hyphen = true;
            } else if (c == '.') {
                point = true;
            } else {
                other = true;
            }
        }
        boolean first = Character.isUpperCase(word.charAt(0));
        return (first ? 1 : 0)
                | (upper ? 2 : 0)
                | (lower ? 4 : 0)
                | (digit ? 8 : 0)
                | (hyphen ? 16 : 0)
                | (point ? 32 : 0)
                | (other ? 64 : 0)
                | (word.length() == 1 ? 128 : 0);
    }
}
