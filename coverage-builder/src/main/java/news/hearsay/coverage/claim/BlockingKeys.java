package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;
import news.hearsay.coverage.claim.Sign.Story;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Blocking keys, as in record linkage: only wordings that share a key are compared. Each pair of a wording's rarest
 * signs gives a key; so does each of the rarest of all together with the direction of the whole wording's vector.
 */
final class BlockingKeys {

    /** The numbers of stems, names and numbers that are paired. */
    private static final int MAX_STEMS = 4;

    private static final int MAX_NAMES = 2;
    private static final int MAX_NUMBERS = 2;

    /** The number of signs that are paired with the direction of the vector. */
    private static final int MAX_DIRECTED = 3;

    /** The number of dimensions whose sign tells the direction. */
    private static final int DIRECTION_BITS = 3;

    private static final int MAX_PAIRED = MAX_STEMS + MAX_NAMES + MAX_NUMBERS;

    /** The number of names of the story that are paired, each with the rarest stems and the rarest number. */
    private static final int MAX_STORY = StoryNames.MAX_NAMES;

    /** The maximum number of keys. */
    static final int MAX_KEYS = MAX_PAIRED * (MAX_PAIRED - 1) / 2 + MAX_DIRECTED + MAX_STORY * (MAX_STEMS + 1);

    private record Rare(String word, double weight) {}

    private BlockingKeys() {}

    /** The keys of a wording, in ascending order, each once. */
    static long[] of(List<Sign> signs) {
        List<Sign> content = Alignment.content(signs);
        List<Rare> stems = stems(content);
        List<Rare> numbers = numbers(content);
        List<Rare> paired = new ArrayList<>(stems);
        paired.addAll(rarest(content.stream().filter(Name.class::isInstance), MAX_NAMES));
        paired.addAll(numbers);
        TreeSet<Long> keys = new TreeSet<>();
        for (int i = 0; i < paired.size(); i++) {
            for (int j = i + 1; j < paired.size(); j++) {
                keys.add(key(paired.get(i).word(), paired.get(j).word()));
            }
        }
        addStory(signs, stems, numbers, keys);
        String direction = direction(content);
        for (Rare rare : rarest(content.stream().filter(sign -> !(sign instanceof Date)), MAX_DIRECTED)) {
            keys.add(hash(rare.word() + "\n" + direction));
        }
        return inOrder(keys);
    }

    /** The keys that contain a name of the story, in ascending order, each once. */
    static long[] ofStory(List<Sign> signs) {
        List<Sign> content = Alignment.content(signs);
        Set<Long> keys = new TreeSet<>();
        addStory(signs, stems(content), numbers(content), keys);
        return inOrder(keys);
    }

    private static void addStory(List<Sign> signs, List<Rare> stems, List<Rare> numbers, Set<Long> keys) {
        List<Rare> told = told(stems, numbers);
        storyNames(signs).forEach(name -> told.forEach(rare -> keys.add(key(name, rare.word()))));
    }

    /** What is paired with the names of the story. */
    private static List<Rare> told(List<Rare> stems, List<Rare> numbers) {
        return Stream.concat(stems.stream(), numbers.stream().limit(1)).toList();
    }

    private static Stream<String> storyNames(List<Sign> signs) {
        return signs.stream()
                .filter(Story.class::isInstance)
                .limit(MAX_STORY)
                .map(sign -> "@" + NameAliases.root(((Story) sign).name()));
    }

    /** The hashes of the names of the story that are paired, in ascending order, each once. */
    static long[] namesOfStory(List<Sign> signs) {
        return hashes(storyNames(signs));
    }

    /** The hashes of names without their other forms, in ascending order, each once. */
    static long[] names(Set<String> roots) {
        return hashes(roots.stream().map(root -> "@" + root));
    }

    /** The hashes of what is paired with the names of the story, in ascending order, each once. */
    static long[] toldInStory(List<Sign> signs) {
        List<Sign> content = Alignment.content(signs);
        return hashes(told(stems(content), numbers(content)).stream().map(Rare::word));
    }

    /** The hashes of the stems and the numbers that are paired, in ascending order, each once. */
    static long[] rarest(List<Sign> signs) {
        List<Sign> content = Alignment.content(signs);
        return hashes(Stream.concat(stems(content).stream(), numbers(content).stream())
                .map(Rare::word));
    }

    private static List<Rare> stems(List<Sign> content) {
        return rarest(content.stream().filter(Stem.class::isInstance), MAX_STEMS);
    }

    private static List<Rare> numbers(List<Sign> content) {
        return rarest(content.stream().filter(Quantity.class::isInstance), MAX_NUMBERS);
    }

    private static long[] hashes(Stream<String> words) {
        return words.mapToLong(BlockingKeys::hash).sorted().distinct().toArray();
    }

    private static long[] inOrder(Set<Long> keys) {
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static long key(String one, String other) {
        return hash(one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one);
    }

    private static List<Rare> rarest(Stream<Sign> signs, int maximum) {
        return signs.filter(Content.class::isInstance)
                .map(BlockingKeys::rare)
                .distinct()
                .sorted(Comparator.comparingDouble(Rare::weight).reversed().thenComparing(Rare::word))
                .limit(maximum)
                .toList();
    }

    private static Rare rare(Sign sign) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        return switch (sign) {
            case Stem(var stem) -> new Rare(lexicon.family(stem), lexicon.familyRarity(stem));
            case Name(var name) -> new Rare("@" + NameAliases.root(name), sign.weight());
            case Quantity(var value) -> new Rare("#" + Numeral.bare(value), sign.weight());
            default -> new Rare(SignCodec.encode(sign), sign.weight());
        };
    }

    /** On which side of zero the wording's vector is in the dimensions that differ most between words. */
    private static String direction(List<Sign> content) {
        float[] vector = WordVectors.get().sum(content);
        StringBuilder bits = new StringBuilder("~");
        for (int i = 0; i < DIRECTION_BITS; i++) {
            bits.append(vector[i] > 0 ? '+' : '-');
        }
        return bits.toString();
    }

    private static long hash(String words) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(words))[0];
    }
}
