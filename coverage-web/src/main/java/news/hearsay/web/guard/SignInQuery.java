package news.hearsay.web.guard;

import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the form to sign in.
 *
 * @param to the path to return to
 * @param problem why the form is shown again
 */
record SignInQuery(@Nullable String to, @Nullable String problem) {}
