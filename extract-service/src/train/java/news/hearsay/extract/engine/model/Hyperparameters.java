package news.hearsay.extract.engine.model;

/**
 * The settings of a training run.
 *
 * @param epochs passes over all examples
 * @param rate learning rate of AdaGrad
 * @param decay L2 decay of the weights that a step touches
 * @param minFeatureCount features that occur less often are left out
 */
public record Hyperparameters(int epochs, float rate, float decay, int minFeatureCount) {}
