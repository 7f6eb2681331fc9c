package news.hearsay.benchmarks.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures of {@code measured.yml}, by name. */
public final class MeasuredInputs {

    private static final String FILE = "measured.yml";

    private final Map<String, Input> inputs;

    private MeasuredInputs(Map<String, Input> inputs) {
        this.inputs = inputs;
    }

    /** Reads the file from the class path. */
    public static MeasuredInputs read() {
        try (InputStream file = MeasuredInputs.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, Object>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file, FILE));
            Map<String, Input> inputs = new LinkedHashMap<>();
            entries.forEach((name, fields) -> inputs.put(name, input(name, fields)));
            return new MeasuredInputs(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a figure in its unit. */
    public double value(String name) {
        return input(name).value();
    }

    /** Returns a figure of the unit ms in seconds. */
    public double milliseconds(String name) {
        Input input = input(name);
        if (!input.unit().startsWith("ms")) {
            throw new IllegalArgumentException("The unit of %s is %s, not ms".formatted(name, input.unit()));
        }
        return input.value() / 1000;
    }

    List<Input> all() {
        return new ArrayList<>(inputs.values());
    }

    private Input input(String name) {
        return Objects.requireNonNull(inputs.get(name), () -> FILE + " has no figure " + name);
    }

    private static Input input(String name, Map<String, Object> fields) {
        return new Input(
                name,
                ((Number) Objects.requireNonNull(fields.get("value"), name)).doubleValue(),
                String.valueOf(Objects.requireNonNull(fields.get("unit"), name)),
                String.valueOf(Objects.requireNonNull(fields.get("from"), name)));
    }

    /**
     * A figure.
     *
     * @param name of the file
     * @param value in the unit
     * @param unit of the value
     * @param from the command or page that it comes from; begins with "assumed" if nothing was measured
     */
    record Input(String name, double value, String unit, String from) {}
}
