package news.hearsay.faults.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import news.hearsay.faults.pipeline.Await;
import news.hearsay.faults.pipeline.PipelineArtifacts;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ProcessReaper;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds change and fail for some time while the feed-service is killed. Then they are quiet until it has delivered
 * everything, and what it delivered and how often it asked is checked.
 */
public final class FeedRun {

    /** Requests that were under way at a kill have ended after this time. */
    private static final Duration LAST_ANSWERS = Duration.ofMillis(300);

    /** Whatever would be posted twice is posted again within this time. */
    private static final Duration AFTERMATH = Duration.ofSeconds(5);

    private final FeedRunPlan plan;
    private final ProcessPipeline pipeline;
    private final LoopbackFeeds feeds;
    private final Random random;
    private final List<Instant> kills = new ArrayList<>();

    private FeedRun(FeedRunPlan plan, ProcessPipeline pipeline, LoopbackFeeds feeds) {
        this.plan = plan;
        this.pipeline = pipeline;
        this.feeds = feeds;
        this.random = new Random(plan.seed());
    }

    /** Runs the plan on a pipeline of its own, in an empty folder. */
    public static FeedRunResult of(FeedRunPlan plan, PipelineArtifacts artifacts, ProcessReaper reaper, Path folder)
            throws IOException, InterruptedException, SQLException {
        try (LoopbackFeeds feeds =
                        LoopbackFeeds.start(FeedPlan.of(plan.feeds(), plan.hosts()), plan.hosts(), plan.seed());
                ProcessPipeline pipeline =
                        ProcessPipeline.startForFeeds(artifacts, reaper, folder, FeedRunPlan.settings())) {
            return new FeedRun(plan, pipeline, feeds).run();
        }
    }

    private FeedRunResult run() throws IOException, InterruptedException, SQLException {
        subscribe();
        Duration part = plan.time().dividedBy(plan.kills() + 1L);
        for (int i = 0; i < plan.kills(); i++) {
            Thread.sleep(part.toMillis() / 2 + random.nextLong(part.toMillis()));
            killAndStart();
        }
        Thread.sleep(part);
        feeds.calmDown();
        Instant calm = Instant.now();
        List<String> errors = new ArrayList<>();
        try {
            Await.until("every feed was read to the end", () -> isRead(calm));
            Await.until("everything that was offered is stored", () -> missing().isEmpty());
        } catch (Await.GaveUpException e) {
            errors.add(e.getMessage());
        }
        Thread.sleep(AFTERMATH);
        service().stop();
        return check(errors);
    }

    private FeedRunResult check(List<String> errors) throws SQLException {
        List<ServedRequest> requests = feeds.requests();
        DeliveredArticles delivered = DeliveredArticles.of(pipeline);
        errors.addAll(new DeliveryCheck(kills).errors(requests, delivered.stored(), delivered.records()));
        errors.addAll(new PolitenessCheck(
                        FeedRunPlan.MINIMUM_INTERVAL, Map.of(feeds.hostWithDelay(), LoopbackFeeds.CRAWL_DELAY), kills)
                .violations(requests));
        Set<String> expected = DeliveryCheck.expected(requests, kills);
        return new FeedRunResult(plan, feeds.sites(), requests, expected, delivered, kills, errors);
    }

    private void subscribe() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (FeedSite site : feeds.sites()) {
            URI address = service().address().resolve("/feeds/" + site.name());
            String feed = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "address",
                            site.address().toString(),
                            "outlet",
                            site.outlet(),
                            "follow",
                            site.form().follow()));
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(feed))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException(
                        "PUT %s: %d %s".formatted(address, response.statusCode(), response.body()));
            }
        }
    }

    private void killAndStart() throws InterruptedException {
        service().kill();
        Thread.sleep(LAST_ANSWERS);
        kills.add(Instant.now());
        feeds.processWasKilled();
        service().start();
        service().awaitReady();
    }

    private ServiceInstance service() {
        return pipeline.service(ServiceKind.FEEDS);
    }

    /** Whether each feed without a long pause was read as it is now. */
    private boolean isRead(Instant calm) {
        List<ServedRequest> requests = feeds.requests();
        return feeds.sites().stream()
                .filter(site -> !site.manner().isElement() && site.manner() != FeedManner.GOES)
                .allMatch(site -> requests.stream()
                        .anyMatch(request -> request.feed().equals(site.name())
                                && request.isFeed()
                                && request.whole()
                                && request.answered().isAfter(calm)));
    }

    private Set<String> missing() throws SQLException {
        Set<String> expected = DeliveryCheck.expected(feeds.requests(), kills);
        return DeliveryCheck.missing(expected, DeliveredArticles.stored(pipeline));
    }
}
