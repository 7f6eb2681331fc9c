package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Sign;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements of an article that a later revision, or the current one, has in other words: an outlet that
 * rewords a claim does not take it back. A reworded statement disappears in the later revision, and a similar one of
 * the same source appears there. Numbers, names and dates must not conflict.
 */
final class Rewordings {

    /** The minimum share of signs in common (Dice). Below it, half of the content is new. */
    private static final double MIN_SIMILARITY = 0.55;

    /** The minimum share if the source, too, is called otherwise. */
    private static final double MIN_SIMILARITY_OF_OTHER_SOURCE = 0.8;

    /** The maximum number of comparisons for two revisions: an article with more is not compared. */
    private static final int MAX_COMPARISONS = 100_000;

    private final Map<String, Wording> wordings;
    private final ArticleIdentities identities;

    private Rewordings(Map<String, Wording> wordings, ArticleIdentities identities) {
        this.wordings = wordings;
        this.identities = identities;
    }

    /**
     * Returns the ids of the reworded attributions.
     *
     * @param wordings the wordings of all claims, by the id of the attribution
     */
    static Set<String> of(StoredArticle article, Map<String, Wording> wordings, ArticleIdentities identities) {
        Rewordings rewordings = new Rewordings(wordings, identities);
        StoredArticle.Revision current = article.current();
        List<StoredArticle.Revision> revisions = article.revisions();
        Set<String> reworded = new HashSet<>();
        for (int i = 0; i < revisions.size(); i++) {
            StoredArticle.Revision revision = revisions.get(i);
            if (current == null || revision.revision().equals(current.revision())) {
                continue;
            }
            if (i + 1 < revisions.size()) {
                reworded.addAll(rewordings.between(revision, revisions.get(i + 1)));
            }
            reworded.addAll(rewordings.between(revision, current));
        }
        return reworded;
    }

    private Set<String> between(StoredArticle.Revision earlier, StoredArticle.Revision later) {
        List<StoredArticle.Attribution> dropped = without(earlier, statements(later));
        List<StoredArticle.Attribution> added = without(later, statements(earlier));
        Set<String> reworded = new HashSet<>();
        if ((long) dropped.size() * added.size() > MAX_COMPARISONS) {
            return reworded;
        }
        Set<String> taken = new HashSet<>();
        for (StoredArticle.Attribution one : dropped) {
            added.stream()
                    .filter(other -> !taken.contains(other.id()) && isReworded(one, other))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other.id());
                        reworded.add(one.id());
                    });
        }
        return reworded;
    }

    /** Who says what; equal for a statement that both revisions have. */
    private record Statement(UUID wording, @Nullable UUID source) {}

    private Set<Statement> statements(StoredArticle.Revision revision) {
        return revision.attributions().stream().map(this::statement).collect(Collectors.toSet());
    }

    private Statement statement(StoredArticle.Attribution attribution) {
        Identity source = identities.source(attribution);
        return new Statement(wording(attribution).id(), source == null ? null : source.id());
    }

    private List<StoredArticle.Attribution> without(StoredArticle.Revision revision, Set<Statement> others) {
        List<StoredArticle.Attribution> rest = new ArrayList<>(revision.attributions());
        rest.removeIf(attribution -> others.contains(statement(attribution)));
        return rest;
    }

    private boolean isReworded(StoredArticle.Attribution one, StoredArticle.Attribution other) {
        Wording before = wording(one);
        Wording after = wording(other);
        if (isDenied(one) != isDenied(other) || before.negated() != after.negated()) {
            return false;
        }
        if (before.saysTheSameAs(after)) {
            return isSameSource(one, other) || isCalledOtherwise(one, other);
        }
        if (conflict(before.numbers(), after.numbers())
                || conflict(before.entities(), after.entities())
                || conflict(dates(before), dates(after))
                || !modality(before).equals(modality(after))) {
            return false;
        }
        double similarity = similarity(before, after);
        return similarity >= MIN_SIMILARITY && isSameSource(one, other)
                || similarity >= MIN_SIMILARITY_OF_OTHER_SOURCE && isCalledOtherwise(one, other);
    }

    private static boolean isDenied(StoredArticle.Attribution attribution) {
        return attribution.stance() == Stance.DENIES;
    }

    /** Whether each has what the other lacks. */
    private static boolean conflict(Set<String> one, Set<String> other) {
        return !one.containsAll(other) && !other.containsAll(one);
    }

    private static Set<String> dates(Wording wording) {
        return wording.signs().stream()
                .filter(Sign.Date.class::isInstance)
                .map(sign -> ((Sign.Date) sign).word())
                .collect(Collectors.toSet());
    }

    /** The marks of another claim: "must close" and "will close", or a condition. */
    private static Set<Sign> modality(Wording wording) {
        return wording.signs().stream()
                .filter(sign -> sign == Mark.DUTY || sign == Mark.CONDITION || sign == Mark.QUESTION)
                .collect(Collectors.toSet());
    }

    private static double similarity(Wording one, Wording other) {
        Set<Sign> mine = new HashSet<>(one.ownSigns());
        Set<Sign> theirs = new HashSet<>(other.ownSigns());
        int total = mine.size() + theirs.size();
        mine.retainAll(theirs);
        return total == 0 ? 0 : 2.0 * mine.size() / total;
    }

    private boolean isSameSource(StoredArticle.Attribution one, StoredArticle.Attribution other) {
        Identity before = identities.source(one);
        Identity after = identities.source(other);
        return before == null ? after == null : after != null && before.id().equals(after.id());
    }

    /** Whether the sources may be one that is called by other words: "police" and "a police spokeswoman". */
    private static boolean isCalledOtherwise(StoredArticle.Attribution one, StoredArticle.Attribution other) {
        StoredArticle.Source before = one.source();
        StoredArticle.Source after = other.source();
        if (before == null || after == null) {
            return false;
        }
        Set<String> shared = words(one.sourceWords(before));
        shared.retainAll(words(other.sourceWords(after)));
        return !shared.isEmpty() && (before.name() == null || after.name() == null);
    }

    private static Set<String> words(String source) {
        Set<String> words =
                new HashSet<>(List.of(source.toLowerCase(Locale.ROOT).split("\\W+")));
        words.removeIf(word -> word.length() < 4);
        return words;
    }

    private Wording wording(StoredArticle.Attribution attribution) {
        return Present.in(wordings, attribution.id());
    }
}
