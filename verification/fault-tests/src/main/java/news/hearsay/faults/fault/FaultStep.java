package news.hearsay.faults.fault;

/** One step of a fault, run against a pipeline. */
@FunctionalInterface
public interface FaultStep {

    FaultStep NONE = _ -> {};

    void on(FaultContext context) throws Exception;
}
