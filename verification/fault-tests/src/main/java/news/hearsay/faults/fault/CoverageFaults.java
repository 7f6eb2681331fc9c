package news.hearsay.faults.fault;

import java.util.List;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;

/**
 * Faults of the coverage builder. Its tables are compared with those that a rebuild writes.
 *
 * @see news.hearsay.faults.check.CoverageCheck
 */
final class CoverageFaults {

    private static final ServiceKind BUILDER = ServiceKind.COVERAGE_BUILDER;

    /**
     * The last statement of a batch before which it may halt. Batches differ in length; this is within most of them.
     */
    private static final int MAX_STATEMENT = 30;

    private CoverageFaults() {}

    static List<Fault> all() {
        return List.of(
                ServiceFaults.killed(BUILDER).checkingCoverage(),
                Fault.of(
                                "coverage-builder-killed-in-batch",
                                "coverage-builder dies just before a statement of a batch, twice; the seed decides"
                                        + " which statement",
                                CoverageFaults::haltInBatches)
                        .checkingCoverage(),
                ServiceFaults.killedAt(
                                BUILDER,
                                "before-database-commit",
                                "when a batch is written and not committed",
                                "before:database.commit",
                                2)
                        .checkingCoverage(),
                ServiceFaults.killedAt(
                                BUILDER,
                                "after-database-commit",
                                "just after a batch is committed",
                                "after:database.commit",
                                2)
                        .checkingCoverage(),
                Fault.of(
                                "coverage-builder-frozen",
                                "SIGSTOP of coverage-builder for 5 to 15 s, at a random moment or within a batch",
                                CoverageFaults::freeze)
                        .checkingCoverage(),
                NetworkFaults.databaseCut("coverage-builder-postgresql-cut", BUILDER)
                        .checkingCoverage(),
                NetworkFaults.databaseCutAmidMessage("coverage-builder-postgresql-cut-amid-message", BUILDER)
                        .checkingCoverage());
    }

    private static void haltInBatches(FaultContext context) throws Exception {
        ServiceInstance builder = context.pipeline().service(BUILDER);
        for (int i = 0; i < 2; i++) {
            context.haltAt(builder, statement(context), 1);
            context.pause(0, 1_000);
            builder.start();
            builder.awaitReady();
        }
    }

    private static void freeze(FaultContext context) throws Exception {
        ServiceInstance builder = context.pipeline().service(BUILDER);
        if (context.random().nextBoolean()) {
            context.awaitMoment();
            builder.freeze();
        } else {
            context.freezeAt(builder, statement(context));
        }
        try {
            context.pause(5_000, 15_000);
        } finally {
            builder.thaw();
        }
    }

    private static String statement(FaultContext context) {
        return "before:transaction.statement." + context.between(1, MAX_STATEMENT);
    }
}
