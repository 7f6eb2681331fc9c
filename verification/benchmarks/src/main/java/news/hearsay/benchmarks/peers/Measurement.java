package news.hearsay.benchmarks.peers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One round of one side.
 *
 * @param number how many articles Kafka has acknowledged, or how many events are stored
 * @param seconds the time that they took
 * @param cpu the CPU time of the side's processes
 */
record Measurement(long number, double seconds, Duration cpu) {

    double perSecond() {
        return number / seconds;
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6 / number;
    }

    /**
     * Returns one line: medians of both sides, and the median, minimum and maximum of the ratios of the rounds.
     *
     * @param unit what is counted, such as {@code article}
     */
    static String compare(String name, String unit, List<Measurement> service, List<Measurement> peer) {
        double[] rates = new double[service.size()];
        double[] times = new double[service.size()];
        for (int round = 0; round < rates.length; round++) {
            rates[round] = service.get(round).perSecond() / peer.get(round).perSecond();
            times[round] = service.get(round).cpuMillis() / peer.get(round).cpuMillis();
        }
        Arrays.sort(rates);
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "%s: %.0f beside %.0f a second, ratio %.2f (%.2f to %.2f);"
                        + " CPU %.3f beside %.3f ms per %s, ratio %.2f (%.2f to %.2f)",
                name,
                median(service, Measurement::perSecond),
                median(peer, Measurement::perSecond),
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                median(service, Measurement::cpuMillis),
                median(peer, Measurement::cpuMillis),
                unit,
                times[times.length / 2],
                times[0],
                times[times.length - 1]);
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
