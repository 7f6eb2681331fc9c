package news.hearsay.endtoend.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small case of one kind of fault: articles in order of posting, and what coverage should hold. What is null is not
 * compared.
 *
 * @param kind the number of the kind, or its name
 * @param isExample whether it is the example by which the kind was reported
 * @param threads what coverage shows over all articles of the case
 * @param note what is debatable, among other remarks
 */
record FaultCase(
        String kind,
        String name,
        boolean isExample,
        List<Article> articles,
        List<ClaimThread> threads,
        List<Identities> identities,
        @Nullable Integer reports,
        @Nullable Integer articlesKept,
        @Nullable List<String> changes,
        @Nullable String note) {

    /** @param statements all statements of this post by itself */
    record Article(Post post, List<Statement> statements) {}

    /**
     * @param source null for a group of which only the members are compared
     * @param chain null if only the source precedes the outlet
     */
    record Statement(
            @Nullable String source,
            @Nullable String kind,
            @Nullable String role,
            @Nullable String organisation,
            String claim,
            @Nullable String stance,
            @Nullable String polarity,
            @Nullable String certainty,
            @Nullable List<String> chain,
            List<String> members,
            @Nullable String note) {

        /** Returns whether nothing is wrong if the statement is missing: a refusal stands behind nothing. */
        boolean isOptional() {
            return note != null || "declines".equals(stance);
        }
    }

    /** @param mentions that are current, denials included */
    record ClaimThread(
            String claim,
            @Nullable Integer mentions,
            @Nullable Integer outlets,
            @Nullable List<String> origins,
            @Nullable Integer denials,
            @Nullable String firstSeen) {}

    /** Names and how their identities relate. */
    record Identities(Relation relation, List<String> names) {

        enum Relation {
            SAME,
            APART,
            UNCERTAIN
        }
    }
}
