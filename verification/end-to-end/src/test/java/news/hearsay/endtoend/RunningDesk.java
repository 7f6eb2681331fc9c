package news.hearsay.endtoend;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.Rebuild;
import news.hearsay.standalone.pipeline.Service;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Passwords;
import news.hearsay.web.account.Role;
import org.springframework.context.ConfigurableApplicationContext;

/** All services of a newsroom: those of the pipeline, the pages, and the alerts with a mail server. */
final class RunningDesk implements AutoCloseable {

    /** The secret of webhooks: {@code whsec_} and the Base64 of 24 bytes. */
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    static final String PASSWORD = "a long walk by the harbour";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path users;
    private final GreenMail mails;
    private final int ingestPort = Ports.free();
    private final int webPort = Ports.free();
    private final IngestApi ingest = new IngestApi(URI.create("http://127.0.0.1:" + ingestPort));
    private TestBackends.Database database = TestBackends.freshDatabase();
    private List<ConfigurableApplicationContext> services = List.of();

    private RunningDesk(Path users, GreenMail mails) {
        this.users = users;
        this.mails = mails;
    }

    /**
     * Starts the services on empty topics and an empty database. One person, {@code edith}, may sign in; she is an
     * editor.
     *
     * @param folder a folder for the file of accounts
     */
    static RunningDesk start(Path folder, GreenMail mails) {
        Path users = folder.resolve(AccountsFile.NAME);
        new AccountsFile(users)
                .change(_ -> List.of(new Account("edith", Role.EDITOR, Passwords.hash(PASSWORD), Instant.EPOCH)));
        TestPipeline.emptyTopics();
        RunningDesk desk = new RunningDesk(users, mails);
        desk.start("");
        return desk;
    }

    /** Returns the address of a page. */
    String page(String path) {
        return "http://127.0.0.1:" + webPort + path;
    }

    Rows rows() {
        return new Rows(database);
    }

    IngestApi ingest() {
        return ingest;
    }

    /** Returns the number of stored rulings. */
    long rulings() {
        return rows().count("ruling_status");
    }

    /** Waits until this number of rulings is stored and the coverage builder has applied all of them. */
    void awaitRulings(long number) {
        await().atMost(PATIENCE)
                .until(() -> rulings() == number
                        && rows().count("ruling_status where status = 'pending'") == 0
                        && rows().count("coverage_lag where due > 0") == 0);
    }

    /** Recomputes all coverage, as {@code ./hearsay rebuild} does. */
    void rebuild() {
        Rebuild.run(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage");
    }

    /**
     * Replays the topics: all services start again on an empty database, extract reads all articles again and publishes
     * its events once more, and store reads all events of all topics.
     */
    void replay(List<String> articles) throws InterruptedException {
        close();
        database = TestBackends.freshDatabase();
        String suffix = "-" + UUID.randomUUID();
        start(suffix);
        TopicRecords topics = new TopicRecords();
        topics.awaitReadToTheEnd("hearsay-extract" + suffix);
        topics.awaitReadToTheEnd("hearsay-store" + suffix);
        rows().awaitCoverage(articles);
    }

    private void start(String suffix) {
        String broker = TestBackends.bootstrapServers();
        Service.Database account = new Service.Database(database.jdbcUrl(), database.username(), database.password());
        String group = "--spring.kafka.consumer.group-id=hearsay-";
        List<ConfigurableApplicationContext> pipeline = start(
                Service.ingest(ingestPort, broker),
                Service.extract(broker).with(group + "extract" + suffix),
                Service.store(broker, account).with(group + "store" + suffix),
                Service.coverageBuilder(broker, account)
                        .with("--hearsay.coverage.builder.share=1")
                        .with("--hearsay.coverage.threads.publish=false")
                        .with("--hearsay.coverage.records.enabled=false"));
        List<ConfigurableApplicationContext> desk = start(
                Service.coverageWeb(webPort, broker, account).with("--hearsay.coverage.web.access.users-file=" + users),
                Service.alerts(account, URI.create(page("/")))
                        .with("--hearsay.alerts.secrets.default=" + SECRET)
                        .with("--hearsay.alerts.tick=100ms")
                        .with("--hearsay.fetch.allowed-ranges=127.0.0.0/8")
                        .with("--spring.mail.host=127.0.0.1")
                        .with("--spring.mail.port=" + mails.getSmtp().getPort()));
        services = Stream.concat(pipeline.stream(), desk.stream()).toList();
    }

    private static List<ConfigurableApplicationContext> start(Service... services) {
        List<CompletableFuture<ConfigurableApplicationContext>> starts = Stream.of(services)
                .map(service -> CompletableFuture.supplyAsync(
                        service::start, task -> Thread.ofPlatform().start(task)))
                .toList();
        return starts.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        services.reversed().forEach(ConfigurableApplicationContext::close);
        services = List.of();
    }
}
