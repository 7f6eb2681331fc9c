package news.hearsay.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.platform.http.InvalidField;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects parameters that Spring would accept: unknown ones, repeated ones and those with control characters. */
final class ParameterInterceptor implements HandlerInterceptor {

    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_ERRORS = 20;
    /** The token that Spring Security adds to forms and checks. */
    private static final String CSRF_TOKEN = "_csrf";

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

    private static List<InvalidField> errors(Map<String, String[]> parameters, Set<String> known) {
        List<InvalidField> errors = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.equals(CSRF_TOKEN)) {
                return;
            }
            if (!known.contains(name)) {
                errors.add(new InvalidField(
                        printable(name), "unknown parameter", "omit it; known are " + String.join(", ", known)));
            } else if (values.length > 1) {
                errors.add(ParameterFixes.invalid(name, "is present %d times".formatted(values.length)));
            } else if (values[0].codePoints().anyMatch(Character::isISOControl)) {
                errors.add(ParameterFixes.invalid(name, "contains control characters"));
            }
        });
        return errors.subList(0, Math.min(MAX_ERRORS, errors.size()));
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        if (!method.isVoid()) {
            // a method that writes the response itself has one format
            known.add("format");
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> known.add(component.getName()));
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
