package news.hearsay.formats.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words of an element's class names and id: {@code articleBody} and {@code article-body} are two words each. */
final class NameWords {

    private static final int MAX_LENGTH = 400;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z]+");

    private NameWords() {}

    static Set<String> of(Element element) {
        String names = element.className() + " " + element.id();
        if (names.length() == 1) {
            return Set.of();
        }
        if (names.length() > MAX_LENGTH) {
            names = names.substring(0, MAX_LENGTH);
        }
        Set<String> words = new LinkedHashSet<>();
        for (String name : SEPARATOR.split(names)) {
            Arrays.stream(HUMP.split(name)).forEach(word -> words.add(word.toLowerCase(java.util.Locale.ROOT)));
        }
        words.remove("");
        return words;
    }
}
