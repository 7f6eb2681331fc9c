package news.hearsay.web.guard;

import java.time.Instant;
import java.util.List;

/**
 * A form that was refused because the session of its page has ended.
 *
 * @param path where it was sent
 * @param keptAt when it was sent
 */
record KeptForm(String path, List<Field> fields, Instant keptAt) {

    /**
     * A field as it was sent.
     *
     * @param isTyped whether a person typed or chose the value, and not the page
     */
    record Field(String name, String value, boolean isTyped) {}
}
