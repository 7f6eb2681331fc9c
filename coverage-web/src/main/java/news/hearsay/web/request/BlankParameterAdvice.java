package news.hearsay.web.request;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Treats blank parameters as absent: browsers submit the empty fields of a form as empty parameters. */
@ControllerAdvice
final class BlankParameterAdvice {

    @InitBinder
    void initialise(WebDataBinder binder) {
        trim(binder);
    }

    static void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }
}
