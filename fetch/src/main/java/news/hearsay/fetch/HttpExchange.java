package news.hearsay.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** One request and its response on a connection, which is closed afterwards. Thread-safe. */
final class HttpExchange {

    private static final int MAX_HEADERS = 500;
    private static final int MAX_INFORMATIONAL = 5;
    private static final int OK = 200;
    private static final int BUFFER_BYTES = 8192;

    private final FetchSettings settings;
    private final ResponseBody body;

    HttpExchange(FetchSettings settings) {
        this.settings = settings;
        this.body = new ResponseBody(settings);
    }

    /**
     * Sends a GET request and reads the response.
     *
     * @param headers the headers of the request besides {@code Host}, {@code User-Agent} and {@code Connection}
     * @throws RefusedException if the response breaks a limit or is not HTTP/1.x
     */
    RawResponse get(
            FetchAddress address,
            Map<String, String> headers,
            ResponseBody.Limit limit,
            Connector.Connection to,
            TransferLimits limits)
            throws RefusedException {
        DefaultBHttpClientConnection connection = connection();
        ClassicHttpResponse head = null;
        try (to) {
            bind(connection, to);
            limits.startHeaders();
            connection.sendRequestHeader(request("GET", address, headers));
            connection.flush();
            head = head(connection);
            requireWithinLimit(head, limits);
            limits.startBody();
            return new RawResponse(head, head.getCode() / 100 == 2 ? body.read(connection, head, limit) : new byte[0]);
        } catch (IOException | HttpException e) {
            RefusedException problem = ExchangeProblems.of(e, limits);
            throw head == null ? problem : problem.in(new RawResponse(head, new byte[0]));
        }
    }

    /**
     * Sends a POST request and reads status and headers of the response, but not its body.
     *
     * @param headers the headers of the request besides {@code Host}, {@code User-Agent}, {@code Connection} and
     *     {@code Content-Length}
     * @throws RefusedException if the response breaks a limit or is not HTTP/1.x
     */
    HttpResponse post(
            FetchAddress address,
            Map<String, String> headers,
            byte[] content,
            Connector.Connection to,
            TransferLimits limits)
            throws RefusedException {
        DefaultBHttpClientConnection connection = connection();
        try (to) {
            bind(connection, to);
            limits.startHeaders();
            BasicClassicHttpRequest request = request("POST", address, headers);
            request.setHeader("Content-Length", content.length);
            request.setEntity(new ByteArrayEntity(content, null));
            connection.sendRequestHeader(request);
            connection.sendRequestEntity(request);
            connection.flush();
            ClassicHttpResponse head = head(connection);
            requireWithinLimit(head, limits);
            return head;
        } catch (IOException | HttpException e) {
            throw ExchangeProblems.of(e, limits);
        }
    }

    private DefaultBHttpClientConnection connection() {
        return new DefaultBHttpClientConnection(
                config(), StandardCharsets.ISO_8859_1.newDecoder(), StandardCharsets.ISO_8859_1.newEncoder());
    }

    private static void bind(DefaultBHttpClientConnection connection, Connector.Connection to) throws IOException {
        if (to.secured() == null) {
            connection.bind(to.transport());
        } else {
            connection.bind(to.secured(), to.transport());
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

    private BasicClassicHttpRequest request(String method, FetchAddress address, Map<String, String> headers) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, address.requestTarget());
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
}
