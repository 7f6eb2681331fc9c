package news.hearsay.extract.engine.lexicon;

import java.util.Set;

/** The names of weekdays and months, in lower case. */
public final class CalendarNames {

    public static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private CalendarNames() {}
}
