package news.hearsay.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.hearsay.platform.http.InvalidField;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects parameters that Spring would accept: unknown ones, repeated ones and those with control characters. A
 * parameter may be repeated if its type is a list, and contain line ends and tabs if it is marked as {@link MultiLine};
 * one that is marked as {@link Typed} is checked by the handler.
 */
final class ParameterInterceptor implements HandlerInterceptor {

    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_ERRORS = 20;
    /** The token that Spring Security adds to forms and checks. */
    private static final String CSRF_TOKEN = "_csrf";

    /** What a parameter may be. */
    private record Rule(boolean repeated, boolean lines, boolean typed) {

        private static final Rule ONE_LINE = new Rule(false, false, false);

        private static Rule of(RecordComponent component) {
            return new Rule(
                    component.getType() == List.class,
                    component.isAnnotationPresent(MultiLine.class),
                    component.isAnnotationPresent(Typed.class));
        }

        private boolean permits(int point) {
            return typed
                    || !Character.isISOControl(point)
                    || lines && (point == '\r' || point == '\n' || point == '\t');
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("news.hearsay.web.")) {
            List<InvalidField> errors = errors(request.getParameterMap(), known(method));
            if (!errors.isEmpty()) {
                throw new InvalidParametersException(errors);
            }
        }
        return true;
    }

    private static List<InvalidField> errors(Map<String, String[]> parameters, Map<String, Rule> known) {
        List<InvalidField> errors = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.equals(CSRF_TOKEN)) {
                return;
            }
            Rule rule = known.get(name);
            if (rule == null) {
                errors.add(new InvalidField(
                        printable(name),
                        "unknown parameter",
                        "omit it; known are " + String.join(", ", known.keySet())));
            } else if (values.length > 1 && !rule.repeated()) {
                errors.add(new InvalidField(name, "is present %d times".formatted(values.length), "write it once"));
            } else if (!Stream.of(values).flatMapToInt(String::codePoints).allMatch(rule::permits)) {
                errors.add(new InvalidField(name, "contains control characters", "remove them"));
            }
        });
        return errors.subList(0, Math.min(MAX_ERRORS, errors.size()));
    }

    private static Map<String, Rule> known(HandlerMethod method) {
        Map<String, Rule> known = new TreeMap<>();
        if (!method.isVoid()) {
            // a method that writes the response itself has one format
            known.put("format", Rule.ONE_LINE);
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> known.put(component.getName(), Rule.of(component)));
            }
        }
        return known;
    }

    private static String printable(String name) {
        String printable = name.codePoints()
                .limit(MAX_NAME_LENGTH)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "query" : printable;
    }
}
