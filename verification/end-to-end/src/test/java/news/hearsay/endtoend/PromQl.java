package news.hearsay.endtoend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PromQL expression reads: metrics with the matchers of their labels, and the labels by which it groups and
 * matches. It splits the expression into tokens and checks brackets, functions and durations; it does not check types
 * or precedence. {@code promtool check rules} does.
 *
 * @param selectors the metrics that are read
 * @param labels the labels in {@code by}, {@code without}, {@code on}, {@code ignoring} and {@code group_left}
 */
record PromQl(List<Selector> selectors, Set<String> labels) {

    private static final Pattern TOKEN = Pattern.compile("""
            \\s+|"(?:[^"\\\\]|\\\\.)*"|\\[[^\\[\\]]*]|[a-zA-Z_:$][a-zA-Z0-9_:$]*|[0-9]+(?:\\.[0-9]+)?|[=!]~|[=!<>]=|[-+*/%^<>=(){},]""");
    private static final Pattern RANGE =
            Pattern.compile("\\[(?:[0-9]+[smhdwy]|\\$__rate_interval|\\$__range)(?::(?:[0-9]+[smhd])?)?]");
    private static final Pattern DURATION_UNIT = Pattern.compile("[smhdwy]");
    private static final Set<String> LABEL_LISTS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> FUNCTIONS = Set.of(
            "sum",
            "min",
            "max",
            "avg",
            "count",
            "topk",
            "rate",
            "increase",
            "delta",
            "deriv",
            "changes",
            "absent",
            "histogram_quantile",
            "min_over_time",
            "max_over_time",
            "avg_over_time",
            "vector",
            "time",
            "clamp_min",
            "clamp_max",
            "label_replace",
            "predict_linear",
            "quantile");

    /**
     * A metric and the matchers of its labels.
     *
     * @param equal the values of labels that are compared with {@code =}
     * @param compared the names of all labels with a matcher
     */
    record Selector(String metric, Map<String, String> equal, Set<String> compared) {}

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException if the expression is malformed
     */
    static PromQl of(String expression) {
        return new Reader(tokens(expression)).read();
    }

    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.length()) {
            if (!token.find(end) || token.start() != end) {
                throw new IllegalArgumentException("unexpected text at: " + expression.substring(end));
            }
            if (!token.group().isBlank()) {
                tokens.add(token.group());
            }
            end = token.end();
        }
        return tokens;
    }

    private static final class Reader {

        private final List<String> tokens;
        private final List<Selector> selectors = new ArrayList<>();
        private final Set<String> labels = new LinkedHashSet<>();
        private final Deque<String> open = new ArrayDeque<>();
        private int next;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        PromQl read() {
            while (next < tokens.size()) {
                take(tokens.get(next++));
            }
            check(open.isEmpty(), "a bracket is not closed");
            return new PromQl(List.copyOf(selectors), Set.copyOf(labels));
        }

        private void take(String token) {
            switch (token.charAt(0)) {
                case '(' -> open.push(token);
                case ')' -> check("(".equals(open.poll()), "a bracket is closed that is not open");
                case '[' -> check(RANGE.matcher(token).matches(), "not a range: " + token);
                case '{', '}', '=', '"' -> check("==".equals(token), "unexpected " + token);
                default -> {
                    if (isWord(token)) {
                        takeWord(token);
                    }
                }
            }
        }

        private void takeWord(String word) {
            if (LABEL_LISTS.contains(word)) {
                takeLabels();
            } else if ("(".equals(peek()) || LABEL_LISTS.contains(peek()) && FUNCTIONS.contains(word)) {
                check(FUNCTIONS.contains(word) || OPERATORS.contains(word), "not a function: " + word);
            } else if (DURATION_UNIT.matcher(word).matches()) {
                check(tokens.get(next - 2).matches("[0-9]+"), "a unit without a number: " + word);
            } else if (!OPERATORS.contains(word)) {
                selectors.add(selector(word));
            }
        }

        private void takeLabels() {
            check("(".equals(peek()), "a list of labels is missing");
            next++;
            while (!")".equals(peek())) {
                String label = tokens.get(next++);
                check(isWord(label), "not a label: " + label);
                labels.add(label);
                if (",".equals(peek())) {
                    next++;
                }
            }
            next++;
        }

        private Selector selector(String metric) {
            Map<String, String> equal = new java.util.LinkedHashMap<>();
            Set<String> compared = new LinkedHashSet<>();
            if ("{".equals(peek())) {
                next++;
                while (!"}".equals(peek())) {
                    String label = tokens.get(next++);
                    String operator = tokens.get(next++);
                    String value = tokens.get(next++);
                    check(isWord(label) && operator.matches("=~?|!=|!~") && value.startsWith("\""), "not a matcher");
                    compared.add(label);
                    if (operator.equals("=")) {
                        equal.put(label, value.substring(1, value.length() - 1));
                    }
                    if (",".equals(peek())) {
                        next++;
                    }
                }
                next++;
            }
            return new Selector(metric, equal, compared);
        }

        private String peek() {
            return next < tokens.size() ? tokens.get(next) : "";
        }

        private static boolean isWord(String token) {
            return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || token.charAt(0) == '$';
        }

        private void check(boolean holds, String problem) {
            if (!holds) {
                throw new IllegalArgumentException(problem + " in " + String.join(" ", tokens));
            }
        }
    }
}
