package news.hearsay.benchmarks.peers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One round of one side.
 *
 * @param articles how many articles Kafka has acknowledged
 * @param seconds the time that they took
 * @param cpu the CPU time of the side's process
 */
record Measurement(long articles, double seconds, Duration cpu) {

    double perSecond() {
        return articles / seconds;
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6 / articles;
    }

    /** Returns one line: medians of both sides, and the median, minimum and maximum of the ratios of the rounds. */
    static String compare(String name, List<Measurement> service, List<Measurement> peer) {
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
                        + " CPU %.3f beside %.3f ms an article, ratio %.2f (%.2f to %.2f)",
                name,
                median(service, Measurement::perSecond),
                median(peer, Measurement::perSecond),
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                median(service, Measurement::cpuMillis),
                median(peer, Measurement::cpuMillis),
                times[times.length / 2],
                times[0],
                times[times.length - 1]);
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
