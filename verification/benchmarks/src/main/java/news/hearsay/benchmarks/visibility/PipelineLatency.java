package news.hearsay.benchmarks.visibility;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import news.hearsay.benchmarks.articles.GeneratedArticles;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts articles to a running pipeline at a given rate, and measures the time to the response and from the response to
 * the extracted row. Posts are due at random moments, independent of the service, and times count from the moment at
 * which a post was due, so that a stall is not hidden by the client's waiting for it (coordinated omission).
 */
public final class PipelineLatency {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final GeneratedArticles articles = new GeneratedArticles(1);
    private final Histogram responses = new ConcurrentHistogram(MAX_MICROS, 3);
    private final AtomicLong refused = new AtomicLong();
    private final URI ingest;
    private final VisibleRows rows;

    // articles of higher numbers would be published in years that ingest rejects
    private long number = 100_000 + System.currentTimeMillis() / 1000 % 1_000 * 300;

    private PipelineLatency(URI ingest, VisibleRows rows) {
        this.ingest = ingest;
        this.rows = rows;
    }

    /**
     * Measures one rate after another.
     *
     * @param arguments the address for posts; the JDBC URL of the database; the seconds of each rate; the rates, in
     *     articles a second, separated by commas
     */
    public static void main(String[] arguments) throws Exception {
        URI ingest = URI.create(arguments[0]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        for (String rate : arguments[3].split(",")) {
            try (VisibleRows rows = new VisibleRows(arguments[1])) {
                new PipelineLatency(ingest, rows).run(Double.parseDouble(rate), time);
            }
        }
    }

    private void run(double rate, Duration time) throws InterruptedException, SQLException {
        Random random = new Random(1);
        long due = System.nanoTime();
        long end = due + time.toNanos();
        try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor()) {
            while (due < end) {
                LockSupport.parkNanos(due - System.nanoTime());
                if (System.nanoTime() >= due) {
                    long mine = due;
                    byte[] article = JsonMapper.shared().writeValueAsBytes(articles.article(number++));
                    posts.execute(() -> post(article, mine));
                    due -= (long) (Math.log(1 - random.nextDouble()) / rate * 1e9);
                }
            }
        }
        long missing = rows.awaitAll(PATIENCE);
        System.out.printf(
                Locale.ROOT,
                "%.1f articles a second for %d s: POST to 202 %s; 202 to row %s; %d refused, %d without a row%n",
                rate,
                time.toSeconds(),
                percentiles(responses),
                percentiles(rows.delays()),
                refused.get(),
                missing);
    }

    private void post(byte[] article, long due) {
        HttpRequest request = HttpRequest.newBuilder(ingest)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(article))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long now = System.nanoTime();
            if (response.statusCode() == 202) {
                responses.recordValue(TimeUnit.NANOSECONDS.toMicros(now - due));
                rows.expect(
                        JsonMapper.shared().readTree(response.body()).get("id").asString(), now);
            } else {
                refused.incrementAndGet();
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String percentiles(Histogram micros) {
        return String.format(
                Locale.ROOT,
                "p50 %.0f, p99 %.0f, max %.0f ms",
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
