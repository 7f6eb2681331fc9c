package news.hearsay.web.page;

import java.util.List;
import java.util.Locale;
import news.hearsay.web.read.ArticleRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains why a revision has no claims: it was not extracted yet, not read because of its language, or has none. */
@Component("unread")
public class WithoutClaims {

    private static final String DECLARED = "declared:";
    private static final String DETECTED = "detected:";
    private static final String UNDETERMINED = "und";

    WithoutClaims() {}

    /**
     * Returns why an article was not read because of its language; templates refer to this object as {@code @unread}.
     *
     * @param unread what told the language, such as {@code declared:de}
     */
    public String reason(String unread) {
        return because(unread);
    }

    static String explain(String shown, List<ArticleRepository.RevisionSummary> revisions) {
        return revisions.stream()
                .filter(revision -> revision.revision().equals(shown))
                .findFirst()
                .map(revision -> explain(revision.isRead(), revision.unread()))
                .orElse("No claims found.");
    }

    static String explain(boolean isRead, @Nullable String unread) {
        if (unread != null) {
            return "Not read: " + because(unread) + ". Hearsay reads English only.";
        }
        return isRead ? "No claims found." : "The article has not been extracted yet.";
    }

    private static String because(String unread) {
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
