package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS as the documentation sets it up, with certificates created by the test. */
@Tag("slow")
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void it_speaks_tls_only_and_reloads_its_certificate() throws Exception {
        KeyStore first = certificate("first");
        KeyStore second = certificate("second");
        write(first);
        try (RunningService service = RunningService.startOn(
                "127.0.0.1:1",
                "--server.ssl.bundle=https",
                "--spring.ssl.bundle.pem.https.keystore.certificate=file:" + folder.resolve("certificate.pem"),
                "--spring.ssl.bundle.pem.https.keystore.private-key=file:" + folder.resolve("key.pem"),
                "--spring.ssl.bundle.pem.https.reload-on-update=true",
                "--spring.ssl.bundle.watch.file.quiet-period=1s")) {
            HttpResponse<String> answer = get(service.port(), trusting(first));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .startsWith("max-age=");
            assertThat(service.raw("GET /openapi HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .doesNotContain(" 200");

            write(second);
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> shows(second, service.port()));
            assertThat(get(service.port(), trusting(second)).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(int port, SSLContext trusted) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusted).build()) {
            URI liveness = URI.create("https://localhost:%d/actuator/health/liveness".formatted(port));
            return client.send(
                    HttpRequest.newBuilder(liveness).timeout(PATIENCE).build(), BodyHandlers.ofString());
        }
    }

    private static boolean shows(KeyStore expected, int port) throws Exception {
        try (SSLSocket socket =
                (SSLSocket) trusting(expected).getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0].equals(expected.getCertificate("hearsay"));
        }
    }

    private static SSLContext trusting(KeyStore server) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", server.getCertificate("hearsay"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private KeyStore certificate(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hearsay",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start();
        assertThat(keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private void write(KeyStore store) throws Exception {
        X509Certificate certificate = (X509Certificate) store.getCertificate("hearsay");
        Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", store.getKey("hearsay", PASSWORD).getEncoded()));
        Files.writeString(folder.resolve("certificate.pem"), pem("CERTIFICATE", certificate.getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, lines, kind);
    }
}
