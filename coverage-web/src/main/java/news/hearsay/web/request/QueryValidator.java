package news.hearsay.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Finds the errors of all parameter records of a handler method. Spring MVC stops at the first record that is invalid,
 * but a client should receive all errors at once.
 */
@Component
class QueryValidator {

    private final ConversionService conversion;
    private final Validator validator;

    QueryValidator(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    List<FieldError> errors(Class<?>[] parameterTypes, HttpServletRequest request) {
        return Arrays.stream(parameterTypes)
                .filter(Class::isRecord)
                .flatMap(type -> errors(type, request).stream())
                .toList();
    }

    private List<FieldError> errors(Class<?> type, HttpServletRequest request) {
        ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "query");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.setValidator(validator);
        BlankParameterAdvice.trim(binder);
        binder.construct(request);
        if (binder.getTarget() != null) {
            binder.validate();
        }
        return binder.getBindingResult().getFieldErrors();
    }
}
