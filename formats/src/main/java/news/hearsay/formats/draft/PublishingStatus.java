package news.hearsay.formats.draft;

import java.util.Locale;
import news.hearsay.formats.date.StatedDate;
import news.hearsay.formats.text.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agency permits the publication of an item.
 *
 * @param detail why the item must not be published
 * @param fix what to do about it
 */
public record PublishingStatus(String detail, String fix) {

    /**
     * Checks the status of IPTC's vocabulary and the embargo of an item. Returns null if the item may be published.
     *
     * @param status such as usable, stat:withheld or http://cv.iptc.org/newscodes/pubstatusg2/canceled
     * @param embargoed the time until which the item is embargoed; an empty string is an embargo without an end
     */
    public static @Nullable PublishingStatus hindrance(
            @Nullable String status, @Nullable String embargoed, DraftContext context) {
        String stated = status == null ? "usable" : status;
        String name = lastPart(stated);
        return switch (name) {
            case "withheld" ->
                new PublishingStatus(
                        "is withheld by its provider (pubStatus %s)".formatted(Snippet.of(stated)),
                        "read it again once its provider releases it");
            case "canceled", "cancelled", "killed" ->
                new PublishingStatus(
                        "is cancelled by its provider (pubStatus %s)".formatted(Snippet.of(stated)),
                        "do not use it; withdraw what was posted of it");
            default -> embargo(name, embargoed, context);
        };
    }

    /** Returns the name of a code in lower case: text of ninat:text or http://cv.iptc.org/newscodes/ninature/text. */
    public static String lastPart(String code) {
        int end = Math.max(code.lastIndexOf(':'), code.lastIndexOf('/'));
        return code.substring(end + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable PublishingStatus embargo(String status, @Nullable String until, DraftContext context) {
        if (until == null) {
            return status.equals("embargoed")
                    ? new PublishingStatus(
                            "is embargoed, without a time at which the embargo ends",
                            "read it again once its provider releases it")
                    : null;
        }
        StatedDate date = StatedDate.parse(until);
        if (date == null) {
            return new PublishingStatus(
                    "is embargoed, and the end of the embargo cannot be read: \"%s\""
                            .formatted(Snippet.of(until.strip())),
                    "read it again once its provider releases it");
        }
        return date.instant().isAfter(context.now())
                ? new PublishingStatus("is embargoed until " + date.instant(), "read it again after " + date.instant())
                : null;
    }
}
