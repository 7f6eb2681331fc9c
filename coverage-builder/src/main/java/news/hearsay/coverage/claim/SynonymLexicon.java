package news.hearsay.coverage.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * English words with their stems, frequency, families, synonyms and antonyms. Loaded once from bundled lists;
 * immutable.
 */
final class SynonymLexicon {

    /** The rarity of a word that is in no list. */
    private static final double MAX_RARITY = 7;

    private static final double MIN_RARITY = 1;

    /** The number of words whose stems are kept. */
    private static final int MAX_STEMS = 100_000;

    private static final String[][] SPELLINGS = {
        {"isation", "ization"},
        {"ise", "ize"},
        {"yse", "yze"},
        {"our", "or"},
        {"ence", "ense"},
        {"tre", "ter"},
        {"ogue", "og"},
        {"amme", "am"}
    };

    /**
     * A phrase that one word may stand for: "turn down" and "reject".
     *
     * @param rest the stems of its words after the first
     * @param word the stem that may stand for it
     * @param negated whether the word stands for it only if it is negated
     */
    record Phrase(List<String> rest, String word, boolean negated) {

        private static final Set<String> PARTICLES =
                Set.of("down", "up", "off", "out", "back", "over", "away", "forward", "apart");

        /** Whether other words may stand between a verb and its particle: turn the offer down. */
        boolean isSeparable() {
            return rest.size() == 1 && PARTICLES.contains(rest.getFirst());
        }
    }

    /**
     * The phrases that begin with a stem, the longest first. A verb such as "take" begins dozens, of which few have the
     * word that follows it in a text.
     *
     * @param all all of them
     * @param withNext those that may match if this is their second word: those that have it, and the separable ones
     * @param separable those that may match whatever follows
     */
    private record Beginning(List<Phrase> all, Map<String, List<Phrase>> withNext, List<Phrase> separable) {

        private static final Beginning NONE = new Beginning(List.of(), Map.of(), List.of());

        static Beginning of(List<Phrase> all) {
            Map<String, List<Phrase>> withNext = new HashMap<>();
            for (Phrase phrase : all) {
                String next = phrase.rest().getFirst();
                withNext.computeIfAbsent(
                        next,
                        _ -> all.stream()
                                .filter(other -> other.isSeparable()
                                        || other.rest().getFirst().equals(next))
                                .toList());
            }
            return new Beginning(
                    all, withNext, all.stream().filter(Phrase::isSeparable).toList());
        }

        List<Phrase> before(String word, String stem) {
            List<Phrase> ofWord = withNext.get(word);
            List<Phrase> ofStem = word.equals(stem) ? null : withNext.get(stem);
            if (ofWord != null && ofStem != null) {
                return all;
            }
            return ofWord != null ? ofWord : ofStem != null ? ofStem : separable;
        }
    }

    private static final class Loaded {
        static final SynonymLexicon INSTANCE = new SynonymLexicon();
    }

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> things = Set.copyOf(lines("things.txt"));
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> contraries = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Double> familyRarity = new HashMap<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, Set<String>> akin = new HashMap<>();
    private final Map<String, Set<String>> ofOneKind = new HashMap<>();
    private final Map<String, Set<String>> unlike = new HashMap<>();
    private final Map<String, Set<String>> complements = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Beginning> beginnings = new HashMap<>();
    private final Map<String, Set<String>> firstWords = new HashMap<>();
    private final Map<String, String> stemOf = new ConcurrentHashMap<>();
    private final ThreadLocal<KrovetzStemmer> stems = ThreadLocal.withInitial(KrovetzStemmer::new);

    private SynonymLexicon() {
        Map<String, Map<String, List<String>>> wordnet = new HashMap<>();
        for (String line : lines("wordnet.txt")) {
            String[] part = line.split(" ");
            wordnet.computeIfAbsent(part[0], kind -> new HashMap<>())
                    .computeIfAbsent(part[1], w -> new ArrayList<>())
                    .add(part[2]);
        }
        lines("frequency.txt").forEach(line -> words.add(line.split(" ")[0]));
        section(wordnet, "form").forEach((form, words) -> forms.put(form, words.getFirst()));
        // the ground is a noun far more often than the past of grind
        forms.remove("ground");
        count();
        List<String[]> alike = new ArrayList<>();
        List<String[]> contrary = new ArrayList<>();
        List<String[]> near = new ArrayList<>();
        List<String[]> kinds = new ArrayList<>();
        sections(alike, near, kinds, contrary);
        phrases.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Phrase phrase) -> phrase.rest().size())
                                .reversed()));
        phrases.forEach((stem, list) -> beginnings.put(stem, Beginning.of(list)));
        lists.forEach((name, entries) -> firstWords.put(
                name, entries.stream().map(entry -> entry.split(" ")[0]).collect(Collectors.toSet())));
        lists.getOrDefault("quantifier", Set.of()).forEach(word -> rarity.put(word, MIN_RARITY));
        section(wordnet, "kin").forEach((word, others) -> others.forEach(other -> unite(stem(word), stem(other))));
        alike.forEach(words -> {
            for (String word : words) {
                unite(stem(words[0]), stem(word));
            }
        });
        families.keySet().forEach(word -> familyRarity.merge(family(word), rarity(word), Math::min));
        pairs(section(wordnet, "synonym"), synonyms);
        near.forEach(words -> linkAll(synonyms, words));
        kinds.forEach(words -> {
            linkAll(akin, words);
            linkAll(ofOneKind, words);
        });
        pairs(section(wordnet, "antonym"), unlike);
        contrary.forEach(words -> link(unlike, family(stem(words[0])), family(stem(words[1]))));
        // the forms were incomplete while the lists were read
        stemOf.clear();
    }

    private static Map<String, List<String>> section(Map<String, Map<String, List<String>>> wordnet, String name) {
        Map<String, List<String>> section = wordnet.get(name);
        if (section == null) {
            throw new IllegalStateException("wordnet.txt has no lines that start with " + name);
        }
        return section;
    }

    static SynonymLexicon get() {
        return Loaded.INSTANCE;
    }

    /** Whether a list of words.txt contains a word, given in lower case and not stemmed. */
    boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** Whether an entry of a list of words.txt, which may have several words, begins with a word. */
    boolean begins(String list, String word) {
        return firstWords.getOrDefault(list, Set.of()).contains(word);
    }

    /** The stem of a word in lower case, with irregular forms resolved. */
    String stem(String lower) {
        String known = stemOf.get(lower);
        if (known != null) {
            return known;
        }
        String stem = findStem(lower);
        // a text of random words must not fill the memory
        if (stemOf.size() < MAX_STEMS) {
            stemOf.put(lower, stem);
        }
        return stem;
    }

    private String findStem(String lower) {
        String form = forms.get(lower);
        if (form != null) {
            return form;
        }
        String stem = stems.get().of(lower);
        // KStem does not stem words of its dictionary: troops
        if (stem.length() > 3
                && !stem.equals("news")
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 6 && stem.endsWith("ing") && !stem.equals("evening")) {
            stem = root(stem, 3);
        }
        if (stem.length() > 4 && stem.endsWith("ed") && !stem.endsWith("eed")) {
            stem = root(stem, 2);
        }
        stem = american(stem);
        return forms.getOrDefault(stem, stem);
    }

    /** Whether a word is an irregular form of another, and no plural. */
    boolean isIrregular(String lower) {
        return forms.containsKey(lower) && !lower.endsWith("s");
    }

    /** The verb without an ending of this length, if it is a word. */
    private String root(String stem, int ending) {
        String root = stem.substring(0, stem.length() - ending);
        boolean doubled = root.length() > 3 && root.charAt(root.length() - 1) == root.charAt(root.length() - 2);
        String single = doubled ? root.substring(0, root.length() - 1) : root;
        // a verb without "e" would double the consonant: caring is of care, starring of star
        boolean open = root.matches(".*[aeiou][^aeiouwxy]");
        if (open && isWord(root + "e")) {
            return root + "e";
        }
        return isWord(root) ? root : isWord(root + "e") ? root + "e" : isWord(single) ? single : stem;
    }

    private boolean isWord(String word) {
        return words.contains(word) || WordVectors.get().of(word) != null;
    }

    /** The spelling used in the lists: apologize for apologise, honor for honour. */
    private String american(String stem) {
        if (words.contains(stem)) {
            return stem;
        }
        for (String[] ending : SPELLINGS) {
            if (stem.endsWith(ending[0])) {
                String spelt = stem.substring(0, stem.length() - ending[0].length()) + ending[1];
                return words.contains(spelt) ? spelt : stem;
            }
        }
        return stem;
    }

    /** Whether the word is an ordinary word, which news texts write in lower case. */
    boolean isCommon(String lower) {
        return rarity.containsKey(stem(lower)) || has("empty", lower);
    }

    /** The word whose negation it is (reject: accept), or an empty string. */
    String contrary(String stem) {
        return contraries.getOrDefault(stem, "");
    }

    /** The rarity of a stem: the negative logarithm of the share of sentences that contain it, from 1 to 7. */
    double rarity(String stem) {
        return rarity.getOrDefault(stem, MAX_RARITY);
    }

    /**
     * The phrases that begin with a stem and may match a text, the longest first.
     *
     * @param next the next word of the text, in lower case; empty at its end
     * @param nextStem its stem
     */
    List<Phrase> phrases(String stem, String next, String nextStem) {
        return beginnings.getOrDefault(stem, Beginning.NONE).before(next, nextStem);
    }

    /** The representative of all stems of one word family or meaning: decide, decision. */
    String family(String stem) {
        String up = families.getOrDefault(stem, stem);
        return up.equals(stem) ? up : family(up);
    }

    /** The rarity of the most common stem of a family. */
    double familyRarity(String stem) {
        return familyRarity.getOrDefault(family(stem), rarity(stem));
    }

    boolean areSynonyms(String stem, String other) {
        return synonyms.getOrDefault(stem, Set.of()).contains(other);
    }

    /** The synonyms of a stem; null if it has none. */
    @Nullable
    Set<String> synonyms(String stem) {
        return synonyms.get(stem);
    }

    /** Whether two words are for one kind of act or thing, so that they tell the same if everything else does. */
    boolean areAkin(String stem, String other) {
        return akin.getOrDefault(stem, Set.of()).contains(other);
    }

    /** The same for two claims of one story, where more words may be for one act or thing. */
    boolean areAkinInStory(String stem, String other) {
        return ofOneKind.getOrDefault(stem, Set.of()).contains(other);
    }

    /** Whether one word excludes the other: increase and decrease. */
    boolean areUnlike(String stem, String other) {
        if (unlike.getOrDefault(stem, Set.of()).contains(other)) {
            return true;
        }
        String family = family(stem);
        String others = family(other);
        return !family.equals(others) && unlike.getOrDefault(family, Set.of()).contains(others);
    }

    /** Whether one of the two words holds if the other does not: open and closed. */
    boolean areComplements(String stem, String other) {
        return complements.getOrDefault(stem, Set.of()).contains(other)
                || complements.getOrDefault(family(stem), Set.of()).contains(family(other));
    }

    /**
     * The stems of which this one is a complement; null if there are none. Two stems are complements if they or their
     * families are listed.
     */
    @Nullable
    Set<String> complements(String stem) {
        return complements.get(stem);
    }

    private void count() {
        Map<String, Integer> counts = new HashMap<>();
        double sentences = 1;
        for (String line : lines("frequency.txt")) {
            String[] part = line.split(" ");
            if (part[0].equals("*")) {
                sentences = Integer.parseInt(part[1]);
            } else {
                counts.merge(stem(part[0]), Integer.parseInt(part[1]), Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            double rare = Math.log(sentences / count.getValue());
            rarity.put(count.getKey(), Math.clamp(rare, MIN_RARITY, MAX_RARITY));
        }
    }

    private void sections(List<String[]> alike, List<String[]> near, List<String[]> kinds, List<String[]> contrary) {
        String section = "";
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            switch (section) {
                case "not so" -> contrary(line.split(" = ")[0], line.split(" = ")[1]);
                case "alike" -> alike.add(line.split(" "));
                case "near", "same" -> near.add(line.split(" "));
                case "akin" -> kinds.add(line.split(" "));
                case "of one kind" -> linkAll(ofOneKind, line.split(" "));
                case "phrase" -> phrase(line);
                case "complement" -> link(complements, stem(line.split(" ")[0]), stem(line.split(" ")[1]));
                case "unlike" -> contrary.add(line.split(" "));
                case "idle", "up to", "at least" ->
                    lists.computeIfAbsent(section, name -> new HashSet<>()).add(line);
                default ->
                    lists.computeIfAbsent(section, name -> new HashSet<>()).addAll(List.of(line.split(" ")));
            }
        }
    }

    private void unite(String one, String other) {
        families.putIfAbsent(one, one);
        families.putIfAbsent(other, other);
        String first = family(one);
        String second = family(other);
        // the alphabetically first stem represents the family, so the order of the lists does not matter
        if (first.compareTo(second) < 0) {
            families.put(second, first);
        } else if (!first.equals(second)) {
            families.put(first, second);
        }
    }

    private void pairs(Map<String, List<String>> words, Map<String, Set<String>> into) {
        words.forEach((word, others) -> others.forEach(other -> link(into, stem(word), stem(other))));
    }

    /**
     * An irregular participle is an adjective of its own: what is broken does not work, but a promise may be broken.
     */
    private void contrary(String word, String other) {
        contraries.put(forms.containsKey(word) ? word : stem(word), stem(other));
    }

    private void linkAll(Map<String, Set<String>> into, String[] words) {
        for (int i = 0; i < words.length; i++) {
            for (int j = i + 1; j < words.length; j++) {
                link(into, stem(words[i]), stem(words[j]));
            }
        }
    }

    private void phrase(String line) {
        String[] parts = line.split(" = ");
        List<String> words = Arrays.stream(parts[0].split(" ")).map(this::stem).toList();
        phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(new Phrase(
                        words.subList(1, words.size()), stem(parts[1].replace("!", "")), parts[1].startsWith("!")));
    }

    private static void link(Map<String, Set<String>> into, String one, String other) {
        if (!one.equals(other)) {
            into.computeIfAbsent(one, word -> new HashSet<>()).add(other);
            into.computeIfAbsent(other, word -> new HashSet<>()).add(one);
        }
    }

    /** Whether a stem is a noun for a thing, place or person, and not for many kinds of them, such as vehicle. */
    boolean isThing(String stem) {
        return things.contains(stem);
    }

    /** The lines of a bundled list, without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(SynonymLexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
