package news.hearsay.fetch;

import static news.hearsay.fetch.FetchProblem.*;

import java.util.List;
import java.util.stream.Stream;

/** Servers whose redirects must not be followed. */
final class HostileRedirects {

    private HostileRedirects() {}

    static List<HostileServer> all() {
        return Stream.concat(targets(), chains()).toList();
    }

    private static Stream<HostileServer> targets() {
        return Stream.of(
                to("a metadata address", "http://169.254.169.254/latest/meta-data/", ADDRESS_NOT_PUBLIC),
                to("another loopback address", "http://127.0.0.2/", ADDRESS_NOT_PUBLIC),
                to("IPv6 loopback", "http://[::1]/", ADDRESS_NOT_PUBLIC),
                to("an IPv4-mapped address", "http://[::ffff:10.0.0.1]/", ADDRESS_NOT_PUBLIC),
                to("a host whose address is private", "http://private.example/", ADDRESS_NOT_PUBLIC),
                to("an address without its scheme", "//10.0.0.1/", ADDRESS_NOT_PUBLIC),
                to("an address as one number", "http://2852039166/", AMBIGUOUS_HOST),
                to("an address of NAT64", "http://[64:ff9b::169.254.169.254]/", ADDRESS_NOT_PUBLIC),
                to("an address of 6to4", "http://[2002:a9fe:a9fe::]/", ADDRESS_NOT_PUBLIC),
                to("an address with a zone", "http://[fe80::1%25eth0]/", AMBIGUOUS_HOST),
                to("an address in short form", "http://127.1/", AMBIGUOUS_HOST),
                to("an address in octal", "http://0251.0376.0251.0376/", AMBIGUOUS_HOST),
                to("file:", "file:///etc/passwd", UNSUPPORTED_SCHEME),
                to("gopher:", "gopher://127.0.0.1:6379/_FLUSHALL", UNSUPPORTED_SCHEME),
                to("javascript:", "javascript:alert(1)", UNSUPPORTED_SCHEME),
                to("an address with a password", "http://a:b@news.test/", CREDENTIALS_IN_ADDRESS),
                to("the port of a mail server", "http://news.test:25/", PORT_BLOCKED),
                to("an address that is no URL", "http://", BAD_REDIRECT),
                to("itself, with a carriage return", "/story\rSet-Cookie: a=b", REDIRECT_LOOP),
                to(
                        "an address and, after a line feed, to another",
                        "/a\r\nLocation: http://169.254.169.254/",
                        BAD_REDIRECT),
                to("an address after a backslash", "/\\169.254.169.254/", BAD_REDIRECT),
                to("an address on a folded line", "http://\r\n 169.254.169.254/", BAD_REDIRECT),
                to("an address of 5,000 characters", "/" + "i".repeat(5000), BAD_REDIRECT),
                to("data:", "data:text/html,story", UNSUPPORTED_SCHEME),
                to("nowhere", "", BAD_REDIRECT));
    }

    private static Stream<HostileServer> chains() {
        return Stream.of(
                HostileServer.of("redirects without a Location", BAD_REDIRECT, (_, reply) -> reply.status("302 Found")),
                to("itself", "/story", REDIRECT_LOOP),
                HostileServer.of(
                        "redirects back and forth",
                        REDIRECT_LOOP,
                        (path, reply) -> reply.status(
                                "302 Found", "Location: " + (path.equals("/story") ? "/other" : "/story"))),
                HostileServer.of(
                        "redirects to ever new addresses",
                        TOO_MANY_REDIRECTS,
                        (path, reply) -> reply.status("302 Found", "Location: " + path + "x")),
                HostileServer.of(
                        "redirects to itself with https, which it does not serve",
                        CONNECT_TIMEOUT,
                        (_, reply) -> reply.status(
                                "302 Found",
                                "Location: https://news.test:" + reply.socket().getLocalPort() + "/story")),
                HostileServer.of("redirects with an endless body", TOO_MANY_REDIRECTS, (path, reply) -> {
                    reply.send("HTTP/1.1 301 Moved\r\nLocation: " + path + "y\r\n\r\n");
                    while (true) {
                        reply.send("<p>Moved</p>".repeat(1000));
                    }
                }));
    }

    private static HostileServer to(String what, String location, FetchProblem problem) {
        return HostileServer.of(
                "redirects to " + what, problem, (_, reply) -> reply.status("302 Found", "Location: " + location));
    }
}
