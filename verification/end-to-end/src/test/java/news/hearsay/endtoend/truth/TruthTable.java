package news.hearsay.endtoend.truth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a folder's sets as text: one line per aspect, one column per set. */
record TruthTable(String folder, Map<String, Scores> scores) {

    String text() {
        Scores all = Scores.sum(scores.values());
        StringBuilder text = new StringBuilder("%n%s sets%n".formatted(folder));
        text.append(line("right / of, per cent", List.copyOf(scores.keySet()), "all", "target"));
        for (Aspect aspect : Aspect.values()) {
            List<String> cells = scores.values().stream()
                    .map(each -> each.figure(aspect).toString())
                    .toList();
            text.append(line(
                    aspect.label(),
                    cells,
                    all.figure(aspect).toString(),
                    aspect.target() == 0 ? "" : String.valueOf(aspect.target())));
        }
        return text.toString();
    }

    /** Returns the misses of each set. */
    String misses() {
        return scores.entrySet().stream()
                .map(set -> "%n%s%n  %s%n"
                        .formatted(
                                set.getKey(),
                                String.join("%n  ".formatted(), set.getValue().misses())))
                .collect(Collectors.joining());
    }

    /** Returns the lines for the file of floors. */
    String floors() {
        Scores all = Scores.sum(scores.values());
        return Arrays.stream(Aspect.values())
                .map(aspect -> String.format(
                        Locale.ROOT,
                        "%s.%s = %.1f%n",
                        folder,
                        aspect.key(),
                        Math.floor(all.figure(aspect).percent() * 10) / 10))
                .collect(Collectors.joining());
    }

    private static String line(String label, List<String> cells, String all, String target) {
        String columns = cells.stream().map("%18s"::formatted).collect(Collectors.joining());
        return "%-46s%s%18s%8s%n".formatted(label, columns, all, target);
    }
}
