package news.hearsay.benchmarks.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * The way of articles from the post to coverage: ingest, the partitions of the topic, extract, store with its database,
 * and coverage builders with disjoint shares. Each instance consumes the partitions that are its own.
 */
final class SimulatedPipeline {

    private static final double SLICE = 0.003; // of a processor that several services share
    private static final int LONGEST_MILLIS = 400_000_000;

    private final EventQueue events = new EventQueue();
    private final SplittableRandom random;
    private final Deployment deployment;
    private final ServiceTimes times;
    private final Station ingest;
    private final Map<String, List<Station>> stations = new LinkedHashMap<>();
    private final List<BatchStage> extractors;
    private final List<BatchStage> writers;
    private final List<BatchStage> builders;
    private final Histogram acknowledged = new Histogram(LONGEST_MILLIS, 3);
    private final Histogram visible = new Histogram(LONGEST_MILLIS, 3);
    private final Histogram covered = new Histogram(LONGEST_MILLIS, 3);
    private long posted;
    private double lastVisible;
    private double lastCovered;

    SimulatedPipeline(Deployment deployment, ServiceTimes times, long seed) {
        this.deployment = deployment;
        this.times = times;
        random = new SplittableRandom(seed);
        Station shared = deployment.sharedCores() == 0 ? null : new Station(events, deployment.sharedCores(), SLICE);
        ingest = shared != null
                ? shared
                : own("ingest", 1, deployment.ingestCores()).getFirst();
        List<Station> databases =
                shared != null ? List.of(shared) : own("database", deployment.databases(), deployment.databaseCores());
        builders = stages("builder", deployment.builders(), times.build(), shared, databases, this::cover);
        writers = stages("store", deployment.writers(), times.store(), shared, databases, this::show);
        extractors = stages("extract", deployment.extractors(), times.extract(), shared, databases, this::store);
        if (shared != null) {
            stations.put("machine", List.of(shared));
        }
    }

    private List<Station> own(String name, int number, int cores) {
        List<Station> all = IntStream.range(0, number)
                .mapToObj(_ -> Station.inOrder(events, cores))
                .toList();
        stations.put(name, all);
        return all;
    }

    private List<BatchStage> stages(
            String name,
            int number,
            StageTimes stage,
            @Nullable Station shared,
            List<Station> databases,
            Consumer<List<SimulatedArticle>> next) {
        List<Station> processors = shared == null ? own(name, number, stage.threads()) : List.of(shared);
        return IntStream.range(0, number)
                .mapToObj(i -> new BatchStage(
                        events,
                        stage,
                        processors.get(i % processors.size()),
                        databases.get(i % databases.size()),
                        next))
                .toList();
    }

    /** Posts the articles of a load until a moment, and returns when all of them are in coverage. */
    SimulationReport run(DailyLoad load, double until) {
        post(load, load.nextArrival(0, random), until);
        events.runUntil(Double.POSITIVE_INFINITY);
        return report();
    }

    /** Posts articles at once, as a stream that is read faster than it is worked on. */
    SimulationReport run(int articles) {
        for (int i = 0; i < articles; i++) {
            accept(article());
        }
        events.runUntil(Double.POSITIVE_INFINITY);
        return report();
    }

    /** Kills an instance of a random service again and again, as long as articles are posted. */
    void failEvery(double mean, double outage, double until) {
        double next = -Math.log(1 - random.nextDouble()) * mean;
        if (events.now() + next < until) {
            events.after(next, () -> {
                List<BatchStage> stages = List.of(extractors, writers, builders).get(random.nextInt(3));
                stages.get(random.nextInt(stages.size())).fail(outage);
                failEvery(mean, outage, until);
            });
        }
    }

    private void post(DailyLoad load, double moment, double until) {
        if (moment < until) {
            events.after(moment - events.now(), () -> {
                accept(article());
                post(load, load.nextArrival(moment, random), until);
            });
        }
    }

    private SimulatedArticle article() {
        posted++;
        return new SimulatedArticle(events.now(), times.variation().next(random), random.nextInt(Integer.MAX_VALUE));
    }

    private int partition(SimulatedArticle article) {
        return article.key() % deployment.partitions();
    }

    private void accept(SimulatedArticle article) {
        ingest.submit(
                times.post(),
                () -> events.after(times.acknowledgement(), () -> {
                    record(acknowledged, article);
                    extractors.get(partition(article) % extractors.size()).add(List.of(article));
                }));
    }

    private void store(List<SimulatedArticle> batch) {
        distribute(batch, writers, this::partition);
    }

    private void show(List<SimulatedArticle> batch) {
        batch.forEach(article -> record(visible, article));
        lastVisible = events.now();
        distribute(batch, builders, article -> article.key() / deployment.partitions());
    }

    private void cover(List<SimulatedArticle> batch) {
        batch.forEach(article -> record(covered, article));
        lastCovered = events.now();
    }

    private static void distribute(
            List<SimulatedArticle> batch, List<BatchStage> stages, ToIntFunction<SimulatedArticle> key) {
        if (stages.size() == 1) {
            stages.getFirst().add(batch);
            return;
        }
        Map<Integer, List<SimulatedArticle>> byStage = new LinkedHashMap<>();
        for (SimulatedArticle article : batch) {
            byStage.computeIfAbsent(key.applyAsInt(article) % stages.size(), _ -> new ArrayList<>())
                    .add(article);
        }
        byStage.forEach((stage, part) -> stages.get(stage).add(part));
    }

    private void record(Histogram latencies, SimulatedArticle article) {
        latencies.recordValue(Math.min(Math.round((events.now() - article.posted()) * 1000), LONGEST_MILLIS));
    }

    private SimulationReport report() {
        Map<String, Double> utilisation = new LinkedHashMap<>();
        stations.forEach((name, all) -> utilisation.put(
                name,
                all.stream().mapToDouble(Station::work).sum()
                        / all.stream().mapToInt(Station::servers).sum()
                        / events.now()));
        return new SimulationReport(
                deployment, posted, lastVisible, lastCovered, acknowledged, visible, covered, utilisation);
    }
}
