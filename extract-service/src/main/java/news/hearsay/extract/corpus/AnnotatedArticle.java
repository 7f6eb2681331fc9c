package news.hearsay.extract.corpus;

import java.util.List;

/**
 * A text with its attribution relations, annotated or predicted.
 *
 * @param document the article's name
 */
public record AnnotatedArticle(String document, String text, List<Annotation> attributions) {}
