package news.hearsay.faults.fault;

import java.util.List;
import java.util.stream.Stream;

/** All faults. */
public final class Catalogue {

    /** A few faults that show within minutes whether the guarantees hold at all. */
    public static final List<String> SHORT = List.of(
            "everything-killed",
            "extract-killed-before-commit",
            "store-killed-before-offset-commit",
            "coverage-builder-killed-in-batch",
            "postgresql-cut-amid-message",
            "events-reordered");

    private Catalogue() {}

    public static List<Fault> all() {
        return Stream.of(
                        ServiceFaults.all(),
                        CoverageFaults.all(),
                        FrozenFaults.all(),
                        BackendFaults.all(),
                        NetworkFaults.all(),
                        EventFaults.all(),
                        ClockFaults.all(),
                        InstanceFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
