package news.hearsay.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The articles of one run, shared with no other. The same name, the same articles. */
public record Batch(String name, List<Submission> submissions) {

    /**
     * Makes it up.
     *
     * @param updates whether every sixth article is posted twice, with another text
     */
    public static Batch of(String name, int number, boolean updates) {
        List<Submission> submissions = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            Random random = new Random(31L * name.hashCode() + i);
            String text = MadeUpText.article(random);
            String update = updates && i % 6 == 0 ? json(name, i, text + "\n\n" + MadeUpText.paragraph(random)) : null;
            submissions.add(new Submission(json(name, i, text), update));
        }
        return new Batch(name, submissions);
    }

    private static String json(String name, int number, String text) {
        return """
                {"outlet":"%s","url":"https://news.example/%s/%d","title":"Report %d of %s",\
                "publishedAt":"2024-05-%02dT08:00:00Z","text":"%s"}""".formatted(
                MadeUpText.outlet(number), name, number, number, name, 1 + number % 28, text.replace("\n", "\\n"));
    }
}
