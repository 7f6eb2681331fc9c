package news.hearsay.events;

import java.util.List;

/**
 * What a claim says once its references are replaced by what they refer to in the article: "such a ban would ruin the
 * port" as "a ban on diesel boats would ruin the port".
 *
 * @param text the content with the references replaced; for "denied the report", the content of the report
 * @param antecedents where the article has what they refer to, in code points, in text order
 */
public record Completion(String text, List<Span> antecedents) {

    /** @throws InvalidEventException if the text is blank or there is no antecedent */
    public Completion {
        Require.text("text", text);
        antecedents = Require.filled("antecedents", antecedents);
    }
}
