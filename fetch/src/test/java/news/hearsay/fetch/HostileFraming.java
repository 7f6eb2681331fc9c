package news.hearsay.fetch;

import static news.hearsay.fetch.FetchProblem.*;

import java.util.List;

/** Servers whose bodies do not have the length that they state, or no such length. */
final class HostileFraming {

    private HostileFraming() {}

    static List<HostileServer> all() {
        return List.of(
                HostileServer.of(
                        "sends less than its Content-Length",
                        WRONG_LENGTH,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>Short</p>")),
                HostileServer.of(
                        "sends more than its Content-Length",
                        WRONG_LENGTH,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<p>Longer</p>")),
                HostileServer.of("sends more than its Content-Length, a moment later", WRONG_LENGTH, (_, reply) -> {
                    reply.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\n<p>");
                    Thread.sleep(20);
                    reply.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n<b>");
                }),
                HostileServer.of(
                        "sends a negative Content-Length",
                        NOT_HTTP,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<p>Text</p>")),
                HostileServer.of(
                        "sends two different Content-Lengths",
                        NOT_HTTP,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 11\r\n\r\n<p>Text</p>")),
                HostileServer.of(
                        "sends a chunk size that is no number",
                        BAD_CHUNKS,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n<p>\r\n0\r\n\r\n")),
                HostileServer.of(
                        "sends a chunk size of 2^64 - 1",
                        BAD_CHUNKS,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n<p>")),
                HostileServer.of(
                        "sends a chunk without its end",
                        BAD_CHUNKS,
                        (_, reply) -> reply.send(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>Text</p>\r\n0\r\n\r\n")),
                HostileServer.of(
                        "closes the connection before the last chunk",
                        BAD_CHUNKS,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n")),
                HostileServer.of(
                        "sends an unknown Transfer-Encoding",
                        NOT_HTTP,
                        (_, reply) -> reply.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\n<c>Grkg</c>")),
                HostileServer.of("sends 200 without a body", EMPTY, (_, reply) -> reply.status("200 OK")),
                HostileServer.of("sends 204", EMPTY, (_, reply) -> reply.send("HTTP/1.1 204 No Content\r\n\r\n")),
                HostileServer.of(
                        "sends a compressed body of no bytes",
                        EMPTY,
                        (_, reply) -> reply.page("Content-Encoding: gzip\r\n", Compressed.gzip(new byte[0]))),
                framed("a Content-Length of 30 digits", NOT_HTTP, "Content-Length: " + "9".repeat(30)),
                framed("a Content-Length in hexadecimal", NOT_HTTP, "Content-Length: 0x0b"),
                framed("two numbers in one Content-Length", NOT_HTTP, "Content-Length: 3, 11"),
                framed("a Transfer-Encoding of gzip and chunks", NOT_HTTP, "Transfer-Encoding: gzip, chunked"),
                framed(
                        "a Content-Length and chunks that are none",
                        BAD_CHUNKS,
                        "Content-Length: 11\r\nTransfer-Encoding: chunked"));
    }

    /** The body is 11 bytes without chunks. */
    private static HostileServer framed(String what, FetchProblem problem, String headers) {
        return HostileServer.of(
                "sends " + what,
                problem,
                (_, reply) -> reply.send("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n<p>Text</p>"));
    }
}
