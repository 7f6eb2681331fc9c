package news.hearsay.extract.corpus;

import java.util.Locale;
import news.hearsay.extract.corpus.Reliability.Bin;

/** Formats reliability as a table of percentages, with one bar per bin. */
final class ReliabilityTable {

    /** The length of the bar of 100 %. */
    private static final int WIDTH = 40;

    private ReliabilityTable() {}

    static String of(Reliability reliability) {
        StringBuilder table = new StringBuilder();
        table.append("%-16s%10s%8s%8s   %s%n"
                .formatted("confidence", "predicted", "mean", "right", "0 % to 100 %: = right, | mean confidence"));
        for (Bin bin : reliability.bins()) {
            String name = String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 1.0 / Reliability.BINS);
            table.append(line(name, bin)).append("   ").append(bar(bin)).append('\n');
        }
        table.append(line("all", reliability.all())).append('\n');
        table.append(String.format(
                Locale.ROOT, "expected calibration error: %.3f%n", reliability.expectedCalibrationError()));
        return table.toString();
    }

    private static String line(String name, Bin bin) {
        return String.format(
                Locale.ROOT, "%-16s%10d%8.1f%8.1f", name, bin.predictions(), 100 * bin.confidence(), 100 * bin.right());
    }

    private static String bar(Bin bin) {
        StringBuilder bar = new StringBuilder("=".repeat(position(bin.right())));
        int mean = position(bin.confidence());
        if (mean < bar.length()) {
            bar.setCharAt(mean, '|');
        } else {
            bar.repeat(' ', mean - bar.length()).append('|');
        }
        return bar.toString();
    }

    private static int position(double share) {
        return (int) Math.round(share * WIDTH);
    }
}
