package news.hearsay.store.rows;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.hearsay.events.Extractor;

/** The version of an extractor as an array of integers, which PostgreSQL compares number by number. */
final class ExtractorVersion {

    /** A version and its literal. */
    private record Known(String version, String literal) {}

    /** Nearly all events have the version of the event before. */
    private static volatile Known latest = new Known("0", "{0}");

    private ExtractorVersion() {}

    /** Returns the array literal of a version: {@code {1,10,0}} for {@code 1.10.0} and for {@code 01.10.0}. */
    static String literal(Extractor extractor) {
        Known known = latest;
        if (!known.version().equals(extractor.version())) {
            known = new Known(extractor.version(), literal(extractor.version()));
            latest = known;
        }
        return known.literal();
    }

    private static String literal(String version) {
        return Arrays.stream(version.split("\\."))
                .map(number -> Integer.toString(Integer.parseInt(number)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
