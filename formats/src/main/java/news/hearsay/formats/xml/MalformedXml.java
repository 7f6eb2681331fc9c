package news.hearsay.formats.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Repairs mistakes that occur in feeds, outside of CDATA sections and comments. The number of lines is kept. */
final class MalformedXml {

    private static final Pattern LITERAL =
            Pattern.compile("<!\\[CDATA\\[.*?(?:]]>|$)|<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("&(?:(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|\\w{1,31});)?");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern BARE_LESS_THAN = Pattern.compile("<(?=[\\s\\d=<]|$)");

    private MalformedXml() {}

    static String repaired(String xml) {
        String text = NO_CHARACTER.matcher(xml).replaceAll("");
        StringBuilder repaired = new StringBuilder(text.length());
        Matcher literal = LITERAL.matcher(text);
        int end = 0;
        while (literal.find()) {
            repaired.append(markup(text.substring(end, literal.start()))).append(literal.group());
            end = literal.end();
        }
        return repaired.append(markup(text.substring(end))).toString();
    }

    private static String markup(String text) {
        String escaped = REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(reference(match.group(), match.group(1))));
        return BARE_LESS_THAN.matcher(escaped).replaceAll("&lt;");
    }

    private static String reference(String whole, @Nullable String name) {
        if (name == null) {
            return "&amp;" + whole.substring(1);
        }
        if (name.startsWith("#")) {
            int codePoint = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            boolean isCharacter = codePoint == '\t'
                    || codePoint == '\n'
                    || codePoint == '\r'
                    || codePoint >= ' ' && codePoint < 0xD800
                    || codePoint >= 0xE000 && codePoint < 0xFFFE
                    || codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
            return isCharacter ? whole : "";
        }
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> whole;
            default -> {
                String characters = Entities.getByName(name);
                yield characters.isEmpty() ? "&amp;" + whole.substring(1) : characters;
            }
        };
    }
}
