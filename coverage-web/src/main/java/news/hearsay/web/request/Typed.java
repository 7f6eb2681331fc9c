package news.hearsay.web.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a record that holds what a person typed into a form. The handler of the form checks it for control
 * characters, so that it can show the form again; other parameters with control characters are refused before.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Typed {}
