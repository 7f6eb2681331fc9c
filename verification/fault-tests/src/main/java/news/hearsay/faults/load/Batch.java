package news.hearsay.faults.load;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.standalone.load.SyntheticArticles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The articles of one run, which no other run posts. The same name gives the same articles. */
public record Batch(String name, List<Submission> submissions) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A character beyond the Basic Multilingual Plane moves every later offset. */
    private static final String BEYOND_BMP = "The hall was half empty 🎻.\n\n";

    private static final int UPDATED_OF = 6;
    private static final int BEYOND_BMP_OF = 3;

    /**
     * Makes the articles.
     *
     * @param updates whether every sixth article is posted twice, with a longer text the second time
     */
    public static Batch of(String name, int number, boolean updates) {
        List<String> articles = SyntheticArticles.ndjson(name, number);
        List<String> others = SyntheticArticles.ndjson(name + "-updates", number);
        List<Submission> submissions = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            ObjectNode article = (ObjectNode) JSON.readTree(articles.get(i));
            String text = (i % BEYOND_BMP_OF == 0 ? BEYOND_BMP : "")
                    + article.get("text").asString();
            String json = JSON.writeValueAsString(article.put("text", text));
            String update = null;
            if (updates && i % UPDATED_OF == 0) {
                String more = JSON.readTree(others.get(i)).get("text").asString();
                update = JSON.writeValueAsString(article.put("text", text + "\n\n" + more));
            }
            submissions.add(new Submission(json, update));
        }
        return new Batch(name, submissions);
    }
}
