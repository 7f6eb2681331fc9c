package news.hearsay.benchmarks.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The queries of a page. Each has a numbered heading, with the SQL below it. */
record Cookbook(List<Question> questions) {

    private static final Pattern QUESTION =
            Pattern.compile("^### (\\d+)\\. ([^\\n]+)\\n.*?^```sql\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** One question and its SQL, without the semicolon at the end. */
    record Question(int number, String words, String sql) {}

    static Cookbook read(Path page) throws IOException {
        return new Cookbook(QUESTION.matcher(Files.readString(page))
                .results()
                .map(found -> new Question(
                        Integer.parseInt(found.group(1)),
                        found.group(2),
                        found.group(3).strip().replaceFirst(";$", "")))
                .toList());
    }
}
