package news.hearsay.endtoend.truth;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The articles of one set, and what a careful human reader finds in them. The README beside the files describes the
 * format.
 *
 * @param sources by name
 * @param threads the claim of each thread, by the thread's key
 * @param origins per thread, over all articles
 * @param reports groups of ids of articles
 */
record TruthSet(
        String name,
        Map<String, Source> sources,
        Map<String, String> threads,
        List<Article> articles,
        Map<String, List<String>> origins,
        List<List<String>> reports,
        List<Withdrawal> withdrawals,
        List<Change> changes) {

    /** Precedes the outlet in the name of an origin that is not named. */
    static final String UNNAMED = "unnamed, by ";

    /** @param also further names that are as good */
    record Source(String name, String kind, List<String> also) {

        boolean isAnonymous() {
            return kind.equals("anonymous");
        }

        boolean isPerson() {
            return kind.equals("person");
        }
    }

    /** One revision of an article. */
    record Article(String id, Post post, List<Mention> mentions) {}

    /**
     * One attribution relation.
     *
     * @param via who passed the claim on, from the source to the posted outlet
     */
    record Mention(
            String article,
            int number,
            String claim,
            String source,
            List<String> via,
            Commitment commitment,
            String thread) {}

    /** A mention that a later revision or a correction took back. */
    record Withdrawal(String article, String thread, String source) {

        boolean isOf(Mention mention) {
            return mention.article().equals(article)
                    && mention.thread().equals(thread)
                    && mention.source().equals(source);
        }
    }

    /** A source that first asserts and later denies a thread, or the other way round. */
    record Change(String source, String thread) {}

    Stream<Mention> mentions() {
        return articles.stream().flatMap(article -> article.mentions().stream());
    }

    Article article(String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the source of this name; a name that is not listed is an outlet's. */
    Source source(String name) {
        return sources.getOrDefault(name, new Source(name, "outlet", List.of()));
    }

    /** Returns whether two articles are revisions of one, or copies of one report. */
    boolean isSameReport(String one, String other) {
        return sameAddress(one, other)
                || reports.stream().anyMatch(report -> report.contains(one) && report.contains(other));
    }

    /** Returns whether two articles are revisions of one. */
    boolean sameAddress(String one, String other) {
        Post post = article(one).post();
        Post next = article(other).post();
        return post.outlet().equals(next.outlet()) && String.valueOf(post.url()).equals(next.url());
    }

    boolean isWithdrawn(Mention mention) {
        return withdrawals.stream().anyMatch(withdrawal -> withdrawal.isOf(mention));
    }

    /** Returns the origins of a thread behind current mentions, or behind all if none is current. */
    List<String> currentOrigins(String thread) {
        Map<Boolean, List<String>> byWithdrawn = mentions()
                .filter(mention -> mention.thread().equals(thread) && mention.commitment() == Commitment.ASSERTS)
                .collect(Collectors.partitioningBy(
                        this::isWithdrawn, Collectors.mapping(this::origin, Collectors.toList())));
        List<String> current = byWithdrawn.getOrDefault(false, List.of());
        List<String> withdrawn = byWithdrawn.getOrDefault(true, List.of());
        return origins.getOrDefault(thread, List.of()).stream()
                .filter(origin -> current.isEmpty() || current.contains(origin) || !withdrawn.contains(origin))
                .toList();
    }

    /** Returns a mention's own origin, without regard to copies and to other outlets' stories. */
    private String origin(Mention mention) {
        if (!source(mention.source()).isAnonymous()) {
            return mention.source();
        }
        return UNNAMED
                + mention.via().stream()
                        .filter(link -> source(link).kind().equals("outlet"))
                        .findFirst()
                        .orElse(article(mention.article()).post().outlet());
    }
}
