package news.hearsay.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules for the parameters of URLs that record how a reader came to the page, and do not select the page. The standard
 * rules are in {@code address-rules.txt}, which describes the format. Immutable.
 */
public final class AddressRules {

    private static final Pattern LINE = Pattern.compile(
            "(?<kind>drop|drop-if-way|way|keep)(?:\\s+(?<host>[^\\s:]+))?\\s*:(?<values>.*)", Pattern.CASE_INSENSITIVE);

    private final List<HostRule> dropped;
    private final List<HostRule> kept;
    private final List<HostRule> droppedIfWay;
    private final Set<String> ways;

    /**
     * A rule for parameters.
     *
     * @param host the host to which it applies, with its subdomains; empty for all
     */
    private record HostRule(String host, Pattern names) {

        boolean appliesTo(String otherHost, String name) {
            return (host.isEmpty() || otherHost.equals(host) || otherHost.endsWith("." + host))
                    && names.matcher(name).matches();
        }
    }

    private AddressRules(List<HostRule> dropped, List<HostRule> kept, List<HostRule> droppedIfWay, Set<String> ways) {
        this.dropped = List.copyOf(dropped);
        this.kept = List.copyOf(kept);
        this.droppedIfWay = List.copyOf(droppedIfWay);
        this.ways = Set.copyOf(ways);
    }

    /** Returns the standard rules. */
    public static AddressRules standard() {
        return Standard.RULES;
    }

    /**
     * Returns these rules and those of a file in UTF-8.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is not a rule; it names the line
     */
    public AddressRules plus(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return plus(file.toString(), lines.toList());
        }
    }

    /**
     * Whether a parameter is dropped from URLs of a host.
     *
     * @param host in lower case
     * @param parameter a name, with or without a value, as the URL has it
     */
    boolean drop(String host, String parameter) {
        String[] parts = parameter.split("=", 2);
        String name = parts[0].toLowerCase(Locale.ROOT);
        if (any(kept, host, name)) {
            return false;
        }
        return any(dropped, host, name)
                || any(droppedIfWay, host, name) && (parts.length == 1 || namesOnlyWays(decoded(parts[1])));
    }

    private static boolean any(List<HostRule> rules, String host, String name) {
        return rules.stream().anyMatch(rule -> rule.appliesTo(host, name));
    }

    private boolean namesOnlyWays(String value) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split("[-_.+:/ ]+"))
                .allMatch(word -> word.isEmpty() || ways.contains(word));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private AddressRules plus(String file, List<String> lines) {
        List<HostRule> moreDropped = new ArrayList<>(dropped);
        List<HostRule> moreKept = new ArrayList<>(kept);
        List<HostRule> moreDroppedIfWay = new ArrayList<>(droppedIfWay);
        Set<String> moreWays = new HashSet<>(ways);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher rule = LINE.matcher(line);
            if (!rule.matches()) {
                throw new IllegalArgumentException(
                        "%s, line %d is not a rule: write drop, drop-if-way, way or keep, a colon, and values"
                                .formatted(file, number));
            }
            String host = rule.group("host") == null ? "" : rule.group("host").toLowerCase(Locale.ROOT);
            List<String> values = values(rule.group("values"));
            switch (rule.group("kind").toLowerCase(Locale.ROOT)) {
                case "drop" -> moreDropped.add(hostRule(host, values));
                case "keep" -> moreKept.add(hostRule(host, values));
                case "drop-if-way" -> moreDroppedIfWay.add(hostRule(host, values));
                default -> moreWays.addAll(values);
            }
        }
        return new AddressRules(moreDropped, moreKept, moreDroppedIfWay, moreWays);
    }

    private static List<String> values(String list) {
        return Arrays.stream(list.split(","))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static HostRule hostRule(String host, List<String> names) {
        String pattern = names.stream()
                .map(name -> Arrays.stream(name.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[a-z0-9_-]+")))
                .collect(Collectors.joining("|"));
        return new HostRule(host, Pattern.compile(pattern));
    }

    private static final class Standard {

        private static final AddressRules RULES = load();

        private static AddressRules load() {
            try (InputStream in = Objects.requireNonNull(AddressRules.class.getResourceAsStream("address-rules.txt"))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new AddressRules(List.of(), List.of(), List.of(), Set.of())
                        .plus("address-rules.txt", text.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
