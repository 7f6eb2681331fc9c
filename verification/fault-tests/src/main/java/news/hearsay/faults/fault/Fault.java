package news.hearsay.faults.fault;

import java.time.Duration;

/**
 * A kind of fault.
 *
 * @param name how it is chosen on the command line
 * @param what what happens, in a sentence
 * @param prepare what is done before the load starts
 * @param harm what is done while the load goes on; returns when the fault is over, and leaves nothing away that is not
 *     on its way back
 * @param tidy what is done when all rows are there
 * @param load what is posted meanwhile
 * @param newVersion the version of the extractor by which all articles are read a second time; empty where it stays as
 *     it is
 */
public record Fault(String name, String what, Step prepare, Step harm, Step tidy, Shape load, String newVersion) {

    /**
     * The shape of a load.
     *
     * @param articles how many; 0 is as many as usual
     * @param pace how long each of the client's workers rests between two articles
     * @param updates whether some articles are posted again with another text
     * @param mostSeeds how often it is run at most
     */
    public record Shape(int articles, Duration pace, boolean updates, int mostSeeds) {}

    private static final Shape USUAL = new Shape(0, Duration.ofMillis(500), true, Integer.MAX_VALUE);

    static Fault of(String name, String what, Step harm) {
        return new Fault(name, what, Step.NONE, harm, Step.NONE, USUAL, "");
    }

    Fault preparedBy(Step step) {
        return new Fault(name, what, step, harm, tidy, load, newVersion);
    }

    Fault tidiedBy(Step step) {
        return new Fault(name, what, prepare, harm, step, load, newVersion);
    }

    Fault during(Shape shape) {
        return new Fault(name, what, prepare, harm, tidy, shape, newVersion);
    }

    Fault withNewVersion(String version) {
        return new Fault(name, what, prepare, harm, tidy, load, version);
    }
}
