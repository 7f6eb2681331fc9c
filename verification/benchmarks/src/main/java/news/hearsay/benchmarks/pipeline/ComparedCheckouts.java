package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which this checkout is compared with another, and the turns that both take. */
final class ComparedCheckouts {

    @Option(names = "--root", hidden = true, defaultValue = ".")
    private Path root = Path.of(".");

    @Option(
            names = "--than",
            paramLabel = "CHECKOUT",
            description = "A folder with another version, built beforehand; both take turns, and ratios are printed.")
    private @Nullable Path other;

    /** What is measured in a round of one side. */
    @FunctionalInterface
    interface Measurement<T> {

        T of(Side side) throws IOException, InterruptedException, SQLException;
    }

    /** Returns the folders of this checkout and, if it is given, of the other. */
    List<Path> folders() throws IOException {
        List<Path> checkouts = new ArrayList<>(List.of(root.toRealPath()));
        if (other != null) {
            checkouts.add(root.resolve(other).toRealPath());
        }
        return checkouts;
    }

    /** Returns the rounds of each side; the sides take turns, and the side that begins alternates. */
    static <T> List<List<T>> inTurns(List<Side> sides, int rounds, Measurement<T> measurement)
            throws IOException, InterruptedException, SQLException {
        List<List<T>> measured = new ArrayList<>();
        sides.forEach(_ -> measured.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                int side = (turn + round) % sides.size();
                measured.get(side).add(measurement.of(sides.get(side)));
            }
        }
        return measured;
    }
}
