package news.hearsay.benchmarks.simulation;

import java.util.stream.IntStream;

/**
 * How many instances of what there are.
 *
 * @param ingestCores processors of all instances of ingest-service; a load balancer spreads posts over them
 * @param extractors instances of extract-service
 * @param writers consumers of store-service, in all of its instances
 * @param databases PostgreSQL servers, each with an equal share of the articles
 * @param databaseCores processors of each of them
 * @param builders workers of coverage-builder, each with a disjoint share of the stories
 * @param partitions of each topic, at least as many as extractors and writers
 * @param sharedCores if above 0, all of it runs on one machine with so many processors
 */
record Deployment(
        int ingestCores,
        int extractors,
        int writers,
        int databases,
        int databaseCores,
        int builders,
        int partitions,
        int sharedCores) {

    Deployment {
        if (partitions < Math.max(extractors, writers)) {
            throw new IllegalArgumentException(
                    "%d partitions leave some of %d extractors or %d writers without work: raise the partitions"
                            .formatted(partitions, extractors, writers));
        }
    }

    /** Returns the smallest deployment in which nothing is busier than a share of its time at the peak of a load. */
    static Deployment forLoad(DailyLoad load, ServiceTimes times, int databaseCores, double utilisation) {
        double rate = load.peak() / utilisation;
        int ingest = upTo(rate * times.post());
        int extractors = upTo(rate * times.extract().secondsAnArticle());
        int writers = upTo(rate * times.store().secondsAnArticle());
        int builders = upTo(rate * times.build().secondsAnArticle());
        int databases = upTo(rate * databaseSeconds(times) / databaseCores);
        // a multiple, so that no extractor has more partitions than another
        int partitions = extractors * upTo(Math.max(writers, 6) / (double) extractors);
        return new Deployment(
                ingest, extractors, divisor(partitions, writers), databases, databaseCores, builders, partitions, 0);
    }

    /**
     * Returns the smallest number of writers, at least as many as needed, of which none has more partitions than
     * another.
     */
    private static int divisor(int partitions, int writers) {
        return IntStream.rangeClosed(writers, partitions)
                .filter(number -> partitions % number == 0)
                .findFirst()
                .orElse(partitions);
    }

    Deployment withBuilders(int number) {
        return new Deployment(
                ingestCores, extractors, writers, databases, databaseCores, number, partitions, sharedCores);
    }

    private static double databaseSeconds(ServiceTimes times) {
        return databaseSeconds(times.store()) + databaseSeconds(times.build());
    }

    private static double databaseSeconds(StageTimes stage) {
        return stage.databaseArticle() + stage.databaseBatch() / stage.maxBatch();
    }

    private static int upTo(double servers) {
        return Math.max(1, (int) Math.ceil(servers));
    }
}
