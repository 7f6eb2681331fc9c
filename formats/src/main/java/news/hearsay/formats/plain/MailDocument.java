package news.hearsay.formats.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from a mail (RFC 5322) with its encodings and parts (RFC 2045 to 2047). The headers state the
 * fields as in plain text with headers.
 */
public final class MailDocument {

    private static final Pattern DECLARED = Pattern.compile("(?i)\\s*message/(?:rfc822|global)\\s*(?:;.*)?");
    /** The headers that only mails have. */
    private static final Set<String> OF_MAIL = Set.of(
            "mime-version",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "dkim-signature",
            "content-type",
            "content-transfer-encoding",
            "content-disposition");

    private static final int MAX_NAMED = 10;

    private MailDocument() {}

    /** Returns whether a document is a mail: it has a header that only mails have, or is declared as a mail. */
    public static boolean isMail(byte[] bytes, @Nullable String contentType) {
        Set<String> names = MailHead.of(bytes).names();
        boolean declared = contentType != null && DECLARED.matcher(contentType).matches();
        return declared ? !names.isEmpty() : !Collections.disjoint(names, OF_MAIL);
    }

    /**
     * Reads a mail. The notice names the parts that were left out.
     *
     * @throws UnreadableDocumentException if it is damaged, or has too many parts
     */
    public static Reading read(byte[] bytes, DraftContext context) {
        MailHead head = MailHead.of(bytes);
        byte[] message = Arrays.copyOfRange(bytes, head.start(), bytes.length);
        MailPart whole = MailParser.parse(message);
        DecodedText headers = headers(Arrays.copyOfRange(bytes, head.start(), head.end()), firstText(whole));
        MailText text = MailText.of(whole);
        ArticleDraft draft = new ArticleDraft(context);
        HeaderFields.offer(HeadedText.ofMail(headers.text()).headers(), context, draft);
        draft.text(text.text(), text.from());
        if (headers.detected() || text.isDetected()) {
            draft.repaired(TextRepair.ENCODING_DETECTED);
        }
        Items items = new Items();
        if (draft.hasText()) {
            items.add("the message", draft);
        } else {
            items.reject("the message", "contains no text" + parts(text), "send the text of the message");
        }
        return items.reading(Form.TEXT, text.leftOut().isEmpty() ? null : "left out: " + listed(text.leftOut()));
    }

    /** Headers that are not in ASCII are usually in the encoding of the text. If not, other characters are left out. */
    private static DecodedText headers(byte[] bytes, MailPart text) {
        try {
            return TextDecoder.decode(bytes, text.contentType());
        } catch (UnreadableDocumentException e) {
            return new DecodedText(new String(bytes, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII, true);
        }
    }

    private static MailPart firstText(MailPart part) {
        return part.parts().isEmpty() ? part : firstText(part.parts().getFirst());
    }

    private static String parts(MailText text) {
        return text.leftOut().isEmpty() ? "" : "; its parts are " + listed(text.leftOut());
    }

    private static String listed(List<String> parts) {
        int more = parts.size() - MAX_NAMED;
        String named = String.join(", ", parts.subList(0, Math.min(MAX_NAMED, parts.size())));
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }
}
