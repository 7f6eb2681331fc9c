package news.hearsay.web.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.platform.subject.Subject;
import news.hearsay.platform.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Phrases of one to three words that are frequent in the claims of a subject and rare in others, by the log-likelihood
 * ratio of Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence" (1993). A claim counts once.
 */
@Component
class PhraseSuggestions {

    /** The number of claims of the subject that are read. */
    static final int MAX_CLAIMS = 1_500;

    /** The number of other claims that are read. */
    static final int MAX_OTHER_CLAIMS = 4_000;

    private static final int MAX_WORDS = 3;
    private static final int MIN_CLAIMS = 3;
    private static final int MAX_SUGGESTIONS = 20;

    /** The ratio that a chance of one in a thousand exceeds: chi-squared with one degree of freedom. */
    private static final double MIN_RATIO = 10.83;

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    /** A phrase neither starts nor ends with one of these. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "for", "from", "had", "has",
            "have", "he", "her", "his", "if", "in", "is", "it", "its", "may", "more", "no", "not", "of", "on", "or",
            "our", "she", "should", "so", "than", "that", "the", "their", "there", "they", "this", "to", "was", "we",
            "were", "which", "who", "will", "with", "would", "you");

    private final JdbcClient database;

    PhraseSuggestions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A phrase.
     *
     * @param claims the number of claims of the subject that contain it
     * @param others the number of other claims in a sample that contain it
     * @param ratio the log-likelihood ratio
     */
    record Suggestion(String phrase, int claims, int others, double ratio) {}

    /** Returns the best suggestions first; none that the subject's phrases match already. */
    List<Suggestion> of(CurrentSubject subject) {
        List<String> claims = claims("select_claims_of_subject", subject.name(), MAX_CLAIMS);
        List<String> others = claims("select_claims_of_other_subjects", subject.name(), MAX_OTHER_CLAIMS);
        return without(subject.body().phrases(), subject.body().names(), ranked(claims, others));
    }

    /** Returns the best of these suggestions; none that the phrases or names match already. */
    static List<Suggestion> without(List<String> phrases, List<String> names, List<Suggestion> ranked) {
        Subjects known = new Subjects(List.of(new Subject("known", List.of(), phrases, List.of(), names, List.of())));
        return ranked.stream()
                .filter(suggestion -> known.in("", suggestion.phrase()).isEmpty())
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    static List<Suggestion> ranked(Collection<String> claims, Collection<String> others) {
        Map<String, Integer> inClaims = counts(claims);
        Map<String, Integer> inOthers = counts(others);
        List<Suggestion> suggestions = new ArrayList<>();
        inClaims.forEach((phrase, count) -> {
            int other = inOthers.getOrDefault(phrase, 0);
            boolean more = (double) count * others.size() > (double) other * claims.size();
            double ratio = ratio(count, claims.size() - count, other, others.size() - other);
            if (count >= MIN_CLAIMS && more && ratio >= MIN_RATIO) {
                suggestions.add(new Suggestion(phrase, count, other, Math.round(ratio * 10) / 10.0));
            }
        });
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::ratio).reversed().thenComparing(Suggestion::phrase));
        return suggestions;
    }

    /** The log-likelihood ratio of a table of two by two counts: twice the sum of k ln(k / expected k). */
    static double ratio(long with, long without, long otherWith, long otherWithout) {
        double all = (double) with + without + otherWith + otherWithout;
        double rows = term(with + without) + term(otherWith + otherWithout);
        double columns = term(with + otherWith) + term(without + otherWithout);
        double cells = term(with) + term(without) + term(otherWith) + term(otherWithout);
        return Math.max(0, 2 * (cells - rows - columns + term(all)));
    }

    private static double term(double count) {
        return count == 0 ? 0 : count * Math.log(count);
    }

    private static Map<String, Integer> counts(Collection<String> claims) {
        Map<String, Integer> counts = new HashMap<>();
        claims.forEach(claim -> phrases(claim).forEach(phrase -> counts.merge(phrase, 1, Integer::sum)));
        return counts;
    }

    private static Set<String> phrases(String claim) {
        List<String> words = NOT_IN_WORDS
                .splitAsStream(claim.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> phrases = new HashSet<>();
        for (int start = 0; start < words.size(); start++) {
            if (FUNCTION_WORDS.contains(words.get(start))) {
                continue;
            }
            for (int end = start + 1; end <= Math.min(start + MAX_WORDS, words.size()); end++) {
                if (!FUNCTION_WORDS.contains(words.get(end - 1))) {
                    phrases.add(String.join(" ", words.subList(start, end)));
                }
            }
        }
        return phrases;
    }

    private List<String> claims(String statement, String subject, int claims) {
        return database.sql(SubjectRepository.STATEMENTS.get(statement))
                .param("subject", subject)
                .param("claims", claims)
                .query(String.class)
                .list();
    }
}
