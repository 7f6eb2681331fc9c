package news.hearsay.web.ruling;

import java.util.UUID;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import news.hearsay.web.request.MultiLine;
import news.hearsay.web.request.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the forms. Each form has some of them; blank fields are absent.
 *
 * @param kind the kind of ruling that the pressed button stands for
 * @param reason why
 * @param article the article that the form is about
 * @param revision the revision of the article
 * @param attribution the attribution that the form is about
 * @param words words of the article: the content of the claim
 * @param start the first code point of {@code words} in the article's text, from 0; absent if they are unique
 * @param sourceName the name of the source, or the words that refer to it
 * @param sourceKind the kind of the source; if it is absent and the name changes, the kind is found by the name
 * @param sourceField present if the form has a field for the source, so that an absent name is one that was cleared
 * @param byOutlet present if no source asserts the claim, but the outlet itself; then {@code sourceName} is absent, or
 *     the name before the correction
 * @param cue words of the article: what attributes the claim
 * @param stance the stance of the source
 * @param certainty the certainty of the claim
 * @param thread the thread that the form is about
 * @param source the source that the form is about
 * @param other what the thread or source is compared with: an address, an id or a name
 * @param choice the thread that is chosen from those offered; counts if {@code other} is absent
 * @param replaces a ruling that this one restates, and that is undone with it
 * @param key identifies the form, so that one which is sent twice makes one ruling; absent if each makes its own
 */
record RulingForm(
        @Nullable String kind,
        @Typed @Nullable String reason,
        @Nullable UUID article,
        @Nullable String revision,
        @Nullable String attribution,
        @MultiLine @Typed @Nullable String words,
        @Nullable Integer start,
        @Typed @Nullable String sourceName,
        @Nullable String sourceKind,
        @Nullable String sourceField,
        @Nullable String byOutlet,
        @Typed @Nullable String cue,
        @Nullable String stance,
        @Nullable String certainty,
        @Nullable UUID thread,
        @Nullable UUID source,
        @Typed @Nullable String other,
        @Nullable String choice,
        @Nullable UUID replaces,
        @Nullable UUID key) {

    /** Returns the form filled in with the values of an attribution, where it has none. */
    RulingForm or(AttributedClaim claim) {
        return new RulingForm(
                kind,
                reason,
                article,
                revision,
                attribution,
                words == null ? claim.claim() : words,
                start,
                sourceName == null ? claim.source() : sourceName,
                sourceKind == null && !isWithheld(claim) ? claim.sourceKind() : sourceKind,
                sourceField,
                byOutlet,
                cue,
                stance == null ? claim.stance() : stance,
                certainty,
                thread,
                source,
                other,
                choice,
                replaces,
                key);
    }

    /**
     * Returns whether the kind of an attribution's source says that the source is not named. The form offers no such
     * kind by itself: it would keep a source unnamed whose name is filled in.
     */
    static boolean isWithheld(AttributedClaim claim) {
        return "anonymous".equals(claim.sourceKind()) || "unknown".equals(claim.sourceKind());
    }

    /** Whether the form was sent with an empty field for the source. */
    boolean isSourceCleared() {
        return sourceField != null && sourceName == null;
    }

    /** Returns the form with spaces in place of control characters, so that a page can show it. */
    RulingForm printable() {
        return new RulingForm(
                kind,
                TypedFields.line(reason),
                article,
                revision,
                attribution,
                TypedFields.lines(words),
                start,
                TypedFields.line(sourceName),
                sourceKind,
                sourceField,
                byOutlet,
                TypedFields.line(cue),
                stance,
                certainty,
                thread,
                source,
                TypedFields.line(other),
                choice,
                replaces,
                key);
    }

    /** Returns the form with a key, if it has none. */
    RulingForm keyed() {
        return key == null ? renewed() : this;
    }

    /** Returns the form with another key, so that what it makes is another ruling. */
    RulingForm renewed() {
        return new RulingForm(
                kind,
                reason,
                article,
                revision,
                attribution,
                words,
                start,
                sourceName,
                sourceKind,
                sourceField,
                byOutlet,
                cue,
                stance,
                certainty,
                thread,
                source,
                other,
                choice,
                replaces,
                UUID.randomUUID());
    }

    /** What identifies the request; null if it has no key. */
    @Nullable
    String requestKey() {
        return key == null ? null : key.toString();
    }

    /** @throws RulingRefusedException if the value is absent */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw RulingRefusedException.invalid(field, "missing", "fill in this field");
        }
        return value;
    }
}
