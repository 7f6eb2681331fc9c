package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.StoryNames;
import news.hearsay.coverage.report.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * An article as stored, with what follows from its rows alone.
 *
 * @param names all its names
 * @param story the names of its story, as {@link StoryNames} returns them
 * @param text the text of its current revision; null if it has none
 */
record ReadArticle(
        ArticleNames names, List<String> story, @Nullable ReportText text) {

    static ReadArticle of(StoredArticle article) {
        StoredArticle.Revision current = article.current();
        return new ReadArticle(
                ArticleNames.of(article),
                StoryNames.of(
                        article.revisions().stream().flatMap(revision -> Stream.of(revision.title(), revision.text()))),
                current == null ? null : ReportText.of(current.text()));
    }

    StoredArticle article() {
        return names.article();
    }
}
