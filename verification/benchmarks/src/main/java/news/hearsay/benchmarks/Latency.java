package news.hearsay.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;

/** Times single extractions: a 1,000-word article, texts up to 1 MB, hostile texts. Prints a table. */
final class Latency {

    private static final int MEBI = 1 << 20;

    private Latency() {}

    static void run() {
        long start = System.nanoTime();
        AttributionExtractor extractor = AttributionExtractors.load();
        System.out.printf(Locale.ROOT, "load: %.0f ms%n", millis(start));
        String all = String.join("\n\n", Texts.all());
        List<String> words = List.of(all.split("(?<=\\s)"));
        for (int warmUp = 0; warmUp < 20; warmUp++) {
            extractor.extract(all.substring(0, Math.min(all.length(), 100_000)), "Example Wire");
        }
        thousandWords(extractor, words);
        lengths(extractor, all);
        hostile(extractor);
    }

    private static void thousandWords(AttributionExtractor extractor, List<String> words) {
        int articles = words.size() / 1000;
        double[] times = new double[Math.max(1000, articles)];
        for (int i = 0; i < times.length; i++) {
            int from = i % articles * 1000;
            String text = String.join("", words.subList(from, from + 1000));
            long start = System.nanoTime();
            extractor.extract(text, "Example Wire");
            times[i] = millis(start);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "article of 1,000 words: median %.1f ms, p99 %.1f ms, max %.1f ms (%d articles)%n",
                times[times.length / 2],
                times[(int) (times.length * 0.99)],
                times[times.length - 1],
                times.length);
    }

    private static void lengths(AttributionExtractor extractor, String all) {
        for (int length = 16 * 1024; length <= MEBI; length *= 2) {
            String text = all.repeat(length / all.length() + 1).substring(0, length);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                extractor.extract(text, "Example Wire");
                best = Math.min(best, millis(start));
            }
            System.out.printf(
                    Locale.ROOT, "%5d KiB: %7.0f ms, %.2f ms per KiB%n", length / 1024, best, best / (length / 1024.0));
        }
    }

    private static void hostile(AttributionExtractor extractor) {
        time(extractor, "1 MB of quotation marks", "\"".repeat(MEBI));
        time(extractor, "1 MB of opening quotation marks", "“".repeat(MEBI));
        time(extractor, "1 MB of 'said said said'", "said ".repeat(MEBI / 5));
        time(
                extractor,
                "1 MB of one sentence without a full stop",
                "the minister said that the envoy would go and ".repeat(MEBI / 46));
        time(extractor, "1 MB of apostrophes and letters", "'a ".repeat(MEBI / 3));
        time(extractor, "1 MB of line feeds", "\n".repeat(MEBI));
        time(extractor, "1 MB of one word", "a".repeat(MEBI));
        time(extractor, "1 MB of names", "Anna Bell, ".repeat(MEBI / 11));
    }

    private static void time(AttributionExtractor extractor, String name, String text) {
        long start = System.nanoTime();
        int found = extractor.extract(text, "Example Wire").size();
        System.out.printf(Locale.ROOT, "%s: %.0f ms (%d relations)%n", name, millis(start), found);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
