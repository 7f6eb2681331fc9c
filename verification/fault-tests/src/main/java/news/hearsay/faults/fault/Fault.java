package news.hearsay.faults.fault;

import java.time.Duration;

/**
 * A kind of fault.
 *
 * @param name the name by which the command line selects it
 * @param description what happens, in one sentence
 * @param prepare what is done before the load starts
 * @param inject what is done during the load; returns when the fault is over and every part is running or starting
 * @param cleanUp what is done when all rows are there
 * @param load what is posted meanwhile
 * @param newVersion the version of the extractor by which all articles are read a second time; empty if it stays the
 *     same
 * @param checksCoverage whether the tables of the coverage builder are compared with those of a rebuild
 */
public record Fault(
        String name,
        String description,
        FaultStep prepare,
        FaultStep inject,
        FaultStep cleanUp,
        LoadProfile load,
        String newVersion,
        boolean checksCoverage) {

    /**
     * The shape of a load.
     *
     * @param articles the number of articles; 0 means the number that the command line sets
     * @param pace how long each of the client's workers pauses between two articles
     * @param updates whether some articles are posted again with another text
     * @param maxSeeds the maximum number of seeds that it runs with
     */
    public record LoadProfile(int articles, Duration pace, boolean updates, int maxSeeds) {}

    private static final LoadProfile USUAL = new LoadProfile(0, Duration.ofMillis(500), true, Integer.MAX_VALUE);

    static Fault of(String name, String description, FaultStep inject) {
        return new Fault(name, description, FaultStep.NONE, inject, FaultStep.NONE, USUAL, "", false);
    }

    Fault preparedBy(FaultStep step) {
        return new Fault(name, description, step, inject, cleanUp, load, newVersion, checksCoverage);
    }

    Fault cleanedUpBy(FaultStep step) {
        return new Fault(name, description, prepare, inject, step, load, newVersion, checksCoverage);
    }

    Fault during(LoadProfile profile) {
        return new Fault(name, description, prepare, inject, cleanUp, profile, newVersion, checksCoverage);
    }

    Fault withNewVersion(String version) {
        return new Fault(name, description, prepare, inject, cleanUp, load, version, checksCoverage);
    }

    Fault checkingCoverage() {
        return new Fault(name, description, prepare, inject, cleanUp, load, newVersion, true);
    }
}
