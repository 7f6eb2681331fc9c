package news.hearsay.faults.load;

import java.util.List;
import java.util.Random;

/**
 * Short reports of our own words: invented people and outlets, in the shapes that news use. No straight quotation mark
 * is in them.
 */
final class MadeUpText {

    private static final List<String> OUTLETS =
            List.of("Harbour Courier", "Specimen Post", "Mock Tribune", "Placeholder Daily", "Valley Wire");
    private static final List<String> PEOPLE = List.of(
            "Mayor Ida Beispiel",
            "Foreign Minister Otto Muster",
            "General Jean Exemple",
            "Anna Przykładowa, who leads the union",
            "the envoy Kari Mønster",
            "Professor Lin Yangben",
            "President Maria Ejemplo",
            "Olena Prykladna, an adviser to the minister");
    private static final List<String> UNNAMED = List.of(
            "a senior official",
            "two diplomats",
            "a person familiar with the plan",
            "several shopkeepers",
            "an officer who asked not to be named");
    private static final List<String> CLAIMS = List.of(
            "the bridge will reopen before winter",
            "%d ships left the port in a week",
            "security guarantees must come before a ceasefire",
            "no troops will be sent this year",
            "the partners promised %d million euros for air defence",
            "nobody had been told of the closure",
            "membership in NATO remains the only lasting answer",
            "the harvest was the poorest in %d years");
    private static final List<String> CUES =
            List.of("said", "announced", "warned", "argued", "admitted", "denied", "promised");
    private static final List<String> FILLERS = List.of(
            "Rain fell all day.",
            "About %d people came.",
            "The hall was half empty 🎻.",
            "Talks go on in autumn.",
            "Prices hardly moved.");

    private MadeUpText() {}

    static String outlet(int number) {
        return OUTLETS.get(number % OUTLETS.size());
    }

    static String article(Random random) {
        StringBuilder text = new StringBuilder(paragraph(random));
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            text.append("\n\n").append(paragraph(random));
        }
        return text.toString();
    }

    static String paragraph(Random random) {
        return sentence(random) + " " + numbered(pick(FILLERS, random), random) + " " + sentence(random);
    }

    private static String sentence(Random random) {
        String claim = numbered(pick(CLAIMS, random), random);
        String person = pick(PEOPLE, random);
        return switch (random.nextInt(6)) {
            case 0 -> capital(person) + " " + pick(CUES, random) + " that " + claim + ".";
            case 1 -> "“" + capital(claim) + ",” " + person + " said.";
            case 2 -> "According to " + person + ", " + claim + ".";
            case 3 -> capital(pick(UNNAMED, random)) + " told the " + pick(OUTLETS, random) + " that " + claim + ".";
            case 4 -> capital(person) + " said that " + pick(UNNAMED, random) + " had confirmed that " + claim + ".";
            default -> "It is said that " + claim + ".";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String numbered(String pattern, Random random) {
        return pattern.contains("%d") ? pattern.formatted(2 + random.nextInt(90)) : pattern;
    }

    private static String pick(List<String> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
