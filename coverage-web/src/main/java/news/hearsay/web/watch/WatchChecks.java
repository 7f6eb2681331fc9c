package news.hearsay.web.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.events.WatchMail;
import news.hearsay.events.WatchTarget;
import news.hearsay.events.WatchTrigger;
import news.hearsay.events.WatchWebhook;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.request.ForbiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Checks a watch that a client sent. All errors are collected, so that a person sees all at once. Lengths count UTF-16
 * code units.
 *
 * <p>The form of a webhook's URL is checked here; which addresses it may reach, the alert service checks at each
 * delivery.
 */
final class WatchChecks {

    static final int MAX_NAME = 100;
    static final int MAX_VALUE = 300;
    static final int MAX_URL = 2000;
    static final int MAX_ORIGINS = 1000;
    static final int DEFAULT_ORIGINS = 3;

    private static final int MAX_ADDRESS = 254;
    /** No secret matches: it starts with {@code whsec_}. */
    private static final Pattern SECRET = Pattern.compile("[a-z0-9-]{1,64}");
    /** What HTML accepts in a field for a mail address. */
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

    private final List<InvalidField> errors = new ArrayList<>();

    private WatchChecks() {}

    /** The checked parts of a watch. */
    record Checked(
            String name,
            WatchTarget target,
            List<WatchTrigger> triggers,
            int minimumOrigins,
            @Nullable WatchWebhook webhook,
            @Nullable WatchMail mail) {}

    /** @throws WatchRefusedException if a field is missing or malformed */
    static Checked check(WatchBody body) {
        WatchChecks checks = new WatchChecks();
        String name = checks.text("name", body.name(), MAX_NAME);
        WatchTarget target = checks.target(body.target());
        List<WatchTrigger> triggers = checks.triggers(body.triggers());
        int minimumOrigins = checks.minimumOrigins(body.minimumOrigins());
        WatchWebhook webhook = body.webhook() == null ? null : checks.webhook(body.webhook());
        WatchMail mail = body.mail() == null ? null : checks.mail(body.mail());
        if (!checks.errors.isEmpty() || name == null || target == null) {
            throw WatchRefusedException.invalid(checks.errors);
        }
        return new Checked(name, target, triggers, minimumOrigins, webhook, mail);
    }

    private @Nullable WatchTarget target(WatchBody.@Nullable Target target) {
        if (target == null) {
            wrong("target", "missing", "send target with kind and value");
            return null;
        }
        Optional<WatchTarget.Kind> kind = constant("target.kind", WatchTarget.Kind.values(), target.kind());
        String value = text("target.value", target.value(), MAX_VALUE);
        if (kind.isEmpty() || value == null) {
            return null;
        }
        switch (kind.get()) {
            case THREAD, SOURCE, OUTLET -> {
                if (!isUuid(value)) {
                    wrong("target.value", "not an id", "use the UUID in the address of the page to watch");
                }
            }
            case SEARCH -> {
                if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
                    wrong("target.value", "contains no word", "use the words to search for");
                }
            }
            case SUBJECT -> {}
        }
        return new WatchTarget(kind.get(), value);
    }

    private List<WatchTrigger> triggers(@Nullable List<@Nullable String> triggers) {
        if (triggers == null || triggers.isEmpty() || triggers.size() > WatchTrigger.values().length) {
            wrong("triggers", "not a list of 1 to 8 triggers", "use some of " + labels(WatchTrigger.values()));
            return List.of();
        }
        return triggers.stream()
                .flatMap(trigger -> constant("triggers", WatchTrigger.values(), trigger).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private int minimumOrigins(@Nullable Integer number) {
        if (number == null) {
            return DEFAULT_ORIGINS;
        }
        if (number < 1 || number > MAX_ORIGINS) {
            wrong("minimumOrigins", "not from 1 to " + MAX_ORIGINS, "use a number in this range, or omit it");
        }
        return number;
    }

    private @Nullable WatchWebhook webhook(WatchBody.Webhook webhook) {
        String url = text("webhook.url", webhook.url(), MAX_URL);
        String secret = webhook.secret();
        // the value is not repeated: it may be the secret itself
        if (secret != null && !SECRET.matcher(secret).matches()) {
            wrong(
                    "webhook.secret",
                    "not the name of a secret",
                    "use the name that it has in hearsay.alerts.secrets: a-z, 0-9 and hyphens; never the secret itself");
        }
        if (url == null) {
            return null;
        }
        if (!isWebAddress(url)) {
            wrong(
                    "webhook.url",
                    "not an http or https URL with a host and without user info",
                    "use one such as https://desk.example/alerts");
        }
        return new WatchWebhook(url, secret);
    }

    private @Nullable WatchMail mail(WatchBody.Mail mail) {
        String address = text("mail.address", mail.address(), MAX_ADDRESS);
        Optional<WatchMail.Frequency> frequency =
                constant("mail.frequency", WatchMail.Frequency.values(), mail.frequency());
        if (address != null && !ADDRESS.matcher(address).matches()) {
            wrong("mail.address", "not a mail address", "use one address such as desk@example.org, without a name");
        }
        return address == null || frequency.isEmpty() ? null : new WatchMail(address, frequency.get());
    }

    private @Nullable String text(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank() || text.length() > max) {
            wrong(field, "not a text of 1 to %d characters".formatted(max), "send a text of this length");
            return null;
        }
        if (ForbiddenCharacters.isInLine(text)) {
            wrong(field, "contains " + ForbiddenCharacters.IN_LINES, ForbiddenCharacters.FIX_FOR_LINES);
            return null;
        }
        return text.strip();
    }

    private <E extends Enum<E>> Optional<E> constant(String field, E[] constants, @Nullable String label) {
        Optional<E> found = Stream.of(constants)
                .filter(constant -> label(constant).equals(label))
                .findFirst();
        if (found.isEmpty()) {
            wrong(field, label == null ? "missing" : "unknown", "use one of " + labels(constants));
        }
        return found;
    }

    private void wrong(String field, String detail, String fix) {
        errors.add(new InvalidField(field, detail, fix));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String labels(Enum<?>[] constants) {
        return String.join(", ", Stream.of(constants).map(WatchChecks::label).toList());
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
