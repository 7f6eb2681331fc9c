package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.RandomStories.pick;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.hearsay.coverage.assembly.PreparedShares.Range;
import news.hearsay.coverage.assembly.PreparedShares.Share;
import news.hearsay.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several builders work on one database: one processes articles, the others prepare them. The rows are those of a
 * single builder, in any order of arrival, and whichever builder is gone in the middle.
 */
@Tag("slow")
class PreparationTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String TROOPS = "France will send troops to Ukraine after a ceasefire";
    private static final String NUMBER_OF_TROOPS = "France will send 2,000 troops to Ukraine after a ceasefire";
    private static final List<String> CLAIMS = List.of(
            TROOPS,
            NUMBER_OF_TROOPS,
            "France will send 500 troops to Ukraine after a ceasefire",
            "France will not send troops to Ukraine after a ceasefire",
            "the bridge will close on Friday",
            "the bridge in Lorn is going to close on Friday",
            "the bridge will not close on Friday",
            "it would close the harbour",
            "we will rebuild the old harbour wall");
    private static final RandomStories STORIES = new RandomStories(5_000, random -> pick(CLAIMS, random));

    private static List<Newsroom> builders;
    private static Newsroom newsroom;

    /** A share that a builder has compared and not yet completed. */
    private record Pending(Newsroom builder, Share share, Preparation.Compared compared) {

        boolean complete() {
            return builder.coverage(Preparation.class).complete(share, compared);
        }
    }

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open();
        builders = List.of(newsroom, Newsroom.on(newsroom.database()), Newsroom.on(newsroom.database()));
    }

    @AfterAll
    static void close() {
        builders.forEach(Newsroom::close);
    }

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.writeSeeds();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void three_builders_write_the_rows_of_one(long seed) {
        Random random = new Random(seed);
        List<List<Event>> articles = STORIES.articles(random);
        Map<String, List<String>> expected = rowsOfOneBuilder(articles);
        Collections.shuffle(articles, random);
        clear();
        List<Pending> pending = new ArrayList<>();

        for (List<Event> events : articles) {
            newsroom.store(events);
            Newsroom builder = pick(builders, random);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> compareNext(builder, random).ifPresent(pending::add);
                case 3, 4 -> takeOne(pending, random).forEach(Pending::complete);
                case 5 -> takeOne(pending, random).forEach(gone -> expire(gone.share()));
                case 6 -> builder.coverage(BatchProcessor.class).next(1 + random.nextInt(6));
                default -> builder.coverage(Preparation.class).deleteUsed();
            }
        }
        long prepared = newsroom.count("prepared_wording");
        pending.forEach(Pending::complete);
        builders.getLast().cover(3);

        assertThat(prepared).isPositive();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    @Test
    void builders_at_work_at_the_same_time_write_the_rows_of_one() throws Exception {
        Random random = new Random(4);
        List<List<Event>> articles = STORIES.articles(random);
        Map<String, List<String>> expected = rowsOfOneBuilder(articles);
        Collections.shuffle(articles, random);
        clear();
        articles.forEach(newsroom::store);
        compareNext(builders.get(1), random).ifPresent(gone -> expire(gone.share()));

        try (ExecutorService threads = Executors.newFixedThreadPool(builders.size())) {
            List<Future<?>> work = new ArrayList<>();
            builders.forEach(builder -> work.add(threads.submit(() -> work(builder))));
            for (Future<?> one : work) {
                one.get();
            }
        }

        assertThat(newsroom.count("coverage_due")).isZero();
        assertThat(newsroom.rows()).isEqualTo(expected);
    }

    @Test
    void what_is_prepared_is_not_compared_again() {
        newsroom.store(article("one", TROOPS), article("two", NUMBER_OF_TROOPS));
        prepareNext(newsroom);
        newsroom.sql("update prepared_wording set linked = '{}'").update();

        newsroom.cover();

        assertThat(newsroom.count("wording_link")).isZero();
    }

    @Test
    void wordings_that_were_stored_meanwhile_are_compared() {
        newsroom.store(article("one", TROOPS), article("two", NUMBER_OF_TROOPS));
        Share share = newsroom.coverage(PreparedShares.class)
                .claim(new Range(1, 10, 10), LONG)
                .share();
        Pending compared = new Pending(
                newsroom, share, newsroom.coverage(Preparation.class).compare(share));
        newsroom.coverage(BatchProcessor.class).next(1);
        assertThat(compared.complete()).isTrue();

        newsroom.cover();

        assertThat(newsroom.count("wording_link")).isPositive();
    }

    @Test
    void the_share_of_a_dead_instance_is_taken_over() {
        newsroom.store(article("one", TROOPS), article("two", "the front holds"));
        PreparedShares shares = newsroom.coverage(PreparedShares.class);
        Share dead = shares.claim(new Range(0, 10, 10), LONG).share();
        assertThat(shares.claim(new Range(0, 10, 10), LONG).share().articles()).isEmpty();

        expire(dead);
        PreparedShares.Claim claim = shares.claim(new Range(0, 10, 10), LONG);

        assertThat(claim.expired()).isEqualTo(2);
        assertThat(claim.share().articles()).isEqualTo(dead.articles()).hasSize(2);
        Preparation preparation = newsroom.coverage(Preparation.class);
        assertThat(preparation.complete(dead, preparation.compare(dead))).isFalse();
        assertThat(newsroom.count("prepared_wording")).isZero();
        assertThat(preparation.complete(claim.share(), preparation.compare(claim.share())))
                .isTrue();
        assertThat(newsroom.count("prepared_wording")).isPositive();
    }

    @Test
    void an_article_that_changed_after_its_preparation_is_prepared_again() {
        newsroom.store(article("one", TROOPS));
        prepareNext(newsroom);
        assertThat(prepareNext(newsroom).claimed()).isZero();

        newsroom.store(article("one", TROOPS).says(person("Otto Grell"), "the front holds"));

        assertThat(prepareNext(newsroom).prepared()).isEqualTo(1);
    }

    @Test
    void the_articles_that_are_being_processed_are_not_prepared() {
        newsroom.store(article("one", TROOPS), article("two", "the front holds"));

        Share share = newsroom.coverage(PreparedShares.class)
                .claim(new Range(1, 10, 10), LONG)
                .share();

        assertThat(share.articles()).containsExactly(article("two", "").id());
    }

    @Test
    void nothing_is_left_once_all_articles_are_processed() {
        newsroom.store(article("one", TROOPS), article("two", "the front holds"));
        prepareNext(newsroom);
        newsroom.cover();

        newsroom.coverage(Preparation.class).deleteUsed();
        newsroom.coverage(Preparation.class).deleteUsed();

        assertThat(newsroom.count("prepared_wording")).isZero();
        assertThat(newsroom.count("article_preparation")).isZero();
        assertThat(newsroom.count("recent_wording")).isZero();
    }

    /** Processes articles while it has the turn, and prepares others while it has not, until nothing is due. */
    private static void work(Newsroom builder) {
        BatchProcessor batches = builder.coverage(BatchProcessor.class);
        while (true) {
            switch (batches.next(4).outcome()) {
                case IDLE -> {
                    return;
                }
                case STANDING_BY -> builder.coverage(Preparation.class).next(new Range(4, 30, 5), LONG);
                case PROCESSED -> builder.coverage(Preparation.class).deleteUsed();
            }
        }
    }

    private static Preparation.Result prepareNext(Newsroom builder) {
        return builder.coverage(Preparation.class).next(new Range(0, 100, 100), LONG);
    }

    private static Optional<Pending> compareNext(Newsroom builder, Random random) {
        Share share = builder.coverage(PreparedShares.class)
                .claim(new Range(random.nextInt(3), 20, 1 + random.nextInt(6)), LONG)
                .share();
        return share.articles().isEmpty()
                ? Optional.empty()
                : Optional.of(new Pending(
                        builder, share, builder.coverage(Preparation.class).compare(share)));
    }

    private static List<Pending> takeOne(List<Pending> pending, Random random) {
        return pending.isEmpty() ? List.of() : List.of(pending.remove(random.nextInt(pending.size())));
    }

    /** The time of a claim passes. */
    private static void expire(Share share) {
        newsroom.sql("update article_preparation set expires_at = now() - interval '1 second' where share = :share")
                .param("share", share.id())
                .update();
    }

    private static Map<String, List<String>> rowsOfOneBuilder(List<List<Event>> articles) {
        articles.forEach(newsroom::store);
        newsroom.cover();
        return newsroom.rows();
    }

    private static Story article(String path, String claim) {
        return Story.in("Harbour Courier", path)
                .published("2025-06-20T08:00:00Z")
                .received("2025-06-20T08:00:00Z")
                .says(person("Otto Grell"), claim);
    }
}
