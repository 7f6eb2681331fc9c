package news.hearsay.formats.draft;

import java.util.Locale;
import news.hearsay.formats.date.StatedDate;
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
        String name = status == null
                ? "usable"
                : status.replaceFirst(".*[:/]", "").strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "withheld" ->
                new PublishingStatus(
                        "is withheld by its provider (pubStatus %s)".formatted(status),
                        "read it again once its provider releases it");
            case "canceled", "cancelled", "killed" ->
                new PublishingStatus(
                        "is cancelled by its provider (pubStatus %s)".formatted(status),
                        "do not use it; withdraw what was posted of it");
            default -> embargo(name, embargoed, context);
        };
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
                    "is embargoed, and the end of the embargo cannot be read: \"%s\"".formatted(until.strip()),
                    "read it again once its provider releases it");
        }
        return date.instant().isAfter(context.now())
                ? new PublishingStatus("is embargoed until " + date.instant(), "read it again after " + date.instant())
                : null;
    }
}
