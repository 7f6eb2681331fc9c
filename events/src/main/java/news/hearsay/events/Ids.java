package news.hearsay.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ids derived from content, so that a replay produces the same ones: version 5 UUIDs (RFC 9562) in a namespace of
 * Hearsay. The name of each is the list of parts given below, joined by line feeds.
 */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("5b0f4a52-6a3c-5f0e-9d53-0d7c0a6a1e11");

    private static final Pattern FORMAT_CHARACTERS = Pattern.compile("\\p{Cf}");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Ids() {}

    /**
     * Returns the id of an article. It is derived from the address of the page and the outlet, since several outlets
     * may publish at one address; without a URL, from the guid and the outlet; without both, from outlet, title and day
     * (UTC; empty if unknown). The addresses that {@link #canonical} makes equal are one, and so are http and https,
     * the hosts www, m, mobile and amp, and the AMP form of a page.
     *
     * @param guid how the outlet identifies the article, such as the guid of NewsML-G2 or RSS; it is compared exactly
     */
    public static String article(
            @Nullable URI url, @Nullable String guid, String outlet, String title, @Nullable Instant publishedAt) {
        if (url != null) {
            return uuid("article", PageKey.of(canonical(url)), outletKey(outlet));
        }
        if (guid != null) {
            return uuid("article-guid", guid, outletKey(outlet));
        }
        String day = publishedAt == null
                ? ""
                : publishedAt.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return uuid("article", folded(outlet), folded(title), day);
    }

    /** Returns the id of an article without a guid. */
    public static String article(@Nullable URI url, String outlet, String title, @Nullable Instant publishedAt) {
        return article(url, null, outlet, title, publishedAt);
    }

    /** Returns SHA-256 (FIPS 180-4) of these bytes, in lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns SHA-256 (FIPS 180-4) of title and text, in lower-case hexadecimal. It identifies a revision. */
    public static String contentHash(String title, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns the name of a revision: the first 16 hexadecimal digits of the content hash. It does not show the order
     * of revisions.
     */
    public static String revision(String contentHash) {
        return contentHash.substring(0, 16);
    }

    /** Returns the id of a claim, derived from article, revision and the spans of its content. */
    public static String claim(String articleId, String revision, List<Span> content) {
        return uuid("claim", articleId, revision, listed(content));
    }

    /**
     * Returns the id of an attribution, derived from the claim and the spans of cue and source; empty for a missing
     * one.
     */
    public static String attribution(String claimId, List<Span> cue, List<Span> source) {
        return uuid("attribution", claimId, listed(cue), listed(source));
    }

    /**
     * Returns the id of a ruling, derived from all that it says; empty for a missing part.
     *
     * @param occasion the time at which it was made, or the key of the request, which a repeated request has, too
     */
    static String ruling(
            String occasion,
            String madeBy,
            @Nullable String reason,
            @Nullable String articleId,
            @Nullable String revision,
            RulingBody body) {
        return uuid(
                "ruling",
                occasion,
                madeBy,
                Objects.requireNonNullElse(reason, ""),
                Objects.requireNonNullElse(articleId, ""),
                Objects.requireNonNullElse(revision, ""),
                EventCodec.json(body));
    }

    /** Returns the id of the definition of a subject, derived from its name and all that it says, as JSON. */
    static String subject(String name, byte[] json) {
        return uuid("subject", name, sha256(json));
    }

    /**
     * Returns the id of an alert, derived from the watch, the trigger and the fact that fired it.
     *
     * @param trigger the trigger as it is written in JSON
     * @param fact the id of the mention that is the fact
     */
    public static String alert(String watchId, String trigger, String fact) {
        return uuid("alert", watchId, trigger, fact);
    }

    /**
     * Returns the canonical form of a URL, in which two links to the same page are equal (RFC 3986, section 6): scheme
     * and host in lower case, an international host in its ASCII form, no user, no default port, no fragment, no
     * tracking parameters, no trailing slash, the other parameters sorted, and percent-encoding only where required. A
     * URL without a host is returned unchanged. Never throws.
     */
    public static URI canonical(URI url) {
        return canonical(url, AddressRules.standard());
    }

    /**
     * Returns the canonical form of a URL as {@link #canonical(URI)} does, with other rules for its parameters. The
     * canonical form by the standard rules of the result is the result, if the rules extend the standard rules.
     */
    public static URI canonical(URI url, AddressRules rules) {
        return CanonicalUrl.of(url, rules);
    }

    /** The name of an outlet without differences that only spelling makes: case, white space, and a leading "the". */
    private static String outletKey(String outlet) {
        String visible = FORMAT_CHARACTERS
                .matcher(Normalizer.normalize(outlet, Normalizer.Form.NFKC))
                .replaceAll("");
        String key = folded(visible);
        return key.startsWith("the ") ? key.substring("the ".length()) : key;
    }

    private static String folded(String words) {
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String listed(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(","));
    }

    private static String uuid(String... parts) {
        // a generator is not thread-safe, and cheap to create
        NameBasedGenerator generator = Generators.nameBasedGenerator(NAMESPACE);
        return generator.generate(String.join("\n", parts)).toString();
    }
}
