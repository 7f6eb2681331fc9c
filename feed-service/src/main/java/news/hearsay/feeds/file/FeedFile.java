package news.hearsay.feeds.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.definition.FeedDescriptionReader;
import news.hearsay.feeds.definition.InvalidFeedException;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedOrigin;
import news.hearsay.fetch.AddressCheck;
import news.hearsay.platform.fetching.FetchProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of feeds, read and checked once, when the service starts: a YAML map {@code feeds} from the name of each
 * feed to its fields, which are those of the API.
 */
@Component
public class FeedFile {

    private static final String FEEDS = "feeds";
    private static final String SHAPE = "write feeds: and below it, indented, the name of each feed with its address";

    private final @Nullable Path path;
    private final FeedDescriptionReader reader;
    private final List<FeedDefinition> feeds;

    FeedFile(FeedFileProperties properties, FeedDescriptionReader reader) {
        this.path = properties.file();
        this.reader = reader;
        this.feeds = path == null ? List.of() : read(path);
    }

    /**
     * Checks a file with the settings in environment variables and system properties, before anything is started.
     *
     * @throws InvalidFeedFileException if it cannot be read, or a feed is invalid
     */
    public static void check(Path file) {
        Binder settings = Binder.get(new StandardEnvironment());
        // hearsay.feeds itself cannot be bound: HEARSAY_FEEDS is the path of the file
        Duration longest = settings.bind("hearsay.feeds.maximum-interval", Duration.class)
                .orElseGet(() -> DurationStyle.detectAndParse(FeedProperties.MAXIMUM_INTERVAL));
        FetchProperties fetch = settings.bindOrCreate("hearsay.fetch", FetchProperties.class);
        new FeedFile(
                new FeedFileProperties(file), new FeedDescriptionReader(longest, new AddressCheck(fetch.settings())));
    }

    /** The file; null if none is configured. */
    public @Nullable Path path() {
        return path;
    }

    /** The feeds in the file. */
    List<FeedDefinition> feeds() {
        return feeds;
    }

    /** Whether the file contains a feed of this name. */
    public boolean contains(String name) {
        return feeds.stream().anyMatch(feed -> feed.name().equals(name));
    }

    private List<FeedDefinition> read(Path file) {
        String text = text(file);
        JsonNode content = JsonMapper.shared().valueToTree(load(file, text));
        if (!content.path(FEEDS).isObject() || content.size() != 1) {
            boolean isEmptyList = content.size() == 1 && content.path(FEEDS).isNull();
            if (isEmptyList) {
                return List.of();
            }
            throw new InvalidFeedFileException("%s does not contain a map named feeds: %s".formatted(file, SHAPE));
        }
        List<FeedDefinition> read = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        content.path(FEEDS).propertyStream().forEach(feed -> {
            try {
                read.add(reader.read(feed.getKey(), feed.getValue(), FeedOrigin.FILE));
            } catch (InvalidFeedException e) {
                FeedLines lines = FeedLines.of(new Yaml().compose(new StringReader(text)));
                e.errors()
                        .forEach(error -> errors.add("line %d, feed %s: %s %s (%s)"
                                .formatted(
                                        lines.line(feed.getKey(), error.field()),
                                        feed.getKey(),
                                        error.field(),
                                        error.detail(),
                                        error.fix())));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidFeedFileException("%s is invalid: %s".formatted(file, String.join("; ", errors)));
        }
        return List.copyOf(read);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidFeedFileException("the file %s does not exist: create it".formatted(file), e);
        } catch (IOException e) {
            throw new InvalidFeedFileException("%s cannot be read (%s): make it readable".formatted(file, e), e);
        }
    }

    private static Object load(Path file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(text);
            return content == null ? Map.of() : content;
        } catch (YAMLException e) {
            throw new InvalidFeedFileException("%s is not valid YAML: %s".formatted(file, e.getMessage()), e);
        }
    }
}
