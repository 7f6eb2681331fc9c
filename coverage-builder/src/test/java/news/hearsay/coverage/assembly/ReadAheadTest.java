package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hearsay.coverage.assembly.DueArticles.Due;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ReadAheadTest extends EmptyNewsroom {

    @Test
    void as_many_articles_as_a_batch_has_are_read_ahead() {
        newsroom.store(article(1), article(2), article(3));
        Due batch = due(1);

        ahead().start(batch);

        assertThat(ahead().take(due(3))).containsOnlyKeys(article(2).id());
    }

    @Test
    void what_was_read_ahead_is_used_once() {
        newsroom.store(article(1), article(2));
        ahead().start(due(1));
        ahead().take(due(2));

        assertThat(ahead().take(due(2))).isEmpty();
    }

    @Test
    void an_article_with_a_ticket_that_came_later_is_read_again() {
        newsroom.store(article(1), article(2));
        ahead().start(due(1));

        Map<String, List<Long>> changed = new HashMap<>(due(2).tickets());
        changed.computeIfPresent(article(2).id(), (_, tickets) -> with(tickets, Long.MAX_VALUE));

        assertThat(ahead().take(new Due(changed))).isEmpty();
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

    private static ReadAhead ahead() {
        return newsroom.coverage(ReadAhead.class);
    }

    private static Due due(int articles) {
        return newsroom.coverage(DueArticles.class).next(articles);
    }
}
