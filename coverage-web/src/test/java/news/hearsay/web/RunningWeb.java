package news.hearsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Event;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The coverage web service on a database of its own. The store's and the coverage builder's own code has written the
 * {@linkplain SampleCoverage sample articles} and their coverage.
 */
final class RunningWeb implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Newsroom newsroom;
    private final ConfigurableApplicationContext context;

    private RunningWeb(Newsroom newsroom, ConfigurableApplicationContext context) {
        this.newsroom = newsroom;
        this.context = context;
    }

    static RunningWeb start(Map<String, String> more) {
        Newsroom newsroom = Newsroom.open();
        newsroom.writeSeeds();
        SampleCoverage.articles().forEach(article -> newsroom.store(article.events()));
        newsroom.cover();
        newsroom.recount();
        return new RunningWeb(newsroom, run(newsroom.database(), more));
    }

    static ConfigurableApplicationContext run(TestBackends.Database database, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "server.port", "0",
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.connection-init-sql", "set role hearsay_web"));
        // the services that fill the tables bring it to the class path of the tests
        settings.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
        settings.put("hearsay.coverage.web.access.users-file", TestUser.file().toString());
        settings.putAll(more);
        return CoverageWebApplication.builder()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Stores an article and builds its coverage, which notifies the service. */
    void publish(SampleArticle article) {
        Collection<Event> events = List.copyOf(article.events());
        newsroom.store(events);
        newsroom.cover();
        newsroom.recount();
    }

    /** Stores events. */
    void store(Collection<? extends Event> events) {
        newsroom.store(events);
    }

    /** Stores events and builds the coverage of the articles that they make due. */
    void apply(Collection<? extends Event> events) {
        newsroom.store(events);
        newsroom.cover();
    }

    /** Notifies the service that a thread has changed, as the coverage builder does. */
    void notifyOf(UUID thread) {
        newsroom.sql("select pg_notify('coverage', :thread)")
                .param("thread", thread.toString())
                .query()
                .singleRow();
    }

    /** Makes an id redirect to a thread, as the merge of two threads does. */
    void redirect(UUID from, UUID thread) {
        newsroom.sql("insert into wording values (:id, 'merged', '{}', '{}', '{}', false, :thread, null)")
                .param("id", from)
                .param("thread", thread)
                .update();
    }

    /** Changes rows as a test needs them. */
    void update(String statement) {
        newsroom.sql(statement).update();
    }

    /** Adds a healthy feed, one that fails and one that is gone. */
    void addFeeds() {
        newsroom.sql("""
            insert into feed (name, address, outlet, follow, origin, created_at)
            select name, 'https://' || name || '.example/feed?token=s3cret', outlet, 'incomplete', 'api', timestamptz '2025-03-01Z'
            from (values
                ('harbour-courier', 'Harbour Courier'), ('eastern-gazette', 'Eastern Gazette'), ('closed-paper', null)
            ) as added (name, outlet)
            """).update();
        newsroom.sql("""
            insert into feed_state (
                feed, state, address, host, next_poll_at, last_success_at, last_error, last_error_at, failures, items, rejected
            )
            select
                feed.name, state, address, 'host.example', timestamptz '2025-03-05 11:00Z', last_success_at, last_error,
                case when last_error is not null then timestamptz '2025-03-05 10:00Z' end, failures, items, rejected
            from feed
            join (values
                ('harbour-courier', 'active', timestamptz '2025-03-05 10:30Z', null, 0, 120, 0),
                ('eastern-gazette', 'active', timestamptz '2025-03-05 08:00Z', 'the site answered with status 500', 3, 41, 2),
                ('closed-paper', 'gone', null, 'the site answered with status 410', 1, 0, 0)
            ) as given (name, state, last_success_at, last_error, failures, items, rejected) on given.name = feed.name
            """).update();
    }

    /** Adds this number of copies of a mention, whose ids start with {@code copy-}. Returns the id of its thread. */
    UUID copyMention(int copies) {
        return newsroom.sql("""
            insert into mention
            select copied.*
            from mention as original
            cross join generate_series(1, :copies) as number
            cross join lateral
                jsonb_populate_record(original, jsonb_build_object('id', 'copy-' || number)) as copied
            where original.id = (select min(id) from mention)
            returning thread_id
            """)
                .param("copies", copies)
                .query(UUID.class)
                .list()
                .getFirst();
    }

    /** Ends the sessions of the service that wait within a transaction. Returns whether there were any. */
    boolean endSessionInTransaction() {
        return newsroom.sql("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'hearsay-coverage-web' and state = 'idle in transaction'
            """).query(Boolean.class).list().contains(true);
    }

    long count(String relation) {
        return newsroom.sql("select count(*) from " + relation)
                .query(Long.class)
                .single();
    }

    /** Returns the id of the thread that contains a claim with this text. */
    UUID thread(String claim) {
        return newsroom.sql("select distinct thread_id from thread_mention where claim = :claim")
                .param("claim", claim)
                .query(UUID.class)
                .single();
    }

    /** Returns the id of the source with this name. */
    UUID source(String name) {
        return newsroom.sql("select id from source_profile where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    String address(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).HEAD());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a request without a body, or with one, as a program of a person with an account does. */
    HttpResponse<String> sendAs(TestUser user, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", user.authorization())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a request of any method without credentials. */
    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request as it is written and returns the whole response. */
    String raw(String request) throws IOException {
        URI address = URI.create(address("/"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
        newsroom.close();
    }

    /** Serves the sample pages until the process is stopped, to look at them by hand. */
    public static void main(String... port) throws InterruptedException {
        RunningWeb service = start(Map.of("server.port", port.length > 0 ? port[0] : "8084"));
        System.out.println(service.address("/"));
        Thread.currentThread().join();
    }
}
