package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The outlet behind a report or its staff: "the report" after "the Post reported", "a report by the newspaper", "the
 * Mirror's correspondent in Rome".
 */
final class ReportPublishers {

    /** Tokens before a reference such as "the report" that are searched for its outlet. */
    private static final int MAX_TOKENS_BACK = 600;

    private static final Set<String> PUBLISHED = Set.of(
            "report",
            "article",
            "story",
            "column",
            "editorial",
            "account",
            "newspaper",
            "agency",
            "magazine",
            "broadcaster",
            "website",
            "channel",
            "daily",
            "weekly");

    /** documents that "the report" may be */
    private static final Set<String> OTHER_REPORTS =
            Set.of("document", "study", "audit", "inquiry", "survey", "review", "paper", "commission", "findings");

    private static final Set<String> REPORTED = Set.of("reported", "reports", "wrote", "writes", "revealed", "said");
    private static final Set<String> STAFF = Set.of("correspondent", "reporter");

    private final Document d;
    private final DiscourseModel discourse;

    ReportPublishers(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The outlet whose report "the report" is: the last that "reported", if the text mentions no other report; or null.
     */
    @Nullable
    DiscourseEntity reporter(int from, String noun) {
        DiscourseEntity outlet = null;
        for (int i = from - 1; i >= Math.max(0, from - MAX_TOKENS_BACK); i--) {
            boolean other = d.lower(i).equals(noun) && d.tag(i).startsWith("NN");
            if (other || OTHER_REPORTS.contains(d.lower(i))) {
                return null;
            }
            int subject = outlet == null && REPORTED.contains(d.lower(i)) ? d.child(i, "nsubj") : -1;
            EntityMention mention = subject < 0 ? null : discourse.mention(subject);
            outlet = mention != null && OutletNames.possible(mention.entity()) ? mention.entity() : outlet;
        }
        return outlet;
    }

    /** The outlet of "the Mirror's correspondent in Rome"; null for none. */
    @Nullable
    DiscourseEntity employer(TokenRange range, int head) {
        if (!STAFF.contains(d.lower(head))) {
            return null;
        }
        for (EntityMention mention : discourse.within(range)) {
            boolean possessive = mention.end() < head && d.tag(mention.end()).equals("POS");
            if (possessive && mention.entity().kind == SourceKind.OUTLET) {
                return mention.entity();
            }
        }
        return null;
    }

    /** The outlet that speaks in "a report by the newspaper" or "a Reuters report"; null for none. */
    @Nullable
    DiscourseEntity publisher(TokenRange range, int head) {
        if (!PUBLISHED.contains(RoleWords.singular(d, head))) {
            return null;
        }
        for (EntityMention mention : discourse.within(range)) {
            if (mention.entity().kind == SourceKind.OUTLET) {
                return passedOn(head, mention.start()) ? null : mention.entity();
            }
        }
        return null;
    }

    /** Whether an outlet only passed a report on: "a report seen by the Post". */
    private boolean passedOn(int head, int outlet) {
        for (int i = head + 1; i < outlet; i++) {
            if (TalkWords.OBTAINED.contains(d.lower(i)) && d.tag(i).startsWith("VB")) {
                return true;
            }
        }
        return false;
    }
}
