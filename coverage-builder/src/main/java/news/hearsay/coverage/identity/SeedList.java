package news.hearsay.coverage.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads the seed list where no application starts. */
public final class SeedList {

    private SeedList() {}

    /**
     * The entries of the bundled list by key, as the coverage builder reads them.
     *
     * @param own a file whose entries are added, and change the fields of bundled ones; null if there is none
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Map<String, Seed> read(@Nullable Path own) {
        List<PropertySource<?>> sources = new ArrayList<>();
        if (own != null) {
            sources.addAll(load(new FileSystemResource(own)));
        }
        sources.addAll(load(new ClassPathResource("identities.yml")));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("hearsay.coverage", IdentityProperties.class)
                .get()
                .identities();
    }

    private static List<PropertySource<?>> load(Resource file) {
        try {
            return new YamlPropertySourceLoader().load(file.getDescription(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of identities cannot be read: " + file.getDescription(), e);
        }
    }
}
