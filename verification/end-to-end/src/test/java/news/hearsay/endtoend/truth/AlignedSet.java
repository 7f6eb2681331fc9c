package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A set and its coverage, with the row of each mention that coverage has.
 *
 * @param rows by mention, in text order
 * @param ids coverage's id of each article
 */
record AlignedSet(
        TruthSet set,
        Coverage coverage,
        Map<TruthSet.Mention, Coverage.Mention> rows,
        Map<Coverage.Mention, TruthSet.Mention> mentions,
        Map<String, String> ids) {

    /** @param receipts one for each article of the set, by its id */
    static AlignedSet of(TruthSet set, Map<String, World.Receipt> receipts, Coverage coverage) {
        Map<TruthSet.Mention, Coverage.Mention> rows = new LinkedHashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (TruthSet.Article article : set.articles()) {
            World.Receipt receipt = Objects.requireNonNull(receipts.get(article.id()));
            ids.put(article.id(), String.valueOf(receipt.id()));
            List<Coverage.Mention> ofRevision = coverage.mentions().stream()
                    .filter(row ->
                            row.article().equals(receipt.id()) && row.revision().equals(receipt.revision()))
                    .toList();
            Map<TruthSet.Mention, Coverage.Mention> aligned = Alignment.of(set, article, ofRevision);
            article.mentions().stream()
                    .filter(aligned::containsKey)
                    .forEach(mention -> rows.put(mention, aligned.get(mention)));
        }
        Map<Coverage.Mention, TruthSet.Mention> mentions = new HashMap<>();
        rows.forEach((mention, row) -> mentions.put(row, mention));
        return new AlignedSet(set, coverage, rows, mentions, ids);
    }

    Optional<Coverage.Mention> row(TruthSet.Mention mention) {
        return Optional.ofNullable(rows.get(mention));
    }

    Optional<TruthSet.Mention> mention(Coverage.Mention row) {
        return Optional.ofNullable(mentions.get(row));
    }

    /** Returns the thread of coverage that has most of a thread's asserting mentions, else most of its mentions. */
    Optional<String> threadOf(String thread) {
        return mostFrequent(mention -> mention.thread().equals(thread) && mention.commitment() == Commitment.ASSERTS)
                .or(() -> mostFrequent(mention -> mention.thread().equals(thread)));
    }

    private Optional<String> mostFrequent(Predicate<TruthSet.Mention> wanted) {
        Map<String, Long> counts = rows.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(
                        Collectors.groupingBy(entry -> entry.getValue().thread(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey);
    }

    /** Returns whether what the row's source does to the claim is what the mention's source does. */
    boolean isCommitmentRight(TruthSet.Mention mention, Coverage.Mention row) {
        boolean contradicts = threadOf(mention.thread())
                .filter(thread -> !thread.equals(row.thread()) && coverage.isSameQuestion(thread, row.thread()))
                .isPresent();
        return switch (mention.commitment()) {
            case ASSERTS -> row.commitment() == Commitment.ASSERTS && !contradicts;
            case DENIES ->
                row.commitment() == Commitment.DENIES
                        || (row.commitment() == Commitment.ASSERTS && (row.negated() || contradicts));
            case DECLINES, ASKS -> row.commitment() == mention.commitment();
        };
    }

    /** Returns whether coverage has two mentions in one thread, or in threads that contradict each other. */
    boolean areLinked(TruthSet.Mention one, TruthSet.Mention other) {
        return row(one).flatMap(row -> row(other).filter(next -> coverage.isSameQuestion(row.thread(), next.thread())))
                .isPresent();
    }

    /**
     * Returns whether coverage shows two mentions of a thread as such: in one thread, or, if one denies what the other
     * asserts, in two threads that contradict each other.
     */
    boolean agree(TruthSet.Mention one, TruthSet.Mention other) {
        return areLinked(one, other)
                && row(one).flatMap(row -> row(other)
                                .filter(next -> row.thread().equals(next.thread())
                                        || one.commitment() != other.commitment()
                                        || row.isOpposed() != next.isOpposed()))
                        .isPresent();
    }

    /** Describes a mention for a miss. */
    static String words(TruthSet.Mention mention) {
        return "%s #%d “%s” (%s, %s %s)"
                .formatted(
                        mention.article(),
                        mention.number() + 1,
                        mention.claim(),
                        mention.source(),
                        mention.commitment().name().toLowerCase(Locale.ROOT),
                        mention.thread());
    }

    /** Describes a row for a miss. */
    static String words(Coverage.Mention row) {
        List<String> words = new ArrayList<>(List.of("“" + row.claim() + "”", String.join(" → ", row.chain())));
        words.add(row.stance() + (row.negated() ? ", negated" : ""));
        return String.join(", ", words);
    }
}
