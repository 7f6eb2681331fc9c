package news.hearsay.faults.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One edition of an item of a feed. Its texts contain its mark, by which the check recognises them wherever they are
 * stored.
 *
 * @param item the mark of the item, such as {@code f012-i0034}
 * @param number 1 for the first edition
 * @param headline the number of the edition that gave the item its title; an edit may change the text only
 * @param changedAt when this edition replaced the one before
 */
record ItemEdition(String item, int number, int headline, URI url, Instant changedAt) {

    /** The mark of an edition. */
    static final Pattern MARK = Pattern.compile("f\\d{3}-i\\d{4}-e\\d+");

    private static final String LAST_WORDS = "This is the end of report ";

    /** Returns the first edition. */
    static ItemEdition first(String item, URI url, Instant now) {
        return new ItemEdition(item, 1, 1, url, now);
    }

    /** Returns the next edition, with another text. */
    ItemEdition next(boolean withTitle, Instant now) {
        return new ItemEdition(item, number + 1, withTitle ? number + 1 : headline, url, now);
    }

    String mark() {
        return item + "-e" + number;
    }

    String title() {
        return "Harbour board publishes report " + item + (headline == 1 ? "" : ", corrected " + (headline - 1));
    }

    String teaser() {
        return "The harbour board has published a report on the ferry timetable.";
    }

    List<String> paragraphs() {
        return List.of(
                "The harbour board published report %s on the ferry timetable on Monday. It describes the crossings of the "
                                .formatted(mark())
                        + "past winter, the delays that fog and ice caused, and the number of passengers on each line.",
                "According to the report, the northern line carried more passengers than in any winter before, while"
                        + " the southern line lost a tenth of them. The board plans two more crossings a day from April.",
                "Residents may comment on the plan until the end of the month. The board will answer all comments in "
                        + "public, and the council decides in its next session whether it pays for the second boat.",
                LAST_WORDS + mark() + ".");
    }

    /** Returns whether a text contains the end of the edition with this mark. */
    static boolean isComplete(String text, String mark) {
        return text.contains(LAST_WORDS + mark + ".");
    }
}
