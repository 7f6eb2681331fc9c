package news.hearsay.formats.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import news.hearsay.formats.text.HtmlParagraphs;
import news.hearsay.formats.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail: its parts of text in their order. Of alternatives, plain text is taken rather than HTML.
 * Everything else is left out. Not thread-safe.
 */
final class MailText {

    /** What follows is the signature of the sender (RFC 3676, section 4.3). */
    private static final String SIGNATURE = "\n-- \n";

    /** A line that ends with a space and is no mark of a signature. */
    private static final Pattern SOFT_BREAK = Pattern.compile("(?<!\n--) \n(?=[^\\s>])");

    /** Plain text that is so much shorter than the HTML only states that there is HTML. */
    private static final int STUB = 4;

    private final List<String> texts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean detected;
    private @Nullable String from;

    private MailText(MailPart part) {
        read(part);
    }

    static MailText of(MailPart part) {
        return new MailText(part);
    }

    /** Returns the paragraphs, separated by empty lines; empty if there is no text. */
    String text() {
        return String.join("\n\n", texts);
    }

    /** Returns the media type of the first text. */
    String from() {
        return from == null ? "text/plain" : from;
    }

    /** Returns the names and media types of the parts that are no text. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Returns whether the encoding of a text was detected. */
    boolean isDetected() {
        return detected;
    }

    private void read(MailPart part) {
        if (part.isGroup()) {
            switch (part.mediaType()) {
                case "multipart/alternative" -> readBest(part.parts());
                default -> part.parts().forEach(this::read);
            }
        } else if (part.isText()) {
            add(part.mediaType(), text(part));
        } else {
            leftOut.add(part.described());
        }
    }

    private void add(String mediaType, String text) {
        if (!text.isBlank()) {
            texts.add(text.strip());
            from = from == null ? mediaType : from;
        }
    }

    private void readBest(List<MailPart> alternatives) {
        MailText plain = null;
        MailText rich = null;
        for (MailPart part : alternatives) {
            MailText alternative = MailText.of(part);
            if (!alternative.texts.isEmpty()) {
                boolean isPlain = alternative.from().equals("text/plain");
                plain = isPlain ? alternative : plain;
                rich = isPlain ? rich : alternative;
            } else {
                leftOut.addAll(alternative.leftOut);
            }
        }
        MailText best = rich != null && (plain == null || isStub(plain, rich)) ? rich : plain;
        if (best != null) {
            add(best.from(), best.text());
            leftOut.addAll(best.leftOut);
            detected |= best.detected;
        }
    }

    private static boolean isStub(MailText plain, MailText rich) {
        return plain.text().length() * STUB < rich.text().length();
    }

    private String text(MailPart part) {
        DecodedText decoded = TextDecoder.decode(part.content(), part.contentType());
        detected |= decoded.detected();
        if (part.isHtml()) {
            return HtmlParagraphs.ofPage(decoded.text());
        }
        String text = Lines.unified(decoded.text());
        String flowed = part.isFlowed() ? unwrapped(text) : text;
        int signature = flowed.indexOf(SIGNATURE);
        return signature < 0 ? flowed : flowed.substring(0, signature);
    }

    /** Joins lines that software broke. The mark before a signature and quoted lines stay. */
    private static String unwrapped(String text) {
        return SOFT_BREAK.matcher(text).replaceAll(" ");
    }
}
