package news.hearsay.web.api;

import java.util.List;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.MentionRow;
import news.hearsay.web.read.Search;

/** What the rows of an answer are where it is written as a table. */
final class Tables {

    /** Rows, and the record whose components are the columns. */
    record Table(Class<?> columns, List<?> rows) {}

    private Tables() {}

    static Table of(Object answer) {
        return switch (answer) {
            case CoverageApi.ThreadDetail thread ->
                new Table(MentionRow.class, thread.mentions().items());
            case CoverageApi.SourceDetail source ->
                new Table(MentionRow.class, source.statements().items());
            case CoverageApi.ArticleDetail article -> new Table(MentionRow.class, article.mentions());
            case Listing<?> listing -> listing(listing);
            default -> throw new IllegalArgumentException("no table: " + answer.getClass());
        };
    }

    private static Table listing(Listing<?> listing) {
        return listing.kind() == Search.Found.class
                ? new Table(
                        MentionRow.class,
                        listing.items().stream()
                                .map(Search.Found.class::cast)
                                .map(Search.Found::mention)
                                .toList())
                : new Table(listing.kind(), listing.items());
    }
}
