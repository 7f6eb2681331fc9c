package news.hearsay.benchmarks.simulation;

import news.hearsay.benchmarks.scale.MeasuredInputs;

/**
 * What an article costs each service, in seconds.
 *
 * @param post processor time of ingest-service for a post
 * @param acknowledgement until the broker has a record of all replicas in sync
 * @param extract of extract-service
 * @param store of store-service
 * @param build of coverage-builder
 * @param variation how articles differ
 */
record ServiceTimes(
        double post,
        double acknowledgement,
        StageTimes extract,
        StageTimes store,
        StageTimes build,
        Variation variation) {

    /**
     * Returns the measured times.
     *
     * @param processors of an instance of extract-service
     * @param builderShare of its time that coverage-builder works; 1 where it has processors of its own
     */
    static ServiceTimes measured(MeasuredInputs inputs, int processors, double builderShare) {
        return new ServiceTimes(
                inputs.milliseconds("ingest.post"),
                inputs.milliseconds("broker.acknowledgement"),
                new StageTimes(
                        inputs.milliseconds("extract.delay"),
                        (int) inputs.value("extract.batch-articles"),
                        inputs.milliseconds("extract.batch"),
                        inputs.milliseconds("extract.article"),
                        processors,
                        0,
                        0,
                        1,
                        1),
                new StageTimes(
                        inputs.milliseconds("store.delay"),
                        (int) (inputs.value("store.batch-events") / inputs.value("events.article")),
                        inputs.milliseconds("store.batch"),
                        inputs.milliseconds("store.article"),
                        1,
                        inputs.milliseconds("store.database-batch"),
                        inputs.milliseconds("store.database-article"),
                        1,
                        1),
                new StageTimes(
                        inputs.milliseconds("builder.delay"),
                        (int) inputs.value("builder.batch-articles"),
                        inputs.milliseconds("builder.batch"),
                        inputs.milliseconds("builder.article"),
                        1,
                        inputs.milliseconds("builder.database-batch"),
                        inputs.milliseconds("builder.database-article"),
                        1,
                        builderShare),
                new Variation(inputs.value("articles.variation")));
    }

    /** Returns these times with those of the services, but not of the database, multiplied by a factor. */
    ServiceTimes times(double factor) {
        return new ServiceTimes(
                post * factor,
                acknowledgement,
                extract.times(factor),
                store.times(factor),
                build.times(factor),
                variation);
    }
}
