package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.person;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import news.hearsay.events.Event;

/**
 * Articles of a few outlets, some with several revisions, of which some were read by two versions of the extractor.
 *
 * @param seconds they were received within
 * @param claim what a source says
 */
record RandomStories(int seconds, Function<Random, String> claim) {

    private static final int ARTICLES = 60;
    private static final List<String> OUTLETS = List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger");
    private static final List<String> PEOPLE = List.of("Otto Grell", "Ana Prieto", "Mark Rutte");
    private static final List<String> OPENINGS = List.of(
            "Otto Grell met Ana Prieto in Lorn, where the Tarn Bridge Company met the Quayside Union.",
            "The Tarn Bridge Company wrote to the Quayside Union about the works in Lorn.",
            "Few expect a result soon.");

    /** The events of the articles. */
    List<List<Event>> articles(Random random) {
        List<List<Event>> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(story(random).events());
        }
        return articles;
    }

    private Story story(Random random) {
        Instant published = Instant.parse("2025-03-01T08:00:00Z").plus(random.nextInt(20), ChronoUnit.DAYS);
        Story story = Story.in(pick(OUTLETS, random), "story-" + random.nextInt(14))
                .published(published.toString())
                .received(received(random, seconds))
                .readBy(random.nextInt(5) == 0 ? "1.1.0" : "1.0.0")
                .opening(pick(OPENINGS, random));
        int statements = 1 + random.nextInt(4);
        for (int i = 0; i < statements; i++) {
            story.says(
                    random.nextInt(4) == 0 ? anonymous("a senior official", "France") : person(pick(PEOPLE, random)),
                    claim.apply(random));
        }
        return story;
    }

    /** A time within some seconds. */
    static String received(Random random, int seconds) {
        return Instant.parse("2025-03-25T08:00:00Z")
                .plus(random.nextInt(seconds), ChronoUnit.SECONDS)
                .toString();
    }

    static <T> T pick(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
