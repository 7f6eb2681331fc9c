package news.hearsay.formats.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a Content-Type, an XML declaration or an HTML meta element declares. */
final class DeclaredCharset {

    /** HTML requires the declaration within the first 1024 bytes; real pages exceed that. */
    private static final int SEARCHED_BYTES = 8192;

    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:+-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)");

    private DeclaredCharset() {}

    static @Nullable Charset inContentType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher matcher = PARAMETER.matcher(contentType);
        return matcher.find() ? forLabel(matcher.group(1)) : null;
    }

    static @Nullable Charset inDocument(byte[] bytes) {
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return wide;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, SEARCHED_BYTES), StandardCharsets.ISO_8859_1);
        Matcher xml = XML_DECLARATION.matcher(start);
        if (xml.find()) {
            return narrow(forLabel(xml.group(1)));
        }
        Matcher meta = META.matcher(start);
        return meta.find() ? narrow(forLabel(meta.group(1))) : null;
    }

    /** A declaration that is legible as ASCII is not in UTF-16, whatever it claims; browsers read UTF-8 instead. */
    private static @Nullable Charset narrow(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    }

    /** UTF-16 without a byte order mark: the first character is ASCII, as in XML, HTML and JSON. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        if (bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }

    /** Some labels stand for a larger encoding, as the WHATWG Encoding standard defines. */
    private static @Nullable Charset forLabel(String label) {
        String name = switch (label.toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1", "l1", "iso8859-1", "us-ascii", "ascii", "cp1252" -> "windows-1252";
            case "iso-8859-9", "latin5" -> "windows-1254";
            case "gb2312", "gb_2312-80", "gbk", "x-gbk" -> "GB18030";
            case "shift_jis", "shift-jis", "sjis", "x-sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr", "ksc5601" -> "x-windows-949";
            case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
            default -> label;
        };
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
