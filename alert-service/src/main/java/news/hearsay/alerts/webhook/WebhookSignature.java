package news.hearsay.alerts.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as Standard Webhooks 1.0.0 describes it: HMAC-SHA256 over id, time and body, joined by full stops. A
 * receiver recomputes the signature, and rejects messages whose time is too far from its own.
 */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSignature(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads a secret.
     *
     * @param secret Base64, with or without the prefix {@code whsec_}
     * @throws IllegalArgumentException if it is not Base64 or empty
     */
    public static WebhookSignature of(String secret) {
        String encoded = secret.strip();
        return new WebhookSignature(
                Base64.getDecoder().decode(encoded.startsWith(PREFIX) ? encoded.substring(PREFIX.length()) : encoded));
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
        headers.put("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body));
        return headers;
    }

    private String sign(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the JDK has no " + ALGORITHM, e);
        }
    }
}
