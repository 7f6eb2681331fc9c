package news.hearsay.standalone.extracted;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import news.hearsay.events.ArticleEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events of one Parquet file in their order. A file that does not exist has no rows. */
final class EventFile implements AutoCloseable {

    /** Columns have the names of the fields in snake case. Columns of later versions are ignored. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final DataSet dataSet;
    private final Path file;
    private @Nullable CloseableIterator<?> rows;
    private @Nullable EventRow next;
    private @Nullable DamagedFileException damage;
    private long read;

    EventFile(DataSet dataSet, Path file) {
        this.dataSet = dataSet;
        this.file = file;
        if (Files.exists(file)) {
            open();
        }
    }

    private void open() {
        try {
            rows = new CarpetReader<>(file.toFile(), Map.class).iterator();
            advance();
        } catch (RuntimeException e) {
            damage = new DamagedFileException(file, read + 1, e);
        }
    }

    /** Returns the next row without moving on; null at the end of the file. */
    @Nullable
    EventRow peek() throws DamagedFileException {
        if (damage != null) {
            throw damage;
        }
        return next;
    }

    /**
     * Returns the next row and moves on.
     *
     * @throws NoSuchElementException at the end of the file
     */
    EventRow next() throws DamagedFileException {
        EventRow row = peek();
        if (row == null) {
            throw new NoSuchElementException("the end of " + file);
        }
        advance();
        return row;
    }

    private void advance() {
        next = null;
        try {
            if (rows != null && rows.hasNext()) {
                next = row((Map<?, ?>) rows.next());
            }
        } catch (RuntimeException e) {
            damage = new DamagedFileException(file, read + 1, e);
        }
    }

    private EventRow row(Map<?, ?> columns) {
        read++;
        String article = text(columns.get(dataSet.articleColumn()));
        String revision = text(columns.get("revision"));
        try {
            ArticleEvent event = MAPPER.convertValue(columns, dataSet.event());
            return new EventRow(file, read, article, revision, event, null);
        } catch (JacksonException | IllegalArgumentException e) {
            return new EventRow(file, read, article, revision, null, reason(e));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The message of what the event's record or Jackson objects to, without Jackson's description of the source. */
    private static String reason(RuntimeException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        String message = cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
        return Objects.requireNonNullElse(message, cause.toString());
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
