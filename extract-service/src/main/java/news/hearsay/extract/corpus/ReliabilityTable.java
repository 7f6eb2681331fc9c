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
        table.append("%s   %s%n".formatted(Bin.header("confidence"), "0 % to 100 %: = right, | mean confidence"));
        for (Bin bin : reliability.bins()) {
            String name = String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 1.0 / Reliability.BINS);
            table.append(bin.row(name)).append("   ").append(bar(bin)).append('\n');
        }
        table.append(reliability.all().row("all")).append('\n');
        table.append(String.format(
                Locale.ROOT, "expected calibration error: %.3f%n", reliability.expectedCalibrationError()));
        return table.toString();
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
