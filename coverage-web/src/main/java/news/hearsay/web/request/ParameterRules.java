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
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What Spring would pass over: parameters that nobody knows, that are there twice, or hold control characters. */
final class ParameterRules implements HandlerInterceptor {

    private static final int LONGEST_SHOWN = 40;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("news.hearsay.web.")) {
            return true;
        }
        Set<String> known = known(method);
        List<WrongParameter> wrong = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (!known.contains(name)) {
                wrong.add(new WrongParameter(
                        shown(name),
                        "there is no such parameter here",
                        "leave it out; there are " + String.join(", ", known)));
            } else if (parameter.getValue().length > 1) {
                wrong.add(WrongParameter.of(name, "it is there %d times".formatted(parameter.getValue().length)));
            } else if (parameter.getValue()[0].codePoints().anyMatch(Character::isISOControl)) {
                wrong.add(WrongParameter.of(name, "it has control characters"));
            }
            if (wrong.size() == 20) {
                break;
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongParametersException(wrong);
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        if (!method.isVoid()) {
            // what has one form has no such choice
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

    private static String shown(String name) {
        String printable = name.codePoints()
                .limit(LONGEST_SHOWN)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "query" : printable;
    }
}
