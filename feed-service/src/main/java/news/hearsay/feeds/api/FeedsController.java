package news.hearsay.feeds.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.hearsay.feeds.definition.FeedDescriptionReader;
import news.hearsay.feeds.definition.InvalidFeedException;
import news.hearsay.feeds.file.FeedFile;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedHealth;
import news.hearsay.feeds.registry.FeedOrigin;
import news.hearsay.feeds.registry.FeedRegistry;
import news.hearsay.feeds.registry.PutResult;
import news.hearsay.platform.access.PostingRights;
import news.hearsay.platform.access.PostingRightsResolver;
import news.hearsay.platform.http.Excerpt;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /feeds}. The controller reads bodies itself, to keep the limit and to parse strictly. */
@RestController
class FeedsController implements FeedsApi {

    private static final int MAX_BODY_BYTES = 16 * 1024;
    private static final int MAX_FEEDS = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FeedRegistry registry;
    private final FeedDescriptionReader reader;
    private final FeedFile file;
    private final PostingRightsResolver rights;

    FeedsController(FeedRegistry registry, FeedDescriptionReader reader, FeedFile file, PostingRightsResolver rights) {
        this.registry = registry;
        this.reader = reader;
        this.file = file;
        this.rights = rights;
    }

    @Override
    @GetMapping(path = "/feeds", produces = MediaType.APPLICATION_JSON_VALUE)
    public FeedList listFeeds() {
        return new FeedList(registry.list().stream().map(FeedView::of).toList());
    }

    @Override
    @GetMapping(path = "/feeds/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    public FeedView getFeed(@PathVariable String name) {
        return FeedView.of(find(name));
    }

    @Override
    @PutMapping(
            path = "/feeds/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<FeedView> putFeed(@PathVariable String name, HttpServletRequest request) throws IOException {
        requireRights();
        FeedDefinition feed = reader.read(name, body(request), FeedOrigin.API);
        Optional<FeedHealth> known = registry.get(name);
        requireNotInFile(name, known.orElse(null));
        if (known.isEmpty() && registry.list().size() >= MAX_FEEDS) {
            throw FeedRefusedException.tooMany(MAX_FEEDS);
        }
        PutResult result = registry.put(feed);
        return ResponseEntity.status(result == PutResult.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(FeedView.of(find(name)));
    }

    @Override
    @DeleteMapping("/feeds/{name}")
    public ResponseEntity<Void> deleteFeed(@PathVariable String name) {
        requireRights();
        requireNotInFile(name, find(name));
        if (!registry.delete(name)) {
            throw FeedRefusedException.unknown(name);
        }
        return ResponseEntity.noContent().build();
    }

    /** A feed can carry articles of any outlet, so the client must be allowed to post for all of them. */
    private void requireRights() {
        PostingRights client = rights.current();
        client.consumeOne();
        client.requireEveryOutlet();
    }

    private FeedHealth find(String name) {
        return registry.get(name).orElseThrow(() -> FeedRefusedException.unknown(name));
    }

    private void requireNotInFile(String name, @Nullable FeedHealth known) {
        Path path = file.path();
        boolean isInFile =
                file.contains(name) || (known != null && known.definition().origin() == FeedOrigin.FILE);
        if (path != null && isInFile) {
            throw FeedRefusedException.inFile(name, path);
        }
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            throw FeedRefusedException.tooLarge(MAX_BODY_BYTES);
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new InvalidFeedException(List.of(new InvalidField(
                    InvalidField.BODY,
                    "is not valid JSON: " + Excerpt.of(String.valueOf(e.getOriginalMessage())),
                    "send one JSON object, such as {\"address\": \"https://courier.example/feed.xml\"}")));
        }
    }
}
