package news.hearsay.web.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * The configured ways to sign in.
 *
 * @param passwords whether there are local accounts
 * @param tokens whether programs may send bearer tokens
 * @param issuers the issuers of OpenID Connect
 */
record SignInWays(boolean passwords, boolean tokens, List<Issuer> issuers) {

    SignInWays {
        issuers = List.copyOf(issuers);
    }

    /**
     * An issuer of OpenID Connect.
     *
     * @param name the name to show
     * @param address the path that starts the sign-in
     */
    record Issuer(String name, String address) {}

    /** Whether a person can sign in at all. */
    boolean any() {
        return passwords || !issuers.isEmpty();
    }

    /**
     * The values of {@code WWW-Authenticate}.
     *
     * @param isProgram whether a program sent the request, and not a browser
     */
    List<String> challenges(boolean isProgram) {
        List<String> challenges = new ArrayList<>();
        if (passwords && isProgram) {
            challenges.add("Basic realm=\"hearsay\", charset=\"UTF-8\"");
        }
        if (tokens) {
            challenges.add("Bearer realm=\"hearsay\"");
        }
        if (challenges.isEmpty()) {
            challenges.add("Form realm=\"hearsay\", location=\"%s\"".formatted(SignIn.ADDRESS));
        }
        return challenges;
    }
}
