package news.hearsay.web.page;

import java.util.List;
import java.util.Locale;
import news.hearsay.web.read.ArticleRepository;
import org.jspecify.annotations.Nullable;

/** Explains why a revision has no claims: it was not extracted yet, not read because of its language, or has none. */
final class WithoutClaims {

    private static final String DECLARED = "declared:";
    private static final String DETECTED = "detected:";
    private static final String UNDETERMINED = "und";

    private WithoutClaims() {}

    static String explain(String shown, List<ArticleRepository.RevisionSummary> revisions) {
        return revisions.stream()
                .filter(revision -> revision.revision().equals(shown))
                .findFirst()
                .map(revision -> explain(revision.isRead(), revision.unread()))
                .orElse("No claims found.");
    }

    static String explain(boolean isRead, @Nullable String unread) {
        if (unread != null) {
            return "Not read: " + reason(unread) + ". Hearsay reads English only.";
        }
        return isRead ? "No claims found." : "The article has not been extracted yet.";
    }

    private static String reason(String unread) {
        if (unread.startsWith(DECLARED)) {
            return "the article's declared language is " + name(unread.substring(DECLARED.length()));
        }
        if (unread.startsWith(DETECTED)) {
            String language = unread.substring(DETECTED.length());
            return language.equals(UNDETERMINED) ? "the text is not in English" : "the text is in " + name(language);
        }
        return unread;
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
