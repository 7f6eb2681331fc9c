package news.hearsay.ingest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs tokens, and serves the key that verifies them on loopback. */
record TokenIssuer(HttpServer server, NimbusJwtEncoder encoder) implements AutoCloseable {

    static TokenIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
        byte[] published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            try (var out = exchange.getResponseBody()) {
                out.write(published);
            }
        });
        server.start();
        return new TokenIssuer(server, new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))));
    }

    URI keys() {
        return URI.create(
                "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort()));
    }

    /** A token that is valid for an hour, unless the claims contain another time. */
    String token(Map<String, Object> claims) {
        JwtClaimsSet set = JwtClaimsSet.builder()
                .subject("newsroom")
                .expiresAt(Instant.now().plusSeconds(3600))
                .claims(all -> all.putAll(claims))
                .build();
        return encoder.encode(JwtEncoderParameters.from(set)).getTokenValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
