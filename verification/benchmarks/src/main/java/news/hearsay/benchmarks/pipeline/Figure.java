package news.hearsay.benchmarks.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One figure of both sides.
 *
 * @param name with the unit
 * @param now of this checkout, one of each round
 * @param before of the other checkout, one of each round; empty if only one is measured
 */
record Figure(String name, List<Double> now, List<Double> before) {

    static final String HEADING = "| | this checkout | the other | ratio |\n|---|---|---|---|";

    /**
     * Returns a figure of the rounds of one or two sides.
     *
     * @param sides the rounds of this checkout and, if it is measured, of the other
     * @param value the figure of a round
     */
    static <T> Figure of(String name, List<List<T>> sides, ToDoubleFunction<T> value) {
        Function<List<T>, List<Double>> values =
                rounds -> rounds.stream().map(value::applyAsDouble).toList();
        return new Figure(
                name, values.apply(sides.getFirst()), sides.size() > 1 ? values.apply(sides.get(1)) : List.of());
    }

    /** Returns a row of a table: medians with their range, and the median and range of the ratios of the rounds. */
    String row() {
        String other = before.isEmpty() ? "" : text(before.stream().mapToDouble(Double::doubleValue));
        String ratio = before.isEmpty()
                ? ""
                : text(IntStream.range(0, Math.min(now.size(), before.size()))
                        .mapToDouble(round -> now.get(round) / before.get(round)));
        return "| %s | %s | %s | %s |"
                .formatted(name, text(now.stream().mapToDouble(Double::doubleValue)), other, ratio);
    }

    private static String text(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 1) {
            return number(sorted[0]);
        }
        double median = (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
        return "%s (%s to %s)".formatted(number(median), number(sorted[0]), number(sorted[sorted.length - 1]));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
