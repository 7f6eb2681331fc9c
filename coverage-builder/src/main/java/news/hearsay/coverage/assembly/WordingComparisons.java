package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.StoryComparisons;
import org.springframework.stereotype.Component;

/** Compares wordings with their candidates. The result follows from the wordings alone. */
@Component
class WordingComparisons {

    private final StoryComparisons stories = new StoryComparisons();

    /** Tells which pairs are compared. */
    @FunctionalInterface
    interface Choice {

        Choice ALL = (_, _) -> true;

        /** Whether a wording is compared with one of its candidates. */
        boolean includes(KnownWording one, KnownWording other);
    }

    /** The pairs of these wordings and their candidates that are related. A pair may be found from both sides. */
    List<RelatedPair> of(Collection<KnownWording> wordings, WordingCandidates.Found found, Choice choice) {
        return wordings.parallelStream()
                .flatMap(one -> related(one, found, choice).stream())
                .toList();
    }

    /** The wordings to which this one is related. */
    private List<RelatedPair> related(KnownWording one, WordingCandidates.Found found, Choice choice) {
        List<RelatedPair> related = new ArrayList<>();
        for (int number : found.sharingKey(one)) {
            KnownWording other = found.wording(number);
            // a pair that is found from both sides is compared once
            if (other != null
                    && !(one.id().compareTo(other.id()) > 0 && found.isSharingKey(other, one))
                    && choice.includes(one, other)) {
                ClaimRelation relation = one.relationTo(other, stories);
                if (relation != ClaimRelation.DIFFERENT) {
                    related.add(new RelatedPair(one, other, relation));
                }
            }
        }
        for (int number : found.ofStory(one)) {
            KnownWording other = found.wording(number);
            ClaimRelation relation = other == null || !choice.includes(one, other)
                    ? ClaimRelation.DIFFERENT
                    : one.relationTo(other, stories);
            // hardly any pair is related, so whether they share a key is asked last
            if (relation != ClaimRelation.DIFFERENT && other != null && found.isSharingKeyOfStory(one, other)) {
                related.add(new RelatedPair(one, other, relation));
            }
        }
        return related;
    }
}
