package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hearsay.coverage.assembly.DueArticles.Due;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ReadAheadTest extends EmptyNewsroom {

    private static final long TURN = 7;
    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";
    private static final String NUMBER_OF_TROOPS = "France will send 2,000 troops to Ukraine after a ceasefire";

    @Test
    void at_most_as_many_articles_as_a_batch_may_have_are_read_ahead() {
        newsroom.store(article(1), article(2), article(3));
        Due batch = due(1);

        start(batch);

        assertThat(take(due(3)).names()).containsOnlyKeys(article(2).id());
    }

    @Test
    void what_was_read_ahead_is_used_once() {
        newsroom.store(article(1), article(2));
        start(due(1));
        take(due(2));

        assertThat(take(due(2)).names()).isEmpty();
    }

    @Test
    void an_article_with_a_ticket_that_came_later_is_read_again() {
        newsroom.store(article(1), article(2));
        start(due(1));

        Map<String, List<Long>> changed = new HashMap<>(due(2).tickets());
        changed.computeIfPresent(article(2).id(), (_, tickets) -> with(tickets, Long.MAX_VALUE));

        assertThat(take(new Due(changed)).names()).isEmpty();
    }

    @Test
    void wordings_are_compared_with_stored_ones_ahead() {
        newsroom.publish(article(1).says(person("Ana Prieto"), TROOPS));
        newsroom.store(article(2), article(3).says(person("Ana Prieto"), NUMBER_OF_TROOPS));

        start(due(1));

        assertThat(relations(take(due(2)))).contains(ClaimRelation.LESS_SPECIFIC);
    }

    @Test
    void wordings_are_compared_with_those_that_the_batch_adds() {
        newsroom.store(article(2), article(3).says(person("Ana Prieto"), NUMBER_OF_TROOPS));
        KnownWording added = KnownWording.loose(Wording.of(TROOPS, false));

        ahead().start(new ReadAhead.Batch(due(1), TURN, 1), List.of(added));

        assertThat(relations(take(due(2)))).containsExactly(ClaimRelation.LESS_SPECIFIC);
    }

    @Test
    void what_was_compared_is_not_used_after_a_turn_of_another_builder() {
        newsroom.store(article(1), article(2));

        start(due(1));

        assertThat(ahead().take(due(2)).apply(TURN + 2).related()).isEmpty();
    }

    @Test
    void the_rows_are_those_of_a_rebuild_if_articles_change_between_batches() {
        IntStream.range(0, 12).forEach(number -> newsroom.store(article(number)));
        BatchProcessor batches = newsroom.coverage(BatchProcessor.class);
        for (int number = 2; number < 12; number++) {
            batches.next(2);
            newsroom.store(article(number)
                    .received("2025-06-21T08:00:00Z")
                    .says(person("Ana Prieto"), "two hikers were found near raft " + number));
        }
        newsroom.cover(2);
        Map<String, List<String>> rows = newsroom.rows();

        newsroom.rebuild();

        assertThat(rows).isEqualTo(newsroom.rows());
        assertThat(newsroom.count("mention where claim like 'two hikers%' and in_current"))
                .isEqualTo(10);
    }

    private static List<Long> with(List<Long> tickets, long ticket) {
        List<Long> all = new ArrayList<>(tickets);
        all.add(ticket);
        return all;
    }

    private static Story article(int number) {
        return Story.in("Harbour Courier", "raft-" + number)
                .published("2025-06-%02dT08:00:00Z".formatted(number + 1))
                .received("2025-06-20T08:00:00Z")
                .opening("The raft of the island drifted to the northern ridge.")
                .says(person("Otto Grell"), "the raft number " + number + " will leave Lorn on Friday");
    }

    private static List<ClaimRelation> relations(ArticlesAhead ahead) {
        return ahead.related().values().stream()
                .flatMap(others -> others.values().stream())
                .toList();
    }

    private static void start(Due batch) {
        ahead().start(new ReadAhead.Batch(batch, TURN, 1), List.of());
    }

    /** What was found out about a batch that has the next turn. */
    private static ArticlesAhead take(Due batch) {
        return ahead().take(batch).apply(TURN + 1);
    }

    private static ReadAhead ahead() {
        return newsroom.coverage(ReadAhead.class);
    }

    private static Due due(int articles) {
        return newsroom.coverage(DueArticles.class).next(articles);
    }
}
