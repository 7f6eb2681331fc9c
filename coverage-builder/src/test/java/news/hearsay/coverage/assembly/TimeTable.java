package news.hearsay.coverage.assembly;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A table in Markdown that compares the times of two sides. Each ratio is the speed with rulings divided by the speed
 * without them.
 *
 * @param articles the articles of a round
 * @param without the times of the rounds without rulings
 * @param with the times of the same rounds with rulings
 */
record TimeTable(int articles, List<Time> without, List<Time> with) {

    void print(PrintStream out) {
        out.println("| round | without: articles per s | program, ms | database, ms "
                + "| with: articles per s | program, ms | database, ms | ratio | ratio by processor time |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (int round = 0; round < without.size(); round++) {
            print(out, String.valueOf(round + 1), articles, without.get(round), with.get(round));
        }
        print(out, "all", articles * without.size(), Time.total(without), Time.total(with));
        out.println();
        summarise(out, "elapsed time", Time::elapsed);
        summarise(out, "processor time", Time::processor);
        summarise(out, "processor time of the program", Time::program);
        summarise(out, "processor time of the database", Time::database);
    }

    /** Milliseconds are those of an article. */
    private static void print(PrintStream out, String name, int articles, Time without, Time with) {
        out.printf(
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |%n",
                name,
                articles / without.elapsed(),
                1000 * without.program() / articles,
                1000 * without.database() / articles,
                articles / with.elapsed(),
                1000 * with.program() / articles,
                1000 * with.database() / articles,
                without.elapsed() / with.elapsed(),
                without.processor() / with.processor());
    }

    private void summarise(PrintStream out, String name, ToDoubleFunction<Time> time) {
        List<Double> ratios = IntStream.range(0, without.size())
                .mapToObj(round -> time.applyAsDouble(without.get(round)) / time.applyAsDouble(with.get(round)))
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = ratios.size() / 2;
        double median = ratios.size() % 2 == 1 ? ratios.get(middle) : (ratios.get(middle - 1) + ratios.get(middle)) / 2;
        out.printf(
                "Ratio by %s: median of %d rounds %.3f, from %.2f to %.2f; of the totals %.3f%n",
                name,
                ratios.size(),
                median,
                ratios.getFirst(),
                ratios.getLast(),
                time.applyAsDouble(Time.total(without)) / time.applyAsDouble(Time.total(with)));
    }
}
