package news.hearsay.benchmarks.visibility;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Looks every few milliseconds which of the expected articles have been extracted and stored. */
final class VisibleRows implements AutoCloseable {

    private static final long PAUSE_MILLIS = 4;
    private static final String EXTRACTED =
            "select distinct article_id from article_reading where article_id = any (?)";

    private final Connection connection;
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private final Histogram delays = new Histogram(TimeUnit.MINUTES.toMicros(5), 3);
    private final Thread thread;
    private volatile @Nullable SQLException failure;

    VisibleRows(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl);
        thread = Thread.ofPlatform().daemon().name("visible-rows").start(this::look);
    }

    /** @param accepted when the response arrived, by {@link System#nanoTime()} */
    void expect(String article, long accepted) {
        expected.put(article, accepted);
    }

    /** Waits until all expected rows are there, at most for a time. Returns how many are missing. */
    long awaitAll(Duration patience) throws InterruptedException, SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!expected.isEmpty() && System.nanoTime() < end && failure == null) {
            Thread.sleep(PAUSE_MILLIS);
        }
        thread.interrupt();
        thread.join();
        if (failure != null) {
            throw failure;
        }
        return expected.size();
    }

    /** The times from the response to the row, in microseconds; to be read after {@link #awaitAll}. */
    Histogram delays() {
        return delays;
    }

    private void look() {
        try (PreparedStatement extracted = connection.prepareStatement(EXTRACTED)) {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE_MILLIS);
                if (!expected.isEmpty()) {
                    look(extracted);
                }
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PreparedStatement extracted) throws SQLException {
        extracted.setArray(1, connection.createArrayOf("text", expected.keySet().toArray()));
        try (ResultSet rows = extracted.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                Long accepted = expected.remove(rows.getString(1));
                if (accepted != null) {
                    delays.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, now - accepted)));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
