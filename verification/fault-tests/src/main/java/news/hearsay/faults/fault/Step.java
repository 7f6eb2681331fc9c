package news.hearsay.faults.fault;

/** Something that is done to a line during a run. */
@FunctionalInterface
public interface Step {

    Step NONE = _ -> {};

    void on(Scene scene) throws Exception;
}
