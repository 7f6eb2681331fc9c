package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The links between the Markdown pages of the repository. The test does not follow links to other sites. */
class PageLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern CODE =
            Pattern.compile("^\\s*```.*?^\\s*```|`[^`\\n]*`", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @Test
    void every_link_leads_to_an_existing_file_and_heading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Repository.files(file -> file.toString().endsWith(".md"))) {
            Matcher link = LINK.matcher(CODE.matcher(Repository.text(page)).replaceAll(""));
            while (link.find()) {
                String path = link.group(1);
                if (path != null && !path.contains("://") && !exists(page, path, link.group(2))) {
                    broken.add(page + ": " + link.group());
                }
            }
        }

        assertThat(broken).as("broken links").isEmpty();
    }

    private static boolean exists(Path page, String path, @Nullable String anchor) throws IOException {
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        return Repository.exists(target.toString())
                && (anchor == null || anchors(target).contains(anchor));
    }

    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Repository.text(page))
                .results()
                .map(heading -> anchor(String.valueOf(heading.group(1))))
                .toList();
    }

    /** The anchor that GitHub derives from a heading: lower case, hyphens for spaces, no punctuation. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
