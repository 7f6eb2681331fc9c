package news.hearsay.extract.engine.text;

import news.hearsay.extract.engine.model.Features;

/** Each token of a text as numbers, for the features of the taggers and the parser. */
final class TokenFeatures {

    /** Characters of a word that its shape takes into account. */
    private static final int MAX_SHAPE_LENGTH = 24;

    /** hash of the word in lower case, its digits replaced by zeros */
    final int[] form;
    /** hash of the word as in the text */
    final int[] cased;
    /** path of its Brown cluster, see {@link BrownClusters#path} */
    final int[] cluster;
    /** bits for capitals, digits, hyphens and other characters */
    final int[] shape;

    final int[] suffix1;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;
    final int[] prefix3;

    TokenFeatures(TokenTexts texts, BrownClusters clusters) {
        int n = texts.lower.length;
        form = new int[n];
        cased = new int[n];
        cluster = new int[n];
        shape = new int[n];
        suffix1 = new int[n];
        suffix2 = new int[n];
        suffix3 = new int[n];
        suffix4 = new int[n];
        prefix3 = new int[n];
        for (int i = 0; i < n; i++) {
            String word = MarkedNameTags.withoutMark(texts.lower[i]);
            String printed = MarkedNameTags.withoutMark(texts.cased[i]);
            form[i] = Features.hash(digitless(word));
            cased[i] = Features.hash(printed);
            cluster[i] = clusters.path(Features.hash(word));
            shape[i] = shape(printed);
            int length = word.length();
            suffix1[i] = Features.hash(word.substring(length - 1));
            suffix2[i] = Features.hash(word.substring(Math.max(0, length - 2)));
            suffix3[i] = Features.hash(word.substring(Math.max(0, length - 3)));
            suffix4[i] = Features.hash(word.substring(Math.max(0, length - 4)));
            prefix3[i] = Features.hash(word.substring(0, Math.min(3, length)));
        }
    }

    /** Maps all numbers of one length to one word; single digits stay as they are. */
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
        int length = Math.min(word.length(), MAX_SHAPE_LENGTH);
        int shape = Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        for (int i = 0; i < length; i++) {
            shape |= shape(word.charAt(i));
        }
        return word.length() == 1 ? shape | 128 : shape;
    }

    private static int shape(char c) {
        if (Character.isUpperCase(c)) {
            return 2;
        }
        if (Character.isLetter(c)) {
            return 4;
        }
        if (Character.isDigit(c)) {
            return 8;
        }
        return switch (c) {
            case '-' -> 16;
            case '.' -> 32;
            default -> 64;
        };
    }
}
