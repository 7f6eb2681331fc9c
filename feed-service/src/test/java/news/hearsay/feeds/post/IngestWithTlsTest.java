package news.hearsay.feeds.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.platform.posting.NdjsonPosting;
import news.hearsay.platform.posting.PostedLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Ingest has a certificate that the JVM does not trust. */
@Tag("slow")
class IngestWithTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    private HttpsServer ingest;

    @BeforeEach
    void start() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=ingest", "-ext", "san=ip:127.0.0.1");
        keytool("-exportcert", "-rfc", "-file", at("ca.crt"));
        ingest = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.setHttpsConfigurator(new HttpsConfigurator(serverContext()));
        ingest.createContext("/articles", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{\"status\":202,\"id\":\"a\"}\n".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.stop(0);
    }

    @Test
    void articles_are_posted_to_an_ingest_whose_certificate_the_bundle_trusts() throws Exception {
        assertThat(post("ingest")).singleElement().isInstanceOf(PostedLine.Accepted.class);
    }

    @Test
    void without_the_bundle_nothing_is_posted() {
        assertThat(post("")).singleElement().isInstanceOf(PostedLine.Later.class);
    }

    /** Returns the answers for one article, posted with the settings of the service. */
    private List<PostedLine> post(String bundle) {
        List<PostedLine> answers = new ArrayList<>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(Settings.class, PostingConfiguration.class)
                .withPropertyValues(
                        "hearsay.feeds.ingest=https://127.0.0.1:"
                                + ingest.getAddress().getPort(),
                        "hearsay.feeds.ingest-bundle=" + bundle,
                        "spring.ssl.bundle.pem.ingest.truststore.certificate=file:" + folder.resolve("ca.crt"))
                .run(context ->
                        answers.addAll(context.getBean(NdjsonPosting.class).post(List.of("{}".getBytes(UTF_8)))));
        return answers;
    }

    @EnableConfigurationProperties(FeedProperties.class)
    static class Settings {}

    private SSLContext serverContext() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("ingest.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws Exception {
        Stream<String> store = Stream.of(
                "-alias", "ingest", "-storepass", PASSWORD, "-storetype", "PKCS12", "-keystore", at("ingest.p12"));
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(Stream.of(Stream.of(tool), Stream.of(arguments), store)
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }
}
