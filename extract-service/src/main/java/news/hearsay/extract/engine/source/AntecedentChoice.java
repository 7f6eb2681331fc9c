package news.hearsay.extract.engine.source;

import org.jspecify.annotations.Nullable;

/** The candidates for "he" or "she" in one sentence by rank: speakers before subjects before others. */
final class AntecedentChoice {

    private final Gender gender;
    private final @Nullable DiscourseEntity[] best = new DiscourseEntity[3];
    private final boolean[] several = new boolean[3];
    private int lastSpeaker = -1;

    AntecedentChoice(Gender gender) {
        this.gender = gender;
    }

    /** Adds the person of a mention, if the gender fits. */
    void offer(EntityMention mention, boolean speaks) {
        DiscourseEntity entity = mention.entity();
        if (!entity.person() || !entity.gender.fits(gender)) {
            return;
        }
        int rank = speaks ? 0 : mention.subject() ? 1 : 2;
        lastSpeaker = rank == 0 ? mention.end() - 1 : lastSpeaker;
        if (best[rank] == null) {
            best[rank] = entity;
        } else if (best[rank] != entity) {
            several[rank] = true;
        }
    }

    /** The last token of the last named speaker; -1 for none. */
    int lastSpeaker() {
        return lastSpeaker;
    }

    boolean any() {
        return best[0] != null || best[1] != null || best[2] != null;
    }

    /** Whether the only subject is named in full and no other candidate is. */
    private boolean fullSubject() {
        DiscourseEntity subject = best[1];
        DiscourseEntity other = best[2];
        return subject != null
                && other != null
                && !several[1]
                && !several[2]
                && subject.name.indexOf(' ') > 0
                && other.name.indexOf(' ') < 0;
    }

    /** A single speaker; without speakers, a single candidate of the other ranks; null otherwise. */
    @Nullable
    DiscourseEntity resolve() {
        if (best[0] != null) {
            return several[0] ? null : best[0];
        }
        if (fullSubject()) {
            return best[1];
        }
        if (several[1] || several[2] || best[1] != null && best[2] != null && best[1] != best[2]) {
            return null;
        }
        return best[1] != null ? best[1] : best[2];
    }
}
