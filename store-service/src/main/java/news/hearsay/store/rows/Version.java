package news.hearsay.store.rows;

import java.util.Arrays;
import java.util.stream.Collectors;
import news.hearsay.events.Extractor;

/** An extractor's version as the tables hold it: an array of integers, which PostgreSQL compares number by number. */
final class Version {

    private Version() {}

    /** {@code 1.10.0} as {@code {1,10,0}}; the same for {@code 01.10.0}. */
    static String literal(Extractor extractor) {
        return Arrays.stream(extractor.version().split("\\."))
                .map(number -> Integer.toString(Integer.parseInt(number)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
