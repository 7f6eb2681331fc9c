package news.hearsay.extract.corpus;

import java.util.List;

/**
 * A text with the attribution relations that somebody, or something, found in it.
 *
 * @param document its name
 */
public record AnnotatedArticle(String document, String text, List<Annotation> attributions) {}
