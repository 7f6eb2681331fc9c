package news.hearsay.coverage.identity;

import java.util.UUID;

/**
 * An identity, and why it is this one.
 *
 * @param governmental whether it is always governmental: a state or a part of one
 * @param seeded whether it stands in the seed list
 * @param certain whether the same id in another article surely is the same one
 * @param reason why it was taken, or why it was left apart
 */
public record Who(
        UUID id,
        String kind,
        String name,
        String nameKey,
        boolean governmental,
        boolean seeded,
        boolean certain,
        String reason) {

    Who because(String otherReason) {
        return new Who(id, kind, name, nameKey, governmental, seeded, certain, otherReason);
    }
}
