package news.hearsay.store.rows;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.hearsay.events.Extractor;

/** The version of an extractor as an array of integers, which PostgreSQL compares number by number. */
final class ExtractorVersion {

    private ExtractorVersion() {}

    /** Returns the array literal of a version: {@code {1,10,0}} for {@code 1.10.0} and for {@code 01.10.0}. */
    static String literal(Extractor extractor) {
        return Arrays.stream(extractor.version().split("\\."))
                .map(number -> Integer.toString(Integer.parseInt(number)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
