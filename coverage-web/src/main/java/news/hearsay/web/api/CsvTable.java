package news.hearsay.web.api;

import java.util.List;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.ThreadMention;

/**
 * A response as a table: the rows of its list, without the rest.
 *
 * @param columns the record whose components are the columns
 */
record CsvTable(Class<?> columns, List<?> rows) {

    static CsvTable of(Object response) {
        return switch (response) {
            case CoverageApi.ThreadDetail thread ->
                new CsvTable(ThreadMention.class, thread.mentions().items());
            case CoverageApi.SourceDetail source ->
                new CsvTable(ThreadMention.class, source.statements().items());
            case CoverageApi.ArticleDetail article -> new CsvTable(ThreadMention.class, article.mentions());
            case DeskApi.OutletDetail outlet -> new CsvTable(ClaimThread.class, outlet.firstReports());
            case Listing<?> listing -> listing(listing);
            default -> throw new IllegalArgumentException("no table for " + response.getClass());
        };
    }

    private static CsvTable listing(Listing<?> listing) {
        return listing.kind() == ClaimSearch.SearchResult.class
                ? new CsvTable(
                        ThreadMention.class,
                        listing.items().stream()
                                .map(ClaimSearch.SearchResult.class::cast)
                                .map(ClaimSearch.SearchResult::mention)
                                .toList())
                : new CsvTable(listing.kind(), listing.items());
    }
}
