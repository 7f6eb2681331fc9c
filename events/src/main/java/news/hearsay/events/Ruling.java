package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about something that was extracted or computed. Topic: {@code hearsay.rulings.v1}. Coverage is
 * a function of the set of rulings: among live rulings on the same field of the same target, the latest wins by
 * {@code madeAt}, then {@code id}. A ruling is live unless a live ruling undoes it.
 *
 * @param id derived from all other fields; if the request had a key, from the key instead of {@code madeAt}
 * @param madeAt when it was made, to the microsecond
 * @param madeBy the name of the person, as they signed in
 * @param reason why, in the person's words; null if not stated
 * @param articleId the article that it concerns; null if it concerns no single article. A ruling that undoes another
 *     one has the article of that one
 * @param revision the revision of the article that the person saw, which its selectors count; null if {@code articleId}
 *     is
 * @param body what is decided
 */
public record Ruling(
        String id,
        Instant madeAt,
        String madeBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String articleId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String revision,
        RulingBody body)
        implements Event {

    /**
     * @throws InvalidEventException if a required field is missing or blank, or the ruling decides about words of an
     *     article and does not name the article and its revision
     */
    public Ruling {
        Require.text("id", id);
        Require.present("madeAt", madeAt);
        Require.text("madeBy", madeBy);
        Require.present("body", body);
        madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
        if (body.concernsOneArticle()) {
            Require.text("articleId", articleId);
            Require.text("revision", revision);
        }
    }

    /** Makes a ruling, whose id is derived from the parameters. */
    public static Ruling of(
            Instant madeAt,
            String madeBy,
            @Nullable String reason,
            @Nullable String articleId,
            @Nullable String revision,
            RulingBody body) {
        Instant time = madeAt.truncatedTo(ChronoUnit.MICROS);
        String id = Ids.ruling(time.toString(), madeBy, reason, articleId, revision, body);
        return new Ruling(id, time, madeBy, reason, articleId, revision, body);
    }

    /**
     * Makes a ruling, whose id is derived from the key and the parameters but {@code madeAt}: a request that is
     * repeated gives the same ruling.
     *
     * @param key what the person's program or form chose for this request
     */
    public static Ruling once(
            String key,
            Instant madeAt,
            String madeBy,
            @Nullable String reason,
            @Nullable String articleId,
            @Nullable String revision,
            RulingBody body) {
        String id = Ids.ruling("key " + key, madeBy, reason, articleId, revision, body);
        return new Ruling(id, madeAt, madeBy, reason, articleId, revision, body);
    }

    @Override
    public String key() {
        return articleId == null ? id : articleId;
    }

    @Override
    public String eventId() {
        return id;
    }
}
