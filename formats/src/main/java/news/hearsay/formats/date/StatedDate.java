package news.hearsay.formats.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a document states it.
 *
 * @param instant the time
 * @param assumed what the document does not state, such as a time zone; empty if it states everything
 */
public record StatedDate(Instant instant, List<String> assumed) {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:[T\\s,]+(.*)|(Z|[+-]\\d{2}:?\\d{2})|)$");
    /** NITF permits 20020704000000-0500. */
    private static final Pattern WITHOUT_SEPARATOR = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(\\d{6}.*)$");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("^\\d{4}(?:-\\d{2})?$");
    private static final Pattern NUMBERS = Pattern.compile("^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})\\b[T\\s,]*(.*)$");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "^(\\d{1,2})(?:st|nd|rd|th|er|º)?[.\\s-]+(?:of\\s+|de\\s+)?(\\p{L}{3,})\\.?[,\\s-]+(?:de\\s+)?(\\d{4}|\\d{2})\\b(.*)$");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("^(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})\\b(.*)$");
    /** The format of ctime: Tue Mar 4 17:30:00 2025 or Tue Mar 4 17:30:00 UTC 2025. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "^(\\p{L}{3,})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)(\\s+[A-Za-z]{1,5}|)\\s+(\\d{4})$");

    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?,\\s*");
    private static final Pattern ENGLISH_WEEKDAY =
            Pattern.compile("^(?i:mon|tue|wed|thu|fri|sat|sun)(?i:s|nes|rs|ur)?(?i:day)?\\.?,?\\s+");
    private static final Pattern LABEL = Pattern.compile("^(?i:(?:first )?(?:published|posted|updated|last updated|last"
            + " modified|date|on))(?:\\s+(?:on|at))?\\s*:?\\s+");

    /** A longer text, white space included, is no date. */
    private static final int MAX_STATED = 500;

    private static final String START_OF_DAY = "the start of the day";

    /** Copies the list. */
    public StatedDate {
        assumed = List.copyOf(assumed);
    }

    /**
     * Reads a date and time in ISO 8601, RFC 3339, the W3C profile or RFC 822, or in words. Returns null if it is none,
     * if it is relative such as "yesterday", if it lacks the day, or if day and month can be exchanged as in
     * 03/04/2025.
     */
    public static @Nullable StatedDate parse(String stated) {
        if (stated.length() > MAX_STATED) {
            return null;
        }
        String text = stated.strip().replaceAll("[\\s\u00A0\u202F]+", " ");
        if (text.length() < 6
                || text.length() > 100
                || YEAR_AND_MONTH.matcher(text).matches()) {
            return null;
        }
        text = LABEL.matcher(text).replaceFirst("");
        text = ENGLISH_WEEKDAY.matcher(text).replaceFirst("");
        text = WEEKDAY.matcher(text).replaceFirst("");
        try {
            return parts(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable StatedDate parts(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            LocalDate date = date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
            String zone = yearFirst.group(6);
            return zone == null
                    ? at(date, yearFirst.group(5), List.of())
                    : at(date, "00:00" + zone, List.of(START_OF_DAY));
        }
        Matcher compact = WITHOUT_SEPARATOR.matcher(text);
        if (compact.matches()) {
            return at(date(compact.group(1), compact.group(2), compact.group(3)), compact.group(4), List.of());
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(numbers);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), dayFirst.group(4));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), monthFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return named(
                    yearLast.group(5), yearLast.group(1), yearLast.group(2), yearLast.group(3) + yearLast.group(4));
        }
        return null;
    }

    /** The order of day and month follows from a number over 12, from equal numbers, or from dots between them. */
    private static @Nullable StatedDate ofNumbers(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        String year = numbers.group(4);
        List<String> assumed = new ArrayList<>();
        LocalDate date;
        if (first > 12 || first == second) {
            date = date(year, numbers.group(3), numbers.group(1));
        } else if (second > 12) {
            date = date(year, numbers.group(1), numbers.group(3));
        } else if (numbers.group(2).equals(".")) {
            assumed.add("day before month");
            date = date(year, numbers.group(3), numbers.group(1));
        } else {
            return null;
        }
        return at(date, numbers.group(5), assumed);
    }

    private static @Nullable StatedDate named(String year, String month, String day, @Nullable String time) {
        int number = MonthNames.number(month);
        if (number == 0) {
            return null;
        }
        List<String> assumed = new ArrayList<>();
        int fullYear = Integer.parseInt(year);
        if (year.length() == 2) {
            // RFC 2822: 00 to 49 are in this century
            fullYear += fullYear < 50 ? 2000 : 1900;
            assumed.add("the century");
        }
        return at(LocalDate.of(fullYear, number, Integer.parseInt(day)), time, assumed);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable StatedDate at(LocalDate date, @Nullable String rest, List<String> assumedOfDate) {
        List<String> assumed = new ArrayList<>(assumedOfDate);
        String stated = rest == null ? "" : rest.strip().replaceFirst("^(?:,|[-–—|]|at\\b|T)\\s*", "");
        if (stated.isEmpty()) {
            assumed.add(START_OF_DAY + " in UTC");
            return new StatedDate(date.atStartOfDay(ZoneOffset.UTC).toInstant(), assumed);
        }
        TimeOfDay time = TimeOfDay.parse(stated.toUpperCase(Locale.ROOT));
        if (time == null) {
            return null;
        }
        assumed.addAll(time.assumed());
        LocalDateTime dateTime = time.nextDay()
                ? date.plusDays(1).atStartOfDay()
                : LocalDateTime.of(date, LocalTime.of(time.hour(), time.minute(), time.second(), time.nano()));
        return new StatedDate(dateTime.toInstant(time.offset()), assumed);
    }
}
