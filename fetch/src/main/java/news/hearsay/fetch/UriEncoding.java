package news.hearsay.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encodes what RFC 3986 does not allow in a path or a query, and nothing else. */
final class UriEncoding {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UriEncoding() {}

    /** Returns the text with other characters encoded as UTF-8; a percent sign that starts no encoding is encoded. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (kept && (c != '%' || startsEncoding(text, i))) {
                encoded.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static boolean startsEncoding(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
