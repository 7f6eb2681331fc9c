package news.hearsay.web.export;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.hearsay.web.WebProperties;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends exports, a limited number at a time. If one fails after its start, the connection is closed without the end of
 * the response, so that the client does not take it for complete.
 */
@Component
class Exporter {

    static final String FORMAT = "The format of the file; takes precedence over Accept. csv by default";

    private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String RETRY_AFTER_SECONDS = "30";

    private final RowWriters writers;
    private final Semaphore places;
    private final Duration maxDuration;

    /**
     * What to send.
     *
     * @param name of the file, without its extension
     * @param rows the type of the rows
     * @param selection passes the rows to a consumer
     */
    record Content<T extends Record>(String name, Class<T> rows, Consumer<Consumer<Stream<T>>> selection) {}

    Exporter(RowWriters writers, WebProperties properties) {
        this.writers = writers;
        places = new Semaphore(properties.export().clients());
        maxDuration = properties.export().duration();
    }

    /** Sends the content, or status 503 if the largest number of exports is already running. */
    <T extends Record> void send(Content<T> content, ExportFormat format, HttpServletResponse response)
            throws IOException, ServletException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            content.selection().accept(rows -> write(rows.iterator(), content, format, response));
        } catch (RuntimeException e) {
            handle(e, response);
        } finally {
            places.release();
        }
    }

    /** Sets the headers of the response. */
    static void describe(String name, ExportFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(format.fileName(name))
                        .build()
                        .toString());
    }

    private <T extends Record> void write(
            Iterator<T> rows, Content<T> content, ExportFormat format, HttpServletResponse response) {
        long deadline = System.nanoTime() + maxDuration.toNanos();
        // a query that fails at once is answered with a problem
        boolean hasMore = rows.hasNext();
        describe(content.name(), format, response);
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
            RowWriter<T> writer = writers.start(format, content.rows(), base, out);
            while (hasMore) {
                writer.write(rows.next());
                hasMore = rows.hasNext();
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the export took longer than " + maxDuration);
                }
            }
            writer.finish();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(RuntimeException failure, HttpServletResponse response) throws ServletException {
        if (failure.getCause() instanceof ClientAbortException) {
            LOG.debug("A client disconnected: {}", failure.toString());
            return;
        }
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            throw failure;
        }
        LOG.error("An export ended early", failure);
        // no handler answers this exception, and Tomcat closes the connection
        throw new ServletException("the export ended early");
    }
}
