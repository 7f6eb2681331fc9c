package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import news.hearsay.web.read.RulingRepository.Selection;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The filter of the list of rulings. */
@ParameterObject
public record RulingsQuery(
        @Parameter(description = "The id of an article that the ruling names") @Nullable
        UUID article,

        @Parameter(description = "The id of a thread that the ruling touches") @Nullable
        UUID thread,

        @Parameter(description = "The name of the person who made the ruling") @Size(max = 200) @Nullable
        String person,

        @Parameter(description = "The kind of the ruling") @Pattern(regexp = KINDS) @Nullable
        String ruling,

        @Parameter(description = "Whether the ruling applies") @Pattern(regexp = STATUSES) @Nullable
        String status) {

    /** A regular expression of the kinds of ruling. */
    static final String KINDS = "reject-attribution|confirm-attribution|correct-attribution|add-attribution|same-claim"
            + "|different-claim|same-source|different-source|same-outlet|different-outlet|undo";
    /** A regular expression of the states of a ruling. */
    static final String STATUSES = "applied|undone|superseded|pending|for review";

    /** Returns the kinds of ruling. */
    public static String[] kinds() {
        return KINDS.split("\\|", -1);
    }

    /** Returns the states of a ruling. */
    public static String[] statuses() {
        return STATUSES.split("\\|", -1);
    }

    /** Returns which rulings to list. */
    public Selection selection() {
        return new Selection(article, thread, null, person, ruling, status, false);
    }
}
