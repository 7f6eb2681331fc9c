package news.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An address that must not be fetched.
 *
 * @param address the address
 * @param resolvesTo the answers of DNS for its host
 * @param problem the expected problem
 */
record HostileAddress(String address, List<String> resolvesTo, FetchProblem problem) {

    List<InetAddress> resolve(String host) throws UnknownHostException {
        if (resolvesTo.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return resolvesTo.stream().map(InetAddress::ofLiteral).toList();
    }

    static List<HostileAddress> all() {
        return Stream.of(
                        notPublic(),
                        named(),
                        ambiguous(),
                        of(
                                FetchProblem.UNSUPPORTED_SCHEME,
                                "file:///etc/passwd",
                                "ftp://news.example/story",
                                "gopher://127.0.0.1:6379/_SET",
                                "jar:http://news.example/a.jar!/b",
                                "data:text/html,story",
                                "javascript:alert(1)",
                                "dict://127.0.0.1:11211/stat",
                                "ldap://127.0.0.1:389/dc=example",
                                "netdoc:///etc/passwd",
                                "ws://127.0.0.1/",
                                "view-source:http://127.0.0.1/",
                                "http+unix://%2Fvar%2Frun%2Fdocker.sock/info"),
                        of(
                                FetchProblem.CREDENTIALS_IN_ADDRESS,
                                "http://user:password@news.example/",
                                "http://news.example@127.0.0.1/",
                                "http://news.example:80@169.254.169.254/",
                                "http://news.example\uff0f@127.0.0.2/",
                                "http://@127.0.0.2/"),
                        of(
                                FetchProblem.INVALID_ADDRESS,
                                "news.example/story",
                                "//127.0.0.1/",
                                "http:127.0.0.1",
                                "http://",
                                "http:///story",
                                "http://news.example:99999/",
                                "http://news.example:0/",
                                "http://news.example\\@127.0.0.1/",
                                "http://news.example/\r\nHost: 127.0.0.1",
                                "http://[::1",
                                "http://[v1.fe80::a]/",
                                "http://news..example/",
                                "http://-news.example/",
                                "http://news.example\u0000.test/",
                                "http://127.0.0.2../",
                                "http://127.0.0.2\uff1a80/",
                                "http://news.example:80:22/",
                                "http://news.example:\uff18\uff10/",
                                "http://news.example:+80/",
                                "http://[::ffff:127.0.0.1.2]/",
                                "http://" + "a".repeat(64) + ".example/"),
                        of(
                                FetchProblem.PORT_BLOCKED,
                                "http://news.example:22/",
                                "http://news.example:25/",
                                "http://127.0.0.1:6379/",
                                "https://news.example:11211/"),
                        of(FetchProblem.UNKNOWN_HOST, "http://does-not-exist.example/"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileAddress> notPublic() {
        return of(
                FetchProblem.ADDRESS_NOT_PUBLIC,
                "http://127.0.0.2/",
                "http://127.255.255.254:8080/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.170.2/v2/credentials",
                "http://100.100.100.200/latest/meta-data/",
                "http://192.0.0.192/opc/v2/",
                "http://168.63.129.16/machine",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://[::]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "http://[::10.0.0.1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:0001::]/",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[100::1]/",
                "http://[3fff::1]/",
                "http://[4000::1]/",
                "http://[::ffff:7f00:2]/",
                "http://[::ffff:0:127.0.0.2]/",
                "http://[64:ff9b::7f00:2]/",
                "http://[2002:a00:1::]/",
                "http://[2002:c0a8:101::1]/",
                "http://[fe80::5efe:10.0.0.1]/",
                "http://127.0.0.2#@news.example/",
                "http://127.0.0.2?@news.example/",
                "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2461/",
                "http://127.0.0.2./",
                "http://\uff11\uff12\uff17\u3002\uff10\u3002\uff10\u3002\uff12/");
    }

    private static List<HostileAddress> named() {
        return List.of(
                named("http://localhost/", "127.0.0.2"),
                named("http://localhost./", "127.0.0.2"),
                named("http://metadata.google.internal/computeMetadata/v1/", "169.254.169.254"),
                named("http://127.0.0.2.nip.example/", "127.0.0.2"),
                named("http://nat64.news.example/", "64:ff9b::10.0.0.1"),
                named("http://6to4.news.example/", "2002:a00:1::1"),
                named("http://teredo.news.example/", "2001:0:4136:e378:8000:63bf:f5ff:fffe"),
                named("http://intranet/", "10.0.0.5"),
                named("http://private.news.example/", "192.168.0.10"),
                named("http://both.news.example/", "93.184.215.14", "10.0.0.5"),
                named("http://mapped.news.example/", "::ffff:10.0.0.5"),
                named("http://six.news.example/", "fd12:3456::1"),
                // Cyrillic letters: another host than news.example
                named("http://n\u0435ws.example/", "10.0.0.5"),
                named("https://xn--nws-example-x9a.test/", "127.0.0.2"));
    }

    private static List<HostileAddress> ambiguous() {
        return of(
                FetchProblem.AMBIGUOUS_HOST,
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://0/",
                "http://0x0/",
                "http://0300.0250.1.1/",
                "http://127.0.0.0x1/",
                "http://0000127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://10.0.0.010/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://0x/",
                "http://news.example.0x7f/",
                "http://%31%32%37.0.0.1/",
                "http://[fe80::1%25eth0]/",
                "http://[::1%lo]/",
                "http://news%2eexample/",
                "http://localhost%00.news.example/",
                // programs read these letters differently: as ss or as themselves, or not at all
                "http://stra\u00dfe.example/",
                "http://new\u200ds.example/");
    }

    private static HostileAddress named(String address, String... answers) {
        return new HostileAddress(address, List.of(answers), FetchProblem.ADDRESS_NOT_PUBLIC);
    }

    private static List<HostileAddress> of(FetchProblem problem, String... addresses) {
        return Stream.of(addresses)
                .map(address -> new HostileAddress(address, List.of(), problem))
                .toList();
    }
}
