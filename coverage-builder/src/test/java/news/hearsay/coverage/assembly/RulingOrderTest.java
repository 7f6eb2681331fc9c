package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.person;
import static news.hearsay.coverage.assembly.Story.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hearsay.events.Certainty;
import news.hearsay.events.Event;
import news.hearsay.events.Ruling;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of rulings, articles, replays and versions of the extractor, in three orders each, lead to the same
 * rows, and so does a rebuild.
 */
@Tag("slow")
class RulingOrderTest extends EmptyNewsroom {

    private static final List<String> OUTLETS = List.of("Harbour Courier", "Lighthouse Post", "Morning Ledger");

    private static final List<String> OTHER_OUTLETS = List.of("The Harbour Courier", "Ledger Online", "Reuters");

    private static final List<String> PEOPLE = List.of("Ole Brandt", "Mia Lund", "Tilda Moe", "Anna Holm");

    private static final List<String> NAMES =
            List.of("Ole Brandt", "Mia Lund", "Tilda Moe", "Anna Holm", "Holm", "Captain Silver", "Lighthouse Post");

    private static final List<String> CLAIMS = List.of(
            "the harbour will be dredged in spring",
            "the harbour will be dredged",
            "the night ferry will stop",
            "the night ferry will stop in 2027",
            "40 workers lost their jobs",
            "four workers lost their jobs",
            "the museum is closed on Mondays");

    private static final int ARTICLES = 8;
    private static final int RULINGS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void three_orders_and_a_rebuild_lead_to_the_same_rows(long seed) {
        Random random = new Random(seed);
        List<List<Event>> events = history(random);
        Map<String, List<String>> expected = rowsAfter(events, random);

        assertThat(newsroom.count("ruled_attribution")).isGreaterThan(5);
        assertThat(newsroom.count("identity_constraint where status = 'applied'"))
                .isGreaterThan(2);
        assertThat(newsroom.count("coverage_failure")).isZero();
        for (int order = 1; order < 3; order++) {
            Collections.shuffle(events, random);
            clear();
            assertEqual(rowsAfter(events, random), expected, "order " + order);
        }
        newsroom.rebuild();
        assertEqual(rows(), expected, "rebuild");
    }

    private static void assertEqual(
            Map<String, List<String>> rows, Map<String, List<String>> expected, String description) {
        expected.forEach((table, held) ->
                assertThat(rows.get(table)).as("%s: %s", description, table).containsExactlyElementsOf(held));
    }

    /** Stores events, some of them twice, and processes them now and then, in batches of random size. */
    private static Map<String, List<String>> rowsAfter(List<List<Event>> events, Random random) {
        for (int i = 0; i < events.size(); i++) {
            newsroom.store(events.get(i));
            if (random.nextInt(5) == 0) {
                newsroom.store(events.get(random.nextInt(i + 1)));
            }
            if (random.nextInt(4) == 0) {
                newsroom.cover(1 + random.nextInt(5));
            }
        }
        newsroom.cover();
        return rows();
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = newsroom.rows();
        rows.put("ruling_status", newsroom.texts("select held::text from ruling_status as held order by 1"));
        rows.put("statement", newsroom.texts("select held::text from statement as held order by 1"));
        rows.put("coverage_daily", newsroom.texts("select held::text from coverage_daily as held order by 1"));
        return rows;
    }

    /** Each element is stored at once: an article with what one version of the extractor found, or a ruling. */
    private static List<List<Event>> history(Random random) {
        List<List<Event>> events = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
            List<Integer> said = said(random);
            add(story(outlet, article, said, random), stories, events);
            if (random.nextInt(2) == 0) {
                add(story(outlet, article, said, random), stories, events);
            }
            if (random.nextInt(2) == 0) {
                List<Integer> edited = new ArrayList<>(said);
                edited.set(0, random.nextInt(CLAIMS.size()));
                add(story(outlet, article, edited, random).received("2025-03-02T10:00:00Z"), stories, events);
            }
        }
        Desk desk = new Desk();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < RULINGS; i++) {
            rulings.add(ruling(desk, stories, rulings, random));
        }
        rulings.forEach(ruling -> events.add(List.of(ruling)));
        return events;
    }

    private static void add(Story story, List<Story> stories, List<List<Event>> events) {
        stories.add(story.readBy("1." + stories.size() + ".0"));
        events.add(story.events());
    }

    private static List<Integer> said(Random random) {
        List<Integer> said = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            said.add(random.nextInt(CLAIMS.size()));
        }
        return said;
    }

    /** An article of three statements; the extractor finds all or part of the first two, and the last one. */
    private static Story story(String outlet, int article, List<Integer> said, Random random) {
        Story story = Story.in(outlet, "a" + article)
                .published("2025-03-0" + (1 + article) + "T09:00:00Z")
                .received("2025-03-01T10:00:00Z")
                .opening("The council met on Tuesday.");
        for (int i = 0; i < said.size(); i++) {
            String person = PEOPLE.get((article + i) % PEOPLE.size());
            String claim = CLAIMS.get(said.get(i));
            switch (i == 2 ? 0 : random.nextInt(5)) {
                case 1 -> story.finds(person(person), claim, claim.substring(claim.indexOf(' ') + 1));
                case 2 -> story.says(anonymous("an official", null), Stance.CONFIRMS, claim);
                case 3 -> story.says(other(random.nextInt(3)), claim);
                default -> story.says(person(person), claim);
            }
        }
        return story;
    }

    /** A source whom articles do not name as the others do. */
    private static Source other(int number) {
        return switch (number) {
            case 0 -> person("Holm");
            case 1 -> source(SourceKind.PERSON, "Anna Holm", "Anna Holm", "nurse", null);
            default -> source(SourceKind.ORGANISATION, "Morning Ledger", "Morning Ledger", null, null);
        };
    }

    private static Ruling ruling(Desk desk, List<Story> stories, List<Ruling> earlier, Random random) {
        Story story = stories.get(random.nextInt(stories.size()));
        int statement = random.nextInt(3);
        return switch (random.nextInt(earlier.isEmpty() ? 14 : 17)) {
            case 0 -> desk.reject(story, statement);
            case 1 -> desk.confirm(story, statement);
            case 2 ->
                desk.correctSource(story, statement, SourceKind.PERSON, PEOPLE.get(random.nextInt(PEOPLE.size())));
            case 3 -> desk.correctStance(story, statement, random.nextBoolean() ? Stance.DENIES : Stance.EXPECTS);
            case 4 -> desk.correctCertainty(story, statement, Certainty.POSSIBLE);
            case 5 -> desk.add(story, "The council met", "council", Stance.STATES);
            case 6, 7, 8, 9 -> onClaims(desk, story, statement, stories, random);
            case 10, 11, 12 -> onSources(desk, story, statement, stories, random);
            case 13 -> onOutlets(desk, random);
            default -> desk.undo(earlier.get(random.nextInt(earlier.size())));
        };
    }

    private static Ruling onClaims(Desk desk, Story story, int statement, List<Story> stories, Random random) {
        Story other = stories.get(random.nextInt(stories.size()));
        int otherStatement = other.id().equals(story.id()) ? (statement + 1) % 3 : random.nextInt(3);
        return random.nextBoolean()
                ? desk.same(story, statement, other, otherStatement)
                : desk.different(story, statement, other, otherStatement);
    }

    private static Ruling onSources(Desk desk, Story story, int statement, List<Story> stories, Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String other = NAMES.get((NAMES.indexOf(name) + 1 + random.nextInt(NAMES.size() - 1)) % NAMES.size());
        return switch (random.nextInt(6)) {
            case 0, 1 -> desk.sameSource(name, other);
            case 2 -> desk.differentSource(name, other);
            case 3 -> desk.sameSource(name, story, statement);
            case 4 -> desk.differentSource(name, story, statement);
            default ->
                desk.differentSource(
                        story, statement, stories.get(random.nextInt(stories.size())), (statement + 1) % 3);
        };
    }

    private static Ruling onOutlets(Desk desk, Random random) {
        String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        String other = OTHER_OUTLETS.get(random.nextInt(OTHER_OUTLETS.size()));
        return random.nextInt(3) == 0 ? desk.differentOutlet(outlet, other) : desk.sameOutlet(outlet, other);
    }
}
