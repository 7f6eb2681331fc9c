package news.hearsay.web.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.events.WatchTrigger;
import news.hearsay.web.request.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form for a watch. Blank fields are absent. A parameter may be present once, so each trigger is a
 * field of its own, which is present if the trigger is chosen.
 *
 * @param kind the kind of the target
 * @param value the value of the target
 * @param url the URL of the webhook; absent if there is none
 * @param secret the name of the webhook's secret
 * @param address the mail address; absent if there is none
 * @param key identifies the form of a new watch, so that one which is sent twice creates one watch
 */
record WatchForm(
        @Typed @Nullable String name,
        @Typed @Nullable String kind,
        @Typed @Nullable String value,
        @Nullable String secondOrigin,
        @Nullable String firstNamedSource,
        @Nullable String denial,
        @Nullable String positionChange,
        @Nullable String withdrawal,
        @Nullable String correction,
        @Nullable String drift,
        @Nullable String manyOrigins,
        @Typed @Nullable String minimumOrigins,
        @Typed @Nullable String url,
        @Typed @Nullable String secret,
        @Typed @Nullable String address,
        @Typed @Nullable String frequency,
        @Nullable UUID key) {

    /**
     * A trigger to choose.
     *
     * @param field the name of the field
     * @param label the trigger as the API and the alerts name it
     * @param text what makes it fire
     */
    record Choice(String field, String label, String text, boolean chosen) {}

    /** Returns the watch that the form describes, which may be invalid. */
    WatchBody body() {
        return new WatchBody(
                name,
                new WatchBody.Target(kind, value),
                new ArrayList<>(choices().stream()
                        .filter(Choice::chosen)
                        .map(Choice::label)
                        .toList()),
                minimum(),
                url == null && secret == null ? null : new WatchBody.Webhook(url, secret),
                address == null ? null : new WatchBody.Mail(address, frequency));
    }

    /** What identifies the request; null if it has no key. */
    @Nullable
    String requestKey() {
        return key == null ? null : key.toString();
    }

    /** Returns the form with an empty field for the name of the secret. */
    WatchForm withoutSecret() {
        return new WatchForm(
                name,
                kind,
                value,
                secondOrigin,
                firstNamedSource,
                denial,
                positionChange,
                withdrawal,
                correction,
                drift,
                manyOrigins,
                minimumOrigins,
                url,
                null,
                address,
                frequency,
                key);
    }

    /** Returns the form with another value of the target. */
    WatchForm withValue(@Nullable String value) {
        return new WatchForm(
                name,
                kind,
                value,
                secondOrigin,
                firstNamedSource,
                denial,
                positionChange,
                withdrawal,
                correction,
                drift,
                manyOrigins,
                minimumOrigins,
                url,
                secret,
                address,
                frequency,
                key);
    }

    /** Returns the form filled in with a watch. */
    static WatchForm of(WatchBody body) {
        List<@Nullable String> triggers = body.triggers() == null ? List.of() : body.triggers();
        return new WatchForm(
                body.name(),
                body.target() == null ? null : body.target().kind(),
                body.target() == null ? null : body.target().value(),
                chosen(triggers, WatchTrigger.SECOND_ORIGIN),
                chosen(triggers, WatchTrigger.FIRST_NAMED_SOURCE),
                chosen(triggers, WatchTrigger.DENIAL),
                chosen(triggers, WatchTrigger.POSITION_CHANGE),
                chosen(triggers, WatchTrigger.WITHDRAWAL),
                chosen(triggers, WatchTrigger.CORRECTION),
                chosen(triggers, WatchTrigger.DRIFT),
                chosen(triggers, WatchTrigger.MANY_ORIGINS),
                body.minimumOrigins() == null ? null : body.minimumOrigins().toString(),
                body.webhook() == null ? null : body.webhook().url(),
                body.webhook() == null ? null : body.webhook().secret(),
                body.mail() == null ? null : body.mail().address(),
                body.mail() == null ? null : body.mail().frequency(),
                UUID.randomUUID());
    }

    /** Returns the form for a new watch on a target, with every trigger but many-origins. */
    static WatchForm suggested(@Nullable String name, @Nullable String kind, @Nullable String value) {
        List<@Nullable String> triggers = new ArrayList<>(Stream.of(WatchTrigger.values())
                .filter(trigger -> trigger != WatchTrigger.MANY_ORIGINS)
                .map(WatchTrigger::label)
                .toList());
        return of(new WatchBody(
                name, new WatchBody.Target(kind, value), triggers, WatchChecks.DEFAULT_ORIGINS, null, null));
    }

    /** Returns the triggers to choose from. */
    List<Choice> choices() {
        return List.of(
                choice("secondOrigin", WatchTrigger.SECOND_ORIGIN, "has a second independent origin", secondOrigin),
                choice(
                        "firstNamedSource",
                        WatchTrigger.FIRST_NAMED_SOURCE,
                        "has a first named source",
                        firstNamedSource),
                choice("denial", WatchTrigger.DENIAL, "is denied", denial),
                choice(
                        "positionChange",
                        WatchTrigger.POSITION_CHANGE,
                        "has a source that changes its position",
                        positionChange),
                choice("withdrawal", WatchTrigger.WITHDRAWAL, "loses a mention in a later revision", withdrawal),
                choice("correction", WatchTrigger.CORRECTION, "has other words in a later revision", correction),
                choice("drift", WatchTrigger.DRIFT, "is changed by an outlet that repeats it", drift),
                choice("manyOrigins", WatchTrigger.MANY_ORIGINS, "has the number of origins below", manyOrigins));
    }

    private static Choice choice(String field, WatchTrigger trigger, String text, @Nullable String value) {
        return new Choice(field, trigger.label(), text, value != null);
    }

    private static @Nullable String chosen(List<@Nullable String> triggers, WatchTrigger trigger) {
        return triggers.contains(trigger.label()) ? "on" : null;
    }

    /** Returns a number that is refused if the field contains none. */
    private @Nullable Integer minimum() {
        if (minimumOrigins == null) {
            return null;
        }
        try {
            return Integer.valueOf(minimumOrigins);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
