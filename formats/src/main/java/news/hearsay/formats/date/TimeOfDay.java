package news.hearsay.formats.date;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day with its offset from UTC.
 *
 * @param nextDay whether it is 24:00
 * @param assumed that the time zone is not stated
 */
record TimeOfDay(int hour, int minute, int second, int nano, boolean nextDay, ZoneOffset offset, List<String> assumed) {

    private static final Pattern TIME = Pattern.compile(
            "^(\\d{1,2})(?:[:.H]?(\\d{2}))?(?:[:.]?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(A\\.?M\\.?|P\\.?M\\.?)?\\s*[,(]?\\s*(.*?)\\)?$");
    private static final Pattern OFFSET =
            Pattern.compile("^(?:UTC|GMT)?\\s*([+\\-\u2212])(\\d{1,2}):?(\\d{2})?(?:\\s*\\([^)]*\\)?)?$");

    /** Names that mean one offset in every country that uses them. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    /** Names that RFC 822 or the usual reading defines, and that mean other offsets elsewhere. */
    private static final Map<String, String> USUAL_ZONES = Map.of("CST", "-06:00", "BST", "+01:00");

    /** @param time in upper case */
    static @Nullable TimeOfDay parse(String time) {
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(5) == null)) {
            return null;
        }
        int hour = hour(Integer.parseInt(matcher.group(1)), matcher.group(5));
        int minute = number(matcher.group(2));
        int second = Math.min(number(matcher.group(3)), 59);
        String fraction = matcher.group(4);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        Zone zone = zone(matcher.group(6));
        if (zone == null || hour < 0 || hour > 24) {
            return null;
        }
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        return new TimeOfDay(hour, minute, second, nano, midnight, zone.offset, zone.assumed);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (half.startsWith("P") ? 12 : 0);
    }

    private record Zone(ZoneOffset offset, List<String> assumed) {}

    private static @Nullable Zone zone(String stated) {
        if (stated.isEmpty()) {
            return new Zone(ZoneOffset.UTC, List.of("UTC, because no time zone is stated"));
        }
        Matcher offset = OFFSET.matcher(stated);
        if (offset.matches()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = number(offset.group(3));
            int sign = offset.group(1).equals("+") ? 1 : -1;
            return hours > 18 || minutes > 59
                    ? null
                    : new Zone(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)), List.of());
        }
        String named = ZONES.get(stated);
        if (named != null) {
            return new Zone(ZoneOffset.of(named), List.of());
        }
        String usual = USUAL_ZONES.get(stated);
        if (usual != null) {
            return new Zone(ZoneOffset.of(usual), List.of("%s is UTC%s".formatted(stated, usual)));
        }
        return stated.matches("[A-Z]{1,5}")
                ? new Zone(ZoneOffset.UTC, List.of("UTC, because the time zone %s is not known".formatted(stated)))
                : null;
    }
}
