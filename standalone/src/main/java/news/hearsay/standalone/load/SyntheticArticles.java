package news.hearsay.standalone.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Synthetic articles for load and tests: invented outlets and people, in the sentence patterns of news. Equal arguments
 * give equal articles.
 */
public final class SyntheticArticles {

    private static final List<String> OUTLETS =
            List.of("Example Wire", "Sample Courier", "Specimen Post", "Placeholder Daily", "Mock Tribune");
    private static final List<String> PEOPLE = List.of(
            "Foreign Minister Jana Beispiel",
            "President Otto Muster",
            "Defence Secretary Mary Sample",
            "Olena Prykladna, an adviser to the president",
            "General Jean Exemple",
            "Prime Minister Anna Przykładowa",
            "Carlos Ejemplo, who leads the delegation",
            "the envoy Kari Mønster");
    private static final List<String> UNNAMED = List.of(
            "A senior official",
            "Two diplomats",
            "A person familiar with the talks",
            "Several European officials",
            "A NATO official");
    private static final List<String> CUES =
            List.of("said", "told reporters", "announced", "warned", "argued", "confirmed", "added");
    private static final List<String> COMMON_CLAIMS = List.of(
            "security guarantees for Ukraine will be signed before the next summit",
            "the partners plan to send air defence systems worth %d million euros",
            "membership in NATO remains the only lasting answer",
            "%d states have joined the declaration on long-term commitments",
            "no troops will be sent while the fighting goes on",
            "bilateral agreements cover arms, training and intelligence for %d years",
            "the Israeli-type model does not fit a country under attack",
            "a ceasefire without guarantees would only prepare the next war");
    /**
     * Four in five claims combine a subject, a predicate and a circumstance and are rarely repeated; one in five is a
     * common claim, which all outlets repeat.
     */
    private static final List<String> SUBJECTS = List.of(
            "Denmark",
            "the alliance",
            "Norway",
            "the Netherlands",
            "Canada",
            "Poland",
            "Japan",
            "the coalition",
            "Sweden",
            "Lithuania",
            "Germany",
            "the European Commission",
            "France",
            "Romania",
            "Finland",
            "the British government",
            "Estonia",
            "Australia",
            "Italy",
            "the working group");

    private static final List<String> PREDICATES = List.of(
            "will train %d brigades",
            "plans to pay for %d patrol boats",
            "has offered %d howitzers",
            "would host a centre for repairs",
            "can deliver %d drones",
            "wants to open a factory for shells",
            "will guard the sky over the ports",
            "has set aside %d million euros for mines to be cleared",
            "expects a treaty on intelligence",
            "would send observers to the line of contact",
            "will not ratify the draft",
            "may lend %d radars",
            "is ready to join naval patrols",
            "rejects a buffer zone",
            "will rebuild %d bridges",
            "has promised spare parts for its tanks",
            "could take part in a force of reassurance",
            "will share data of its satellites",
            "demands a say in the command",
            "has bought %d generators",
            "would veto a vague text",
            "will keep sanctions in place",
            "hopes for a vote in parliament",
            "is going to move its embassy back");
    private static final List<String> CIRCUMSTANCES = List.of(
            "before the winter",
            "once a truce holds",
            "for %d years",
            "within %d weeks",
            "if Washington agrees",
            "after the elections",
            "in the spring",
            "as soon as the law is passed",
            "without a new mandate",
            "under a decree of the government",
            "at its own expense",
            "together with its neighbours",
            "from next year on",
            "until the end of the decade",
            "despite doubts at home",
            "as part of a larger deal");
    private static final List<String> FILLERS = List.of(
            "The meeting lasted %d hours.",
            "Rain kept the crowds away from the venue.",
            "The next round of talks is planned for autumn.",
            "Markets barely moved on the news.",
            "About %d delegates took part.",
            "Trams ran late in the old town.",
            "Outside, %d people held up flags.",
            "Lunch was served behind closed doors.",
            "A choir from the coast sang at the reception.",
            "The hall had been painted a week before.",
            "Police closed %d streets.",
            "The harbour was quiet.",
            "Reporters waited in a tent.",
            "The minutes fill %d pages.",
            "Nobody missed the train.");

    private SyntheticArticles() {}

    /**
     * Returns different articles, one NDJSON line each.
     *
     * @param run part of their URLs and texts, so that two runs share no article
     * @param number how many articles
     */
    public static List<String> ndjson(String run, int number) {
        List<String> lines = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            Random random = new Random(31L * run.hashCode() + i);
            Map<String, String> article = new TreeMap<>();
            article.put("outlet", pick(OUTLETS, random));
            article.put("url", "https://news.example/" + run + "/" + i);
            article.put("title", "Talks on guarantees, report %s-%d".formatted(run, i));
            article.put(
                    "publishedAt",
                    Instant.parse("2023-01-01T08:00:00Z")
                            .plus(random.nextInt(1000), ChronoUnit.DAYS)
                            .toString());
            article.put("text", text(run, i, random));
            lines.add(JsonMapper.shared().writeValueAsString(article));
        }
        return lines;
    }

    private static String text(String run, int number, Random random) {
        StringBuilder text = new StringBuilder("This is made-up report %s-%d.".formatted(run, number));
        int paragraphs = 4 + random.nextInt(5);
        for (int i = 0; i < paragraphs; i++) {
            text.append("\n\n")
                    .append(sentence(random))
                    .append(' ')
                    .append(sentence(random))
                    .append(' ')
                    .append(numbered(pick(FILLERS, random), random));
        }
        return text.toString();
    }

    private static String sentence(Random random) {
        String claim = numbered(random.nextInt(5) == 0 ? pick(COMMON_CLAIMS, random) : rareClaim(random), random);
        String person = pick(PEOPLE, random);
        return switch (random.nextInt(5)) {
            case 0 -> "%s %s that %s.".formatted(person, pick(CUES, random), claim);
            case 1 ->
                "“%s%s,” %s said."
                        .formatted(claim.substring(0, 1).toUpperCase(Locale.ROOT), claim.substring(1), person);
            case 2 -> "According to %s, %s.".formatted(person, claim);
            case 3 -> "%s told the %s that %s.".formatted(pick(UNNAMED, random), pick(OUTLETS, random), claim);
            default ->
                "%s told the %s on condition of anonymity that %s."
                        .formatted(pick(UNNAMED, random), pick(OUTLETS, random), claim);
        };
    }

    private static String rareClaim(Random random) {
        return String.join(" ", pick(SUBJECTS, random), pick(PREDICATES, random), pick(CIRCUMSTANCES, random));
    }

    private static String numbered(String pattern, Random random) {
        return pattern.contains("%d") ? pattern.replace("%d", String.valueOf(2 + random.nextInt(90))) : pattern;
    }

    private static String pick(List<String> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
