package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the fuzzing seeds and a few hundred mutations of them, the same in each build. The long search is
 * {@code ./hearsay fuzz}.
 */
@Tag("slow")
class IngestFuzzTest {

    private static final int MUTATIONS = 300;

    @Test
    void the_service_survives_the_seeds_and_their_mutations() throws IOException {
        List<byte[]> seeds;
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/ingest"))) {
            seeds = files.sorted().map(IngestFuzzTest::bytes).toList();
        }
        assertThat(seeds).isNotEmpty();
        try (RunningService service = RunningService.start("--hearsay.ingest.max-body=64KB")) {
            IngestFuzzTarget.use(service);
            Random random = new Random(20_250_224);
            for (byte[] seed : seeds) {
                IngestFuzzTarget.fuzzerTestOneInput(seed);
            }
            for (int i = 0; i < MUTATIONS; i++) {
                IngestFuzzTarget.fuzzerTestOneInput(
                        mutated(seeds.get(i % seeds.size()), seeds.get(random.nextInt(seeds.size())), random));
            }
            assertThat(service.postJson(RunningService.VALID).status())
                    .as("the service still works")
                    .isEqualTo(202);
        }
    }

    /**
     * Changes, removes or repeats a few bytes, or takes them from another seed. The first byte, which selects how the
     * input is sent, stays.
     */
    private static byte[] mutated(byte[] seed, byte[] other, Random random) {
        StringBuilder bytes = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int change = random.nextInt(4); change >= 0 && bytes.length() > 2; change--) {
            int at = 1 + random.nextInt(bytes.length() - 1);
            int length = Math.min(random.nextInt(20), bytes.length() - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.delete(at, at + length);
                case 2 -> bytes.insert(at, bytes.substring(at, at + length).repeat(1 + random.nextInt(50)));
                case 3 -> bytes.setLength(at);
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
