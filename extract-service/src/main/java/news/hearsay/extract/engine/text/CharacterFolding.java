package news.hearsay.extract.engine.text;

import java.text.Normalizer;

/**
 * Replaces what a reader does not see as it is stored: letters followed by combining marks become one letter; soft
 * hyphens and zero-width characters vanish; special spaces, hyphens, ligatures and full-width letters become plain
 * ones; HTML entities, left-over tags and UTF-8 that was decoded as Windows-1252 become what was meant.
 *
 * <p>Superscripts, fractions and other signs that mean something else are kept ("30 m²" is not "30 m2").
 */
final class CharacterFolding {

    private final String stored;
    private final Rewriting folded;

    private CharacterFolding(String stored) {
        this.stored = stored;
        this.folded = new Rewriting(stored.length());
    }

    static ReadableText fold(String stored) {
        for (int i = 0; i < stored.length(); i++) {
            if (special(stored.charAt(i))) {
                return new CharacterFolding(stored).run();
            }
        }
        return new ReadableText(stored, null, null);
    }

    private ReadableText run() {
        int i = 0;
        while (i < stored.length()) {
            i = special(stored.charAt(i)) || combining(i + 1) ? special(i) : plain(i);
        }
        return folded.toText();
    }

    private int plain(int i) {
        folded.append(stored.charAt(i), i, i + 1);
        return i + 1;
    }

    /** Rewrites what begins here; returns the index after it. */
    private int special(int i) {
        Markup markup = Markup.at(stored, i);
        if (markup != null) {
            for (int k = 0; k < markup.text().length(); k++) {
                visible(markup.text().charAt(k), i, markup.end());
            }
            return markup.end();
        }
        Mojibake meant = Mojibake.at(stored, i);
        if (meant != null) {
            visible(meant.character(), i, meant.end());
            return meant.end();
        }
        if (Character.isLetter(stored.charAt(i)) && combining(i + 1)) {
            int end = i + 1;
            while (combining(end)) {
                end++;
            }
            folded.append(Normalizer.normalize(stored.substring(i, end), Normalizer.Form.NFC), i, end);
            return end;
        }
        if (stored.charAt(i) == '\u00ad' && i > 0) {
            return afterSoftHyphen(i);
        }
        visible(stored.charAt(i), i, i + 1);
        return i + 1;
    }

    /** Skips a soft hyphen, and the line break after it: it divides a word there. */
    private int afterSoftHyphen(int i) {
        int next = i + 1;
        while (next < stored.length() && Character.isWhitespace(stored.charAt(next))) {
            next++;
        }
        boolean divides = next > i + 1
                && next < stored.length()
                && Character.isLowerCase(stored.charAt(next))
                && stored.substring(i + 1, next).strip().isEmpty()
                && stored.substring(i + 1, next).chars().anyMatch(c -> c == '\n' || c == '\r');
        return divides ? next : i + 1;
    }

    private boolean combining(int i) {
        return i < stored.length() && stored.charAt(i) >= '\u0300' && stored.charAt(i) <= '\u036f';
    }

    /** Appends a character as a reader sees it. */
    private void visible(char c, int from, int to) {
        if (c >= '\uff01' && c <= '\uff5e') {
            folded.append((char) (c - 0xfee0), from, to);
        } else if (c >= '\ufb00' && c <= '\ufb06') {
            folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), from, to);
        } else if (c == '\u2010' || c == '\u2011') {
            folded.append('-', from, to);
        } else if (c == '\u200c' || c == '\u200d') {
            if (!latinOnBothSides(to)) {
                folded.append(c, from, to);
            }
        } else if (space(c)) {
            folded.append(' ', from, to);
        } else if (!invisible(c)) {
            folded.append(c, from, to);
        }
    }

    /** Joiners mean something in other scripts and in emoji. */
    private boolean latinOnBothSides(int to) {
        return latin(folded.last()) && to < stored.length() && latin(stored.charAt(to));
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean space(char c) {
        return c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u205f' || c == '\u3000';
    }

    private static boolean invisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\ufeff';
    }

    /** Whether something to rewrite may begin with the character, or end with it. */
    private static boolean special(char c) {
        if (c < '\u0080') {
            return c == '&' || c == '<';
        }
        return space(c)
                || invisible(c)
                || Mojibake.leads(c)
                || c >= '\u0300' && c <= '\u036f'
                || c >= '\u200c' && c <= '\u2011' && c != '\u200e' && c != '\u200f'
                || c >= '\ufb00' && c <= '\ufb06'
                || c >= '\uff01' && c <= '\uff5e';
    }
}
