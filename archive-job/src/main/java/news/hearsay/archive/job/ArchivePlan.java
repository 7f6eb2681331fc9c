package news.hearsay.archive.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job does. It is stored before the first part, so that a job that is started again does the same.
 *
 * @param inputs the inputs with sizes and times of change; a job with others is another one
 * @param receivedAt when the articles of files count as received
 * @param extractor the version of the engine
 * @param outlet the outlet of articles that name none
 * @param subjects the subjects that claims are matched with, in the form of {@code subjects.yml}
 */
record ArchivePlan(
        List<String> inputs,
        Instant receivedAt,
        String extractor,
        @Nullable String outlet,
        String subjects,
        List<ArchivePart> parts)
        implements Serializable {

    /** The plan without its parts: what tasks need to know. */
    ArchivePlan withoutParts() {
        return new ArchivePlan(List.of(), receivedAt, extractor, outlet, subjects, List.of());
    }
}
