package news.hearsay.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.faults.check.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a run.
 *
 * @param recovery the time from the end of the fault until every acknowledged revision had its rows; null if that did
 *     not happen
 * @param sinceFault the same from the beginning of the fault
 * @param failure why the run did not complete; null if it did
 * @param notes remarks that are no errors
 */
record RunResult(
        String fault,
        int seed,
        int acknowledged,
        Verdict verdict,
        @Nullable Duration recovery,
        @Nullable Duration sinceFault,
        Duration took,
        @Nullable String failure,
        List<String> notes) {

    boolean isGood() {
        return failure == null && verdict.isClean();
    }

    String asJson() {
        return JsonMapper.shared()
                .writeValueAsString(Map.ofEntries(
                        Map.entry("fault", fault),
                        Map.entry("seed", seed),
                        Map.entry("acknowledged", acknowledged),
                        Map.entry("repeatedArticleRecords", verdict.repeatedArticles()),
                        Map.entry("lost", verdict.lost()),
                        Map.entry("duplicated", verdict.duplicated()),
                        Map.entry("differing", verdict.differing()),
                        Map.entry("recoverySeconds", recovery == null ? "never" : seconds(recovery)),
                        Map.entry("sinceFaultSeconds", sinceFault == null ? "never" : seconds(sinceFault)),
                        Map.entry("tookSeconds", seconds(took)),
                        Map.entry("notes", notes),
                        Map.entry("failure", failure == null ? List.of() : List.of(failure))));
    }

    String asLine() {
        return "%-38s seed %2d  acknowledged %4d  lost %d  duplicated %d  differing %d  recovery %s  took %s s%s%s"
                .formatted(
                        fault,
                        seed,
                        acknowledged,
                        verdict.lost().size(),
                        verdict.duplicated().size(),
                        verdict.differing().size(),
                        recovery == null ? "never" : seconds(recovery) + " s",
                        seconds(took),
                        failure == null ? "" : "  " + failure,
                        notes.isEmpty() ? "" : "  " + notes);
    }

    static String seconds(Duration duration) {
        return "%.1f".formatted(duration.toMillis() / 1000.0);
    }
}
