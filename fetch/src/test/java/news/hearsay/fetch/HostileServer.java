package news.hearsay.fetch;

import static news.hearsay.fetch.FetchProblem.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that must not harm the program.
 *
 * @param name what the server does
 * @param problem the expected problem
 * @param handler what it sends for every path but robots.txt
 */
record HostileServer(String name, FetchProblem problem, LoopbackServer.Handler handler) {

    static final byte[] BLOCK = "<p>And so on, and so on.</p>\n".repeat(300).getBytes(StandardCharsets.US_ASCII);
    private static final int PAUSE_MILLIS = 50;

    static List<HostileServer> all() {
        return Stream.of(
                        HostileRedirects.all(),
                        slow(),
                        endless(),
                        HostileFraming.all(),
                        HostileEncodings.all(),
                        garbage(),
                        statuses())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileServer> slow() {
        return List.of(
                of("accepts the connection and is silent", HEADERS_TOO_SLOW, (_, _) -> Thread.sleep(60_000)),
                of(
                        "sends its headers one byte at a time",
                        HEADERS_TOO_SLOW,
                        (_, reply) -> trickle(reply, "HTTP/1.1 200 OK\r\nX-Padding: " + "a".repeat(1000))),
                of("sends its body one byte at a time", BODY_TOO_SLOW, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    trickle(reply, "b".repeat(1000));
                }),
                of("stops in the middle of its body", BODY_TOO_SLOW, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>");
                    Thread.sleep(60_000);
                }),
                of("stops in the middle of its compressed body", BODY_TOO_SLOW, (_, reply) -> {
                    byte[] body = Compressed.gzip(BLOCK);
                    reply.send(
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
                    reply.send(Arrays.copyOf(body, body.length / 2));
                    Thread.sleep(60_000);
                }),
                of("sends one chunk of one byte after another", BODY_TOO_SLOW, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        reply.send("1\r\na\r\n");
                        Thread.sleep(PAUSE_MILLIS);
                    }
                }),
                // the beginning makes up for pauses of a busy machine
                of("sends its body above the minimum rate, for too long", TOO_LONG, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + "c".repeat(100_000));
                    while (true) {
                        reply.send("c".repeat(4000));
                        Thread.sleep(100);
                    }
                }));
    }

    private static List<HostileServer> endless() {
        return List.of(
                of("never ends its headers", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\n");
                    while (true) {
                        reply.send("X-Header: value\r\n".repeat(100));
                    }
                }),
                of("never ends one header", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nX-Header: ");
                    while (true) {
                        reply.send("d".repeat(1000));
                    }
                }),
                of("never ends its status line", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 ");
                    while (true) {
                        reply.send("OK".repeat(1000));
                    }
                }),
                of(
                        "sends headers just over the limit",
                        HEADERS_TOO_LARGE,
                        (_, reply) -> reply.page(
                                ("X-Header: " + "e".repeat(990) + "\r\n")
                                        .repeat(TestFetchers.MAX_HEADER_SIZE / 1000 + 1),
                                BLOCK)),
                of(
                        "sends 2000 small headers",
                        HEADERS_TOO_LARGE,
                        (_, reply) -> reply.page("A: b\r\n".repeat(2000), BLOCK)),
                of("never stops sending 100 Continue", NOT_HTTP, (_, reply) -> {
                    while (true) {
                        reply.send("HTTP/1.1 100 Continue\r\n\r\n");
                    }
                }),
                of("never ends its body", TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\n\r\n");
                    repeat(reply);
                }),
                of("never ends its chunks", TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        reply.send(Integer.toHexString(BLOCK.length) + "\r\n");
                        reply.send(BLOCK);
                        reply.send("\r\n");
                    }
                }),
                of("never ends its trailers", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n");
                    while (true) {
                        reply.send("X-Trailer: value\r\n".repeat(100));
                    }
                }),
                of("sends chunks of one byte with long extensions", TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        reply.send("1;x=" + "f".repeat(8000) + "\r\na\r\n");
                    }
                }),
                of("sends 100,000 headers", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\n" + "B: c\r\n".repeat(100_000));
                    reply.page("", BLOCK);
                }),
                of("folds one header without end", HEADERS_TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nX-Header: value\r\n");
                    while (true) {
                        reply.send(" and more\r\n".repeat(100));
                    }
                }),
                of("floods with 103 Early Hints of 30 KB", HEADERS_TOO_LARGE, (_, reply) -> {
                    while (true) {
                        reply.send("HTTP/1.1 103 Early Hints\r\n" + "Link: </a.css>\r\n".repeat(450) + "X: "
                                + "g".repeat(22_000) + "\r\n\r\n");
                    }
                }),
                of("never ends the extension of a chunk", BAD_CHUNKS, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;x=");
                    while (true) {
                        reply.send("h".repeat(1000));
                    }
                }),
                of("never ends the size of a chunk", BAD_CHUNKS, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        reply.send("0".repeat(1000));
                    }
                }),
                of("announces a body of 10 GB", TOO_LARGE, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n");
                    repeat(reply);
                }));
    }

    private static List<HostileServer> garbage() {
        return List.of(
                of("responds as HTTP/0.9, without headers", NOT_HTTP, (_, reply) -> reply.send("<p>Text</p>\r\n")),
                of("responds as SSH", NOT_HTTP, (_, reply) -> reply.send("SSH-2.0-OpenSSH_9.9\r\n")),
                of("responds as HTTP/3.0", NOT_HTTP, (_, reply) -> reply.send("HTTP/3.0 200 OK\r\n\r\n<p>Text</p>")),
                of(
                        "sends a status that is no number",
                        NOT_HTTP,
                        (_, reply) -> reply.send("HTTP/1.1 OK\r\n\r\n<p>Text</p>")),
                of(
                        "sends a header without a colon",
                        NOT_HTTP,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nNo colon\r\nContent-Length: 3\r\n\r\n<p>")),
                of("sends a header without a name", NOT_HTTP, (_, reply) -> reply.page(": value\r\n", BLOCK)),
                of("sends zeros without end", HEADERS_TOO_LARGE, (_, reply) -> {
                    while (true) {
                        reply.send(new byte[1000]);
                    }
                }),
                of(
                        "switches the protocol",
                        NOT_HTTP,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\nPRI * HTTP/2.0\r\n")),
                of("closes the connection at once", CONNECTION_LOST, (_, _) -> {}),
                of(
                        "closes the connection within the headers",
                        NOT_HTTP,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nContent-Ty")),
                of("resets the connection", CONNECTION_LOST, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>");
                    reply.socket().setSoLinger(true, 0);
                }));
    }

    private static List<HostileServer> statuses() {
        return List.of(
                of(
                        "asks for a password",
                        ACCESS_DENIED,
                        (_, reply) -> reply.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"a\"")),
                of(
                        "asks for the password of a proxy",
                        ACCESS_DENIED,
                        (_, reply) -> reply.status("407 Proxy Authentication Required", "Proxy-Authenticate: NTLM")),
                of("sends 404", NOT_FOUND, (_, reply) -> reply.status("404 Not Found")),
                of("sends 410", GONE, (_, reply) -> reply.status("410 Gone")),
                of(
                        "sends 429",
                        TOO_MANY_REQUESTS,
                        (_, reply) -> reply.status("429 Too Many Requests", "Retry-After: 60")),
                of("sends 503", SERVER_ERROR, (_, reply) -> reply.status("503 Service Unavailable")),
                of(
                        "sends 304 to a request without validators",
                        UNEXPECTED_STATUS,
                        (_, reply) -> reply.send("HTTP/1.1 304 Not Modified\r\n\r\n")),
                of(
                        "sends a part of the page that nobody asked for",
                        UNEXPECTED_STATUS,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-2/900\r\nContent-Length: 3\r\n\r\n<p>")),
                of(
                        "requires a proxy inside",
                        UNEXPECTED_STATUS,
                        (_, reply) -> reply.status("305 Use Proxy", "Location: http://10.0.0.1:3128/")),
                of(
                        "offers a choice of addresses inside",
                        UNEXPECTED_STATUS,
                        (_, reply) -> reply.status("300 Multiple Choices", "Location: http://169.254.169.254/")),
                of("sends an endless page with 404", NOT_FOUND, (_, reply) -> {
                    reply.send("HTTP/1.1 404 Not Found\r\n\r\n");
                    repeat(reply);
                }));
    }

    static HostileServer of(String name, FetchProblem problem, LoopbackServer.Handler handler) {
        return new HostileServer(name, problem, handler);
    }

    private static void trickle(LoopbackServer.Reply reply, String text) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            reply.send(text.substring(i, i + 1));
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void repeat(LoopbackServer.Reply reply) throws Exception {
        while (true) {
            reply.send(BLOCK);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
