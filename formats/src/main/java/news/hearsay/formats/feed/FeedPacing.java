package news.hearsay.formats.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * When a feed wants to be polled, as it states itself: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0,
 * and {@code updatePeriod} and {@code updateFrequency} of the module syndication.
 *
 * @param interval the shortest interval; zero if none is stated
 * @param skipHours the hours of the day, in UTC, in which it is not polled
 * @param skipDays the days, in UTC, on which it is not polled
 */
public record FeedPacing(Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** A feed that states nothing. */
    public static final FeedPacing NONE = new FeedPacing(Duration.ZERO, Set.of(), Set.of());

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** Copies the sets. */
    public FeedPacing {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /** @param head the channel of RSS, or the feed of Atom */
    static FeedPacing of(XmlElement head) {
        Duration ttl = Duration.ofMinutes(Math.max(0, number(head.textAt("ttl"))));
        Duration period = updatePeriod(head);
        return new FeedPacing(ttl.compareTo(period) > 0 ? ttl : period, skipHours(head), skipDays(head));
    }

    /** Returns the stricter one of both intervals, with what either of them skips. */
    public FeedPacing and(FeedPacing other) {
        Set<Integer> hours = new TreeSet<>(skipHours);
        hours.addAll(other.skipHours);
        Set<DayOfWeek> days = new TreeSet<>(skipDays);
        days.addAll(other.skipDays);
        return new FeedPacing(interval.compareTo(other.interval) > 0 ? interval : other.interval, hours, days);
    }

    private static Duration updatePeriod(XmlElement head) {
        Duration period = switch (String.valueOf(head.textAt("sy:updatePeriod")).toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
        return period.dividedBy(Math.max(1, number(head.textAt("sy:updateFrequency"))));
    }

    /** Midnight is 0, and 24 in some feeds. */
    private static Set<Integer> skipHours(XmlElement head) {
        Set<Integer> hours = new TreeSet<>();
        for (XmlElement hour : children(head, "skipHours", "hour")) {
            int number = number(hour.text());
            if (number >= 0 && number <= 24) {
                hours.add(number % 24);
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> skipDays(XmlElement head) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (XmlElement day : children(head, "skipDays", "day")) {
            String name = Objects.requireNonNullElse(day.text(), "").toUpperCase(Locale.ROOT);
            Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().equals(name))
                    .forEach(days::add);
        }
        return days;
    }

    private static List<XmlElement> children(XmlElement head, String group, String name) {
        XmlElement element = head.child(group);
        return element == null ? List.of() : element.children(name);
    }

    private static int number(@Nullable String text) {
        return text != null && NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : -1;
    }
}
