package news.hearsay.formats.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.TextRepair;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A text after its repair.
 *
 * @param text the text in Unicode normalisation form C
 * @param repairs what was changed
 */
public record RepairedText(String text, Set<TextRepair> repairs) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes 80 to BF, which continue a sequence of UTF-8, as characters of windows-1252. */
    private static final String CONTINUATION =
            "[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014"
                    + "\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]";

    /**
     * Sequences of UTF-8 that were decoded as windows-1252. After a single capital letter, a quotation mark, a dash or
     * an ellipsis is what it looks like, as in CAFÉ’s.
     */
    private static final Pattern MOJIBAKE = Pattern.compile(
            "[\u00C2\u00C3](?![\u2013-\u201E\u2026])<>|[\u00E0-\u00EF]<>{2}|[\u00F0-\u00F4]<>{3}|(?:[\u00D0\u00D1]<>){2,}+"
                    .replace("<>", CONTINUATION));

    /** Bytes of windows-1252 that were read as ISO 8859-1 or written as references such as &amp;#146; in XML. */
    private static final Pattern CONTROL_AS_LETTER = Pattern.compile("[\u0080-\u009F]");

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));");

    private static final Pattern SPECIAL_SPACE = Pattern.compile("[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]");

    private static final Pattern SPECIAL_LINE_BREAK = Pattern.compile("\r\n?|[\u2028\u2029]");

    /** Copies the repairs. */
    public RepairedText {
        repairs = Set.copyOf(repairs);
    }

    /** Repairs a text. */
    public static RepairedText of(String text) {
        Set<TextRepair> repairs = EnumSet.noneOf(TextRepair.class);
        String current = text;
        current = step(current, withoutMojibake(current), TextRepair.MOJIBAKE_REPAIRED, repairs);
        current = step(current, withoutReferences(current), TextRepair.REFERENCES_REPLACED, repairs);
        current = step(current, withPlainSpaces(current), TextRepair.SPACES_UNIFIED, repairs);
        current = step(current, InvisibleCharacters.removed(current), TextRepair.INVISIBLE_REMOVED, repairs);
        current = step(current, CombiningMarks.composed(current), TextRepair.COMPOSED, repairs);
        return new RepairedText(current, repairs);
    }

    private static String step(String before, String after, TextRepair repair, Set<TextRepair> repairs) {
        if (!after.equals(before)) {
            repairs.add(repair);
        }
        return after;
    }

    private static String withoutMojibake(String text) {
        String decoded = MOJIBAKE.matcher(text).replaceAll(match -> {
            String again = decodedAgain(match.group());
            return Matcher.quoteReplacement(again == null ? match.group() : again);
        });
        return CONTROL_AS_LETTER
                .matcher(decoded)
                .replaceAll(match ->
                        Matcher.quoteReplacement(inWindows1252(match.group().charAt(0))));
    }

    private static @Nullable String decodedAgain(String mojibake) {
        byte[] bytes = new byte[mojibake.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = mojibake.charAt(i);
            if (c < 0x100) {
                bytes[i] = (byte) c;
            } else {
                ByteBuffer encoded = WINDOWS_1252.encode(CharBuffer.wrap(new char[] {c}));
                bytes[i] = encoded.get();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The references of HTML; an ampersand in an address or a name such as AT&amp;T; is not followed by one. */
    private static String withoutReferences(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        character(match.group(1), match.group(2), match.group(3), match.group())));
    }

    private static String character(
            @Nullable String decimal, @Nullable String hexadecimal, @Nullable String name, String whole) {
        if (name != null) {
            String character = Entities.getByName(name);
            return character.isEmpty() ? whole : character;
        }
        int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hexadecimal), 16);
        if (codePoint >= 0x80 && codePoint < 0xA0) {
            // Browsers read these as windows-1252.
            return inWindows1252(codePoint);
        }
        boolean isCharacter = Character.isValidCodePoint(codePoint)
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
        return isCharacter && codePoint >= ' ' ? Character.toString(codePoint) : whole;
    }

    private static String inWindows1252(int code) {
        return WINDOWS_1252
                .decode(ByteBuffer.wrap(new byte[] {(byte) code}))
                .toString()
                .replace("\uFFFD", "");
    }

    private static String withPlainSpaces(String text) {
        return SPECIAL_SPACE
                .matcher(SPECIAL_LINE_BREAK.matcher(text).replaceAll("\n"))
                .replaceAll(" ");
    }
}
