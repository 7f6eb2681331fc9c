package news.hearsay.formats.text;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a text, whichever line ends it has: line feed, carriage return, or both. */
public final class Lines {

    private static final char CARRIAGE_RETURN = '\r';

    private Lines() {}

    /** Returns the lines without their ends, the empty ones too. */
    public static List<String> of(String text) {
        return List.of(unified(text).split("\n", -1));
    }

    /** Returns the text with a line feed at the end of each line. */
    public static String unified(String text) {
        return text.indexOf(CARRIAGE_RETURN) < 0
                ? text
                : text.replace("\r\n", "\n").replace(CARRIAGE_RETURN, '\n');
    }

    /** Returns a text in which each line that is not blank is a paragraph, unless it has empty lines already. */
    public static String asParagraphs(String text) {
        String unified = unified(text);
        return unified.contains("\n\n")
                ? unified
                : unified.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }
}
