package news.hearsay.benchmarks.simulation;

/**
 * What a batch costs an instance of a service. All times are in seconds.
 *
 * @param delay between the arrival of the first article and the start of a batch that is not full
 * @param maxBatch articles in a batch, at most
 * @param ownBatch processor time of the service for a batch, besides its articles
 * @param ownArticle processor time of the service for an article of mean size
 * @param threads on which the service works on a batch
 * @param databaseBatch processor time of the database for a batch, besides its articles
 * @param databaseArticle processor time of the database for an article of mean size
 * @param sessions on which the database works on a batch
 * @param share the share of its time that the instance works while articles wait, from above 0 to 1
 */
record StageTimes(
        double delay,
        int maxBatch,
        double ownBatch,
        double ownArticle,
        int threads,
        double databaseBatch,
        double databaseArticle,
        int sessions,
        double share) {

    /** Returns the time of the service and the database for an article in a full batch, without any waiting. */
    double secondsAnArticle() {
        double own = ownBatch / maxBatch + ownArticle;
        double database = databaseBatch / maxBatch + databaseArticle;
        return (own / threads + database / sessions) / share;
    }

    StageTimes times(double factor) {
        return new StageTimes(
                delay,
                maxBatch,
                ownBatch * factor,
                ownArticle * factor,
                threads,
                databaseBatch,
                databaseArticle,
                sessions,
                share);
    }
}
