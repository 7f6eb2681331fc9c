package news.hearsay.benchmarks.simulation;

/**
 * An article on its way.
 *
 * @param posted when its client sent it, in seconds
 * @param size its work, as a factor on that of the mean article
 * @param key decides its partition, and independently its share of the builders; not negative
 */
record SimulatedArticle(double posted, double size, int key) {}
