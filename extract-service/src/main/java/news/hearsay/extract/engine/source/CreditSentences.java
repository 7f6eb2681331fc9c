package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that credit an outlet or reporter: "Reporting by Jane Dow for Reuters", "This article first appeared in the
 * Daily Compass", "Source: Ridge Press".
 */
final class CreditSentences {

    private static final int MAX_WORDS_BEFORE_CREDIT = 8;

    private static final Set<String> TEXTS =
            Set.of("this", "article", "story", "report", "piece", "text", "interview", "dispatch", "item", "post");

    private static final Set<String> AUXILIARIES = Set.of(
            "was",
            "is",
            "has",
            "been",
            "were",
            "first",
            "originally",
            "previously",
            "also",
            "the",
            "a",
            "an",
            "(",
            "-",
            "*");

    private static final Set<String> PUBLISHED = Set.of(
            "appeared",
            "published",
            "reported",
            "provided",
            "produced",
            "distributed",
            "supplied",
            "syndicated",
            "republished",
            "reprinted",
            "aired",
            "broadcast",
            "issued");

    private static final Set<String> LABELS =
            Set.of("source", "sources", "text", "credit", "agency", "agencies", "report", "copyright");

    private static final int MAX_TOKENS_FROM_BY = 8;

    private final Document d;
    private final CreditNames names;

    CreditSentences(Document document, CreditNames names) {
        this.d = document;
        this.names = names;
    }

    /** The name in "Reporting by NAME", "This article first appeared in NAME"; null for other sentences. */
    @Nullable
    TokenRange name(int from, int end) {
        int first = d.word(from).equals("(") && from + 1 < end ? from + 1 : from;
        if (first + 2 < end
                && d.lower(first).equals("reporting")
                && d.lower(first + 1).equals("by")) {
            TokenRange agency = agencyOf(first + 2, end);
            return agency == null ? names.at(first + 2, end) : agency;
        }
        if (first + 2 < end
                && LABELS.contains(d.lower(first))
                && d.word(first + 1).equals(":")) {
            return names.at(first + 2, end);
        }
        boolean copyright = d.word(first).equals("\u00a9") || d.lower(first).equals("copyright");
        return copyright && first + 1 < end ? names.at(afterYear(first + 1, end), end) : published(first, end);
    }

    private int afterYear(int from, int end) {
        int after = from;
        while (after + 1 < end && (d.tag(after).equals("CD") || d.word(after).equals("\u00a9"))) {
            after++;
        }
        return after;
    }

    /** The name in "This article first appeared in NAME", "Story by NAME", "Courtesy of NAME"; null for others. */
    private @Nullable TokenRange published(int first, int end) {
        for (int i = first; i < Math.min(end, first + MAX_WORDS_BEFORE_CREDIT); i++) {
            String word = d.lower(i);
            boolean by = word.equals("by") || word.equals("from");
            if (by && i > first && end - i <= MAX_TOKENS_FROM_BY) {
                TokenRange name = names.at(i, end);
                return name != null && (names.agency(name) || word.equals("from")) ? name : null;
            }
            if (PUBLISHED.contains(word) && (i > first || word.startsWith("re"))) {
                return names.at(i + 1, end);
            }
            if (word.equals("courtesy")) {
                return names.at(i, end);
            }
            if (!TEXTS.contains(word) && !AUXILIARIES.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** The agency of those who reported: "Reporting by Jane Dow for Reuters; editing by …"; null for none. */
    private @Nullable TokenRange agencyOf(int from, int end) {
        int i = from;
        while (i < end && !d.word(i).equals(";")) {
            int after = names.end(i, end);
            if (after > i && names.agency(new TokenRange(i, after))) {
                return new TokenRange(i, after);
            }
            i = Math.max(i + 1, after);
        }
        return null;
    }
}
