package news.hearsay.events;

import java.util.regex.Pattern;

/**
 * The extractor that found a claim.
 *
 * @param version numbers joined by dots; the results of a greater version replace those of a smaller one
 */
public record Extractor(String name, String version) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");

    /** @throws InvalidEventException if the name is blank or the version is not numbers joined by dots */
    public Extractor {
        Require.text("extractor.name", name);
        Require.text("extractor.version", version);
        if (!VERSION.matcher(version).matches()) {
            throw new InvalidEventException(
                    "extractor.version must be numbers joined by dots, such as 1.2.0, but is " + version);
        }
    }
}
