package news.hearsay.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The outcome of one {@link FetchRequest}. */
public sealed interface Fetched {

    /** Returns how soon the site accepts another request. */
    Pacing pacing();

    /**
     * A response with a body.
     *
     * @param bytes the body, without its content encoding
     * @param contentType the declared media type with its parameters; null if none was declared
     * @param address the address of the response, after all redirects
     * @param movedTo the address to use from now on: where an unbroken chain of permanent redirects (301, 308) from the
     *     requested address ends; null if there is none
     * @param validators the validators of the response
     * @param pacing how soon the site accepts another request
     */
    record Page(
            byte[] bytes,
            @Nullable String contentType,
            URI address,
            @Nullable URI movedTo,
            Validators validators,
            Pacing pacing)
            implements Fetched {}

    /**
     * The resource has not changed (304).
     *
     * @param address the address of the response, after all redirects
     * @param movedTo as in {@link Page}
     * @param validators the validators for the next request: those of the response, otherwise those of the request
     * @param pacing how soon the site accepts another request
     */
    record NotModified(URI address, @Nullable URI movedTo, Validators validators, Pacing pacing) implements Fetched {}

    /**
     * Nothing was fetched.
     *
     * @param problem the kind of problem
     * @param detail what happened, as a sentence without a full stop
     * @param fix what to do about it
     * @param address the address that the problem concerns: the requested one, or one that it redirects to
     * @param status the HTTP status of the response; null if there was none, or if it is not the problem
     * @param pacing how soon the site accepts another request
     */
    record Refused(
            FetchProblem problem,
            String detail,
            String fix,
            String address,
            @Nullable Integer status,
            Pacing pacing) implements Fetched {

        /** Returns whether nothing was requested, since this program is busy or stopping. */
        public boolean isOfThisProgram() {
            return problem == FetchProblem.BUSY || problem == FetchProblem.STOPPING;
        }
    }
}
