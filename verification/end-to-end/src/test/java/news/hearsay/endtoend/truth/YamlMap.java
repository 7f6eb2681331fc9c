package news.hearsay.endtoend.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A mapping of a YAML file. All its scalars are text: dates, numbers and words such as {@code No} stay as they are
 * written.
 *
 * @param place where it is, for messages
 */
record YamlMap(Map<?, ?> values, String place) {

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // no scalar is anything but text
        }
    }

    /** Reads a document that is a mapping. */
    static YamlMap ofDocument(String yaml, String place) {
        return new YamlMap((Map<?, ?>) load(yaml), place);
    }

    /** Reads a document that is a list of mappings. */
    static List<YamlMap> ofList(String yaml, String place) {
        return maps((Collection<?>) load(yaml), place);
    }

    private static Object load(String yaml) {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextOnly())
                .load(yaml);
    }

    /** Fails if the mapping has other keys. */
    YamlMap only(String... keys) {
        assertThat(Set.of(keys)).as("keys of %s", place).containsAll(keys());
        return this;
    }

    List<String> keys() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return Objects.requireNonNull(optional(key), () -> "%s has no %s".formatted(place, key));
    }

    @Nullable
    String optional(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** Returns the elements of a list; none if the key is missing. */
    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** Returns the elements of a list of lists; none if the key is missing. */
    List<List<String>> lists(String key) {
        return list(key).stream()
                .map(inner ->
                        ((Collection<?>) inner).stream().map(String::valueOf).toList())
                .toList();
    }

    /** Returns the elements of a list of mappings; none if the key is missing. */
    List<YamlMap> maps(String key) {
        return maps(list(key), place + ", " + key);
    }

    /** Returns the values of a mapping whose values are mappings, in file order. */
    Map<String, YamlMap> mapsByKey(String key) {
        Map<String, YamlMap> maps = new LinkedHashMap<>();
        mapping(key)
                .forEach((name, value) ->
                        maps.put(String.valueOf(name), new YamlMap((Map<?, ?>) value, place + ", " + name)));
        return maps;
    }

    /** Returns a mapping of its own; empty if the key is missing. */
    YamlMap map(String key) {
        return new YamlMap(mapping(key), place + ", " + key);
    }

    private Map<?, ?> mapping(String key) {
        return values.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private Collection<?> list(String key) {
        return values.get(key) instanceof Collection<?> list ? list : List.of();
    }

    private static List<YamlMap> maps(Collection<?> values, String place) {
        return values.stream()
                .map(value -> new YamlMap((Map<?, ?>) value, place))
                .toList();
    }
}
