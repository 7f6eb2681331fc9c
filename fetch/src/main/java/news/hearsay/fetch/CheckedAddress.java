package news.hearsay.fetch;

import java.net.URI;

/** What {@link AddressCheck} found. */
public sealed interface CheckedAddress {

    /**
     * The address may be fetched, unless its host turns out to be at an address that is not public.
     *
     * @param address the address as it is requested: with its host in ASCII, percent-encoded and without a fragment
     */
    record Allowed(URI address) implements CheckedAddress {}

    /**
     * Every fetch of the address is refused.
     *
     * @param problem the kind of problem, with what to do about it
     * @param detail what is wrong, as a sentence without a full stop
     */
    record Refused(FetchProblem problem, String detail) implements CheckedAddress {}
}
