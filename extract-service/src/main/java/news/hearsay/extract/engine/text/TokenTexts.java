package news.hearsay.extract.engine.text;

import java.util.Locale;

/** The characters of each token of a text. */
final class TokenTexts {

    /** as in the text */
    final String[] cased;
    /** in lower case, apostrophes straight */
    final String[] lower;

    TokenTexts(Tokens tokens) {
        cased = new String[tokens.size];
        lower = new String[tokens.size];
        for (int i = 0; i < cased.length; i++) {
            cased[i] = tokens.text.substring(tokens.start[i], tokens.end[i]);
            lower[i] = cased[i].toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        }
    }
}
