package news.hearsay.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as Standard Webhooks 1.0.0 describes it: HMAC-SHA256 over id, time and body, joined by full stops. A
 * receiver recomputes the signature, and rejects messages whose time is too far from its own. While a secret is
 * replaced, a message has the signatures of both secrets, and a receiver accepts it if one of them is right.
 */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    private WebhookSignature(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads one secret or several.
     *
     * @param secrets each in Base64, with or without the prefix {@code whsec_}, separated by commas
     * @throws IllegalArgumentException if one of them is not Base64 or empty
     */
    public static WebhookSignature of(String secrets) {
        return new WebhookSignature(
                Stream.of(secrets.split(",", -1)).map(WebhookSignature::key).toList());
    }

    private static SecretKeySpec key(String secret) {
        String encoded = secret.strip();
        byte[] key =
                Base64.getDecoder().decode(encoded.startsWith(PREFIX) ? encoded.substring(PREFIX.length()) : encoded);
        return new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Returns the headers of a message.
     *
     * @param id the id of the message, the same for every attempt
     * @param sentAt the time of the attempt
     */
    public Map<String, String> headers(String id, Instant sentAt, String body) {
        String timestamp = Long.toString(sentAt.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        String content = id + "." + timestamp + "." + body;
        headers.put(
                "webhook-signature",
                keys.stream().map(key -> "v1," + sign(key, content)).collect(Collectors.joining(" ")));
        return headers;
    }

    private static String sign(SecretKeySpec key, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, e);
        }
    }
}
