package news.hearsay.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of OpenID Connect on loopback. It signs in everyone at once, with the claims that a test has set. */
final class TestIssuer implements AutoCloseable {

    private static final String CLIENT = "hearsay";

    private final HttpServer server;
    private final NimbusJwtEncoder encoder;
    private final Map<String, String> noncesByCode = new ConcurrentHashMap<>();
    private volatile Map<String, Object> claims = Map.of();

    private TestIssuer(HttpServer server, NimbusJwtEncoder encoder) {
        this.server = server;
        this.encoder = encoder;
    }

    static TestIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        TestIssuer issuer = new TestIssuer(server, new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))));
        server.createContext("/keys", exchange -> send(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, issuer.description()));
        server.createContext("/authorize", issuer::authorize);
        server.createContext("/token", issuer::exchangeCode);
        server.start();
        return issuer;
    }

    /** The settings with which people sign in at this issuer, and programs send its tokens. */
    Map<String, String> settings() {
        String client = "spring.security.oauth2.client.";
        return Map.of(
                client + "provider.newsroom.issuer-uri",
                address(),
                client + "provider.newsroom.user-name-attribute",
                "preferred_username",
                client + "registration.newsroom.client-name",
                "Newsroom",
                client + "registration.newsroom.client-id",
                CLIENT,
                client + "registration.newsroom.client-secret",
                "secret",
                client + "registration.newsroom.scope",
                "openid",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                address() + "/keys");
    }

    /** What the issuer states about the next person who signs in. */
    void nextPerson(Map<String, Object> stated) {
        claims = Map.copyOf(stated);
    }

    /** A token that is valid for an hour. */
    String token(Map<String, Object> stated) {
        JwtClaimsSet set = JwtClaimsSet.builder()
                .issuer(address())
                .audience(List.of(CLIENT))
                .subject("person-1")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(3600))
                .claims(all -> all.putAll(stated))
                .build();
        return encoder.encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String description() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", address(),
                        "authorization_endpoint", address() + "/authorize",
                        "token_endpoint", address() + "/token",
                        "jwks_uri", address() + "/keys",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        String code = UUID.randomUUID().toString();
        noncesByCode.put(code, query.get("nonce"));
        String state = URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Location", "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, state));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = form.replaceAll("(?:.*&)?code=([^&]+).*", "$1");
        Map<String, Object> stated = new HashMap<>(claims);
        stated.put("nonce", noncesByCode.remove(code));
        send(
                exchange,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "access_token",
                                "opaque",
                                "token_type",
                                "Bearer",
                                "expires_in",
                                300,
                                "id_token",
                                token(stated))));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
