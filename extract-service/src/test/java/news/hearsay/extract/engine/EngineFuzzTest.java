package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the fuzz target on its seeds and on the same few hundred mutations of them in each build; {@code ./hearsay fuzz}
 * runs the long search.
 */
class EngineFuzzTest {

    private static final int MUTATIONS = 300;

    @Test
    void seeds_and_their_mutations_satisfy_the_invariants() throws IOException {
        List<byte[]> seeds;
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/engine"))) {
            seeds = files.sorted().map(EngineFuzzTest::bytes).toList();
        }
        assertThat(seeds).isNotEmpty();
        Random random = new Random(20_250_224);
        seeds.forEach(EngineFuzzTarget::fuzzerTestOneInput);
        for (int i = 0; i < MUTATIONS; i++) {
            EngineFuzzTarget.fuzzerTestOneInput(
                    mutated(seeds.get(i % seeds.size()), seeds.get(random.nextInt(seeds.size())), random));
        }
    }

    /** The seed with a few bytes changed, removed, repeated or replaced from another seed. */
    private static byte[] mutated(byte[] seed, byte[] other, Random random) {
        StringBuilder bytes = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(bytes.length());
            int length = Math.min(random.nextInt(30), bytes.length() - at - 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.delete(at, at + length);
                case 2 -> bytes.insert(at, bytes.substring(at, at + length).repeat(1 + random.nextInt(10)));
                default -> {
                    int from = random.nextInt(other.length);
                    bytes.insert(
                            at,
                            new String(
                                    other, from, Math.min(length, other.length - from), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
