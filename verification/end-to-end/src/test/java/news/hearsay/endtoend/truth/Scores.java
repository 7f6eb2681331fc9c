package news.hearsay.endtoend.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of each aspect, and a line for each miss. */
final class Scores {

    private final Map<Aspect, Figure> figures = new EnumMap<>(Aspect.class);
    private final List<String> misses = new ArrayList<>();

    /** Counts one comparison. The text of a miss is what was compared, and what was found. */
    void count(Aspect aspect, boolean right, String miss) {
        figures.merge(aspect, new Figure(right ? 1 : 0, 1), Figure::plus);
        if (!right) {
            misses.add("%s: %s".formatted(aspect.label(), miss));
        }
    }

    Figure figure(Aspect aspect) {
        return figures.getOrDefault(aspect, Figure.NONE);
    }

    List<String> misses() {
        return misses;
    }

    static Scores sum(Collection<Scores> scores) {
        Scores sum = new Scores();
        for (Scores each : scores) {
            each.figures.forEach((aspect, figure) -> sum.figures.merge(aspect, figure, Figure::plus));
            sum.misses.addAll(each.misses);
        }
        return sum;
    }
}
