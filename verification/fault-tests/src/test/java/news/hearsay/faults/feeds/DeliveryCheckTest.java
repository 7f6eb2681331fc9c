package news.hearsay.faults.feeds;

import static news.hearsay.faults.feeds.Served.at;
import static news.hearsay.faults.feeds.Served.damaged;
import static news.hearsay.faults.feeds.Served.feed;
import static news.hearsay.faults.feeds.Served.page;
import static news.hearsay.faults.feeds.Served.process;
import static news.hearsay.faults.feeds.Served.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryCheckTest {

    private static final ItemEdition FIRST =
            ItemEdition.first("f001-i0001", URI.create("http://127.0.0.2/f001/items/0001"), Served.START);
    private static final ItemEdition SECOND = FIRST.next(true, Served.START);

    private static final List<ServedRequest> OFFERED =
            List.of(feed(0, FIRST.mark()), feed(2, SECOND.mark()), feed(4, SECOND.mark()));

    private static final List<StoredEdition> STORED = List.of(stored(FIRST, "a", "r1"), stored(SECOND, "a", "r2"));

    @Test
    void every_item_as_one_article_and_every_edition_as_one_revision_is_right() {
        assertThat(errors(OFFERED, STORED)).isEmpty();
    }

    @Test
    void edition_that_is_not_stored_is_missing() {
        assertThat(errors(OFFERED, STORED.subList(0, 1))).containsExactly("f001-i0001-e2 was offered and is missing");
    }

    @Test
    void item_that_was_removed_after_one_whole_answer_is_missing() {
        assertThat(errors(List.of(feed(0, FIRST.mark()), feed(2), feed(4)), List.of()))
                .containsExactly("f001-i0001-e1 was offered and is missing");
    }

    @Test
    void edition_that_was_offered_in_a_damaged_or_failed_answer_only_is_not_expected() {
        assertThat(errors(
                        List.of(damaged(feed(0, FIRST.mark())), status(feed(2, FIRST.mark()), 500, Duration.ZERO)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void edition_is_not_expected_of_a_process_that_was_killed_before_it_asked_again() {
        List<ServedRequest> requests = List.of(feed(0, FIRST.mark()), process(1, feed(20)), process(1, feed(22)));

        assertThat(errors(List.of(at(1)), requests, List.of(), List.of())).isEmpty();
    }

    @Test
    void reader_that_states_that_it_has_a_document_must_have_its_items() {
        ServedRequest notModified = process(1, status(feed(20, FIRST.mark()), 304, Duration.ZERO));

        assertThat(errors(List.of(at(1)), List.of(feed(0, FIRST.mark()), notModified), List.of(), List.of()))
                .containsExactly("f001-i0001-e1 was offered and is missing");
    }

    @Test
    void item_whose_page_was_never_fetched_is_missing() {
        assertThat(errors(List.of(feed(0, FIRST.item()), feed(2, FIRST.item())), List.of()))
                .containsExactly("f001-i0001 was offered and is missing");
    }

    @Test
    void every_edition_of_a_page_that_was_served_is_expected() {
        List<ServedRequest> requests = List.of(
                feed(0, FIRST.item()),
                page(1, "/f001/items/0001", FIRST.mark()),
                page(20, "/f001/items/0001", SECOND.mark()));

        assertThat(errors(requests, STORED)).isEmpty();
        assertThat(errors(requests, STORED.subList(1, 2))).containsExactly("f001-i0001-e1 was offered and is missing");
    }

    @Test
    void item_with_two_articles_is_an_error() {
        assertThat(errors(OFFERED, List.of(STORED.get(0), stored(SECOND, "b", "r2"))))
                .containsExactly("f001-i0001 is 2 articles: [a, b]");
    }

    @Test
    void edition_with_two_revisions_is_an_error() {
        assertThat(errors(OFFERED, List.of(STORED.get(0), STORED.get(1), stored(SECOND, "a", "r3"))))
                .containsExactly("f001-i0001-e2 is 2 revisions: [r2, r3]");
    }

    @Test
    void text_that_was_cut_off_is_an_error() {
        StoredEdition cut =
                new StoredEdition("a", "r2", "", "Title", SECOND.paragraphs().getFirst());

        assertThat(errors(OFFERED, List.of(STORED.get(0), cut)))
                .containsExactly("f001-i0001-e2 has a text without its end");
    }

    @Test
    void article_without_the_text_of_an_item_is_an_error() {
        StoredEdition other = new StoredEdition("b", "r9", "", "Home", "Subscribe to our newsletter.");

        assertThat(errors(OFFERED, List.of(STORED.get(0), STORED.get(1), other)))
                .singleElement()
                .asString()
                .contains("has no text of an item: Home");
    }

    @Test
    void record_that_one_process_posts_twice_is_an_error() {
        List<PostedRecord> twice = List.of(new PostedRecord("a", "r1", at(1)), new PostedRecord("a", "r1", at(9)));

        assertThat(errors(List.of(), OFFERED, STORED, twice))
                .singleElement()
                .asString()
                .contains("posted twice");
        assertThat(errors(List.of(at(5)), processes(), STORED, twice)).isEmpty();
    }

    private static List<ServedRequest> processes() {
        return OFFERED.stream().map(request -> process(1, request)).toList();
    }

    private static StoredEdition stored(ItemEdition edition, String article, String revision) {
        return new StoredEdition(
                article,
                revision,
                edition.url().toString(),
                edition.title(),
                String.join("\n\n", edition.paragraphs()));
    }

    private static List<String> errors(List<ServedRequest> requests, List<StoredEdition> stored) {
        return errors(List.of(), requests, stored, List.of());
    }

    private static List<String> errors(
            List<Instant> kills, List<ServedRequest> requests, List<StoredEdition> stored, List<PostedRecord> records) {
        return new DeliveryCheck(kills).errors(requests, stored, records);
    }
}
