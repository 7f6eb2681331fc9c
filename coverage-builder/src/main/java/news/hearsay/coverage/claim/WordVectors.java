package news.hearsay.coverage.claim;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of English words: the nearer two of them, the nearer the meanings. Read once from {@code vectors.bin},
 * which {@code src/lexicon/vectors.py} makes from a sentence model; immutable.
 */
final class WordVectors {

    private static final class Loaded {
        static final WordVectors INSTANCE = new WordVectors();
    }

    /** What has no vector. */
    static final int NONE = -1;

    /** The cosines that are kept are two to the power of this. */
    private static final int SIMILARITY_BITS = 16;

    /** The cosine of two vectors, by their numbers. */
    private record Similarity(int one, int other, double cosine) {}

    /** Each at the place of its hash, the last of those with the same place. */
    private final AtomicReferenceArray<Similarity> similarities = new AtomicReferenceArray<>(1 << SIMILARITY_BITS);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final float[][] vectors;
    private final int dimensions;

    private WordVectors() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                Objects.requireNonNull(WordVectors.class.getResourceAsStream("vectors.bin"), "vectors.bin")))) {
            int count = in.readInt();
            dimensions = in.readInt();
            byte[] bytes = new byte[dimensions];
            vectors = new float[count][];
            for (int i = 0; i < count; i++) {
                String word = in.readUTF();
                in.readFully(bytes);
                numbers.put(word, i);
                vectors[i] = unit(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordVectors get() {
        return Loaded.INSTANCE;
    }

    /** The number of elements of a vector. */
    int dimensions() {
        return dimensions;
    }

    /** The vector of a stem, of length 1; null if it has none. */
    float @Nullable [] of(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? null : vectors[number];
    }

    /** The number of vectors. */
    int size() {
        return vectors.length;
    }

    /** The number of the vector of a stem, from 0; {@link #NONE} if it has none. */
    int numberOf(String stem) {
        return numbers.getOrDefault(stem, NONE);
    }

    /** The vector of a number, of length 1. Must not be changed. */
    float[] vector(int number) {
        return vectors[number];
    }

    /** The cosine of the vectors of two stems; 0 if one of them has none. */
    double similarity(String one, String other) {
        return similarity(numberOf(one), numberOf(other));
    }

    /** The cosine of two vectors, by their numbers; 0 if one of them is {@link #NONE}. */
    double similarity(int one, int other) {
        if (one == NONE || other == NONE) {
            return 0;
        }
        // a product does not depend on the order of its factors
        int least = Math.min(one, other);
        int greatest = Math.max(one, other);
        int place = (least * 0x9E3779B9 ^ greatest) * 0x9E3779B9 >>> 32 - SIMILARITY_BITS;
        Similarity kept = similarities.get(place);
        if (kept == null || kept.one() != least || kept.other() != greatest) {
            kept = new Similarity(least, greatest, dot(vectors[least], vectors[greatest]));
            similarities.set(place, kept);
        }
        return kept.cosine();
    }

    /** The sum of the vectors of signs, each with its weight, of length 1; zero if no sign has a vector. */
    float[] sum(List<? extends Sign> signs) {
        float[] sum = new float[dimensions];
        for (Sign sign : signs) {
            String word = sign instanceof Stem(var stem) ? stem : sign instanceof Name(var name) ? name : "";
            float[] vector = of(word);
            if (vector != null) {
                double weight = sign.weight();
                for (int i = 0; i < dimensions; i++) {
                    sum[i] += (float) (weight * vector[i]);
                }
            }
        }
        normalise(sum);
        return sum;
    }

    static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The same but for an error of less than 0.00001; faster, since four sums are independent of one another. */
    static float roughDot(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return a + b + c + d;
    }

    private static float[] unit(byte[] bytes) {
        float[] vector = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            vector[i] = bytes[i];
        }
        normalise(vector);
        return vector;
    }

    private static void normalise(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
    }
}
