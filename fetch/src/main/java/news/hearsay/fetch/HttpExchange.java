package news.hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;

/** One request and its response on a connection, which is closed afterwards. Thread-safe. */
final class HttpExchange {

    private static final int MAX_HEADERS = 500;
    private static final int MAX_INFORMATIONAL = 5;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;
    private static final int BUFFER_BYTES = 8192;
    private static final Timeout AFTER_BODY = Timeout.ofMilliseconds(100);

    private final FetchSettings settings;

    HttpExchange(FetchSettings settings) {
        this.settings = settings;
    }

    /**
     * How much of a body is read.
     *
     * @param bytes the largest number of bytes
     * @param truncates whether the rest is ignored; otherwise a larger body is refused
     */
    record BodyLimit(int bytes, boolean truncates) {}

    /**
     * Sends a GET request and reads the response.
     *
     * @param headers the headers of the request besides {@code Host}, {@code User-Agent} and {@code Connection}
     * @throws RefusedException if the response breaks a limit or is not HTTP/1.x
     */
    RawResponse get(
            FetchAddress address,
            Map<String, String> headers,
            BodyLimit limit,
            Connector.Connection to,
            TransferLimits limits)
            throws RefusedException {
        DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(
                config(), StandardCharsets.ISO_8859_1.newDecoder(), StandardCharsets.ISO_8859_1.newEncoder());
        try (to) {
            if (to.secured() == null) {
                connection.bind(to.transport());
            } else {
                connection.bind(to.secured(), to.transport());
            }
            limits.startHeaders();
            connection.sendRequestHeader(request(address, headers));
            connection.flush();
            ClassicHttpResponse head = head(connection);
            requireWithinLimit(head, limits);
            limits.startBody();
            return new RawResponse(head, head.getCode() / 100 == 2 ? body(connection, head, limit) : new byte[0]);
        } catch (IOException | HttpException e) {
            throw problem(e, limits);
        }
    }

    private Http1Config config() {
        return Http1Config.custom()
                .setBufferSize(BUFFER_BYTES)
                .setMaxLineLength(settings.limits().maxHeaderSize())
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxEmptyLineCount(0)
                .build();
    }

    private BasicClassicHttpRequest request(FetchAddress address, Map<String, String> headers) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", address.requestTarget());
        request.setHeader("Host", address.uri().getRawAuthority());
        request.setHeader("User-Agent", settings.userAgent());
        headers.forEach(request::setHeader);
        request.setHeader("Connection", "close");
        return request;
    }

    private static ClassicHttpResponse head(DefaultBHttpClientConnection connection) throws IOException, HttpException {
        for (int i = 0; i <= MAX_INFORMATIONAL; i++) {
            ClassicHttpResponse head = connection.receiveResponseHeader();
            if (head.getCode() >= OK) {
                return head;
            }
        }
        throw new RefusedException(FetchProblem.NOT_HTTP, "the server sends informational responses only");
    }

    private void requireWithinLimit(ClassicHttpResponse head, TransferLimits limits) throws RefusedException {
        long size = 0;
        for (Header header : head.getHeaders()) {
            String value = header.getValue();
            size += header.getName().length() + (value == null ? 0 : value.length());
        }
        if (size > settings.limits().maxHeaderSize()) {
            throw limits.headersTooLarge();
        }
    }

    private static byte[] body(DefaultBHttpClientConnection connection, ClassicHttpResponse head, BodyLimit limit)
            throws IOException, HttpException {
        if (head.getCode() == NO_CONTENT || head.getCode() == RESET_CONTENT) {
            return new byte[0];
        }
        connection.receiveResponseEntity(head);
        HttpEntity entity = head.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        long declared = entity.getContentLength();
        if (declared > limit.bytes() && !limit.truncates()) {
            throw tooLarge("the body has %d bytes, more than %d".formatted(declared, limit.bytes()));
        }
        byte[] bytes = read(entity.getContent(), limit);
        if (declared == bytes.length && hasMore(connection)) {
            throw new RefusedException(
                    FetchProblem.WRONG_LENGTH,
                    "the body is longer than the %d bytes of its Content-Length".formatted(declared));
        }
        return bytes;
    }

    private static byte[] read(InputStream in, BodyLimit limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int room = limit.bytes() - bytes.size();
            if (n > room && !limit.truncates()) {
                throw tooLarge("the body has more than %d bytes".formatted(limit.bytes()));
            }
            bytes.write(buffer, 0, Math.min(n, room));
            if (n > room) {
                break;
            }
        }
        return bytes.toByteArray();
    }

    /** The request asked for the end of the connection, so anything after the body belongs to it. */
    private static boolean hasMore(DefaultBHttpClientConnection connection) {
        try {
            return connection.isDataAvailable(AFTER_BODY);
        } catch (IOException e) {
            return false;
        }
    }

    private static RefusedException problem(Exception failure, TransferLimits limits) {
        RefusedException violation = limits.violation();
        if (violation != null) {
            return violation;
        }
        return switch (failure) {
            case RefusedException refused -> refused;
            case MessageConstraintException _ -> limits.headersTooLarge();
            case MalformedChunkCodingException _ ->
                new RefusedException(FetchProblem.BAD_CHUNKS, "the chunks of the body are malformed or end early");
            case NoHttpResponseException _ ->
                new RefusedException(
                        FetchProblem.CONNECTION_LOST, "the server closed the connection without a response");
            case ConnectionClosedException closed
            when isWithinChunks(closed) ->
                new RefusedException(FetchProblem.BAD_CHUNKS, "the body ends before its last chunk");
            case ConnectionClosedException closed
            when isShort(closed) ->
                new RefusedException(FetchProblem.WRONG_LENGTH, "the body is shorter than its Content-Length");
            case HttpException _ ->
                new RefusedException(
                        FetchProblem.NOT_HTTP,
                        "the response is not HTTP/1.x: " + Shown.of(String.valueOf(failure.getMessage())));
            default ->
                new RefusedException(
                        FetchProblem.CONNECTION_LOST,
                        "the connection broke off: " + Shown.of(String.valueOf(failure.getMessage())));
        };
    }

    private static boolean isShort(ConnectionClosedException closed) {
        return String.valueOf(closed.getMessage()).contains("Content-Length");
    }

    private static boolean isWithinChunks(ConnectionClosedException closed) {
        return String.valueOf(closed.getMessage()).contains("chunk");
    }

    private static RefusedException tooLarge(String detail) {
        return new RefusedException(FetchProblem.TOO_LARGE, detail);
    }
}
