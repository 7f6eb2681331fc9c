package news.hearsay.extract.engine.source;

import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Names in apposition to a description: "the Polish president, Andrzej Duda,", "the buoy's maker, Sperl Marine". */
final class ApposedNames {

    private final Document d;
    private final DiscourseModel discourse;

    ApposedNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /** The only one named in an apposition behind the head of a phrase; null for none. */
    @Nullable
    DiscourseEntity in(TokenRange range, int head) {
        if (d.tag(head).endsWith("S")) {
            return null;
        }
        EntityMention first = discourse.mention(head);
        if (first != null && first.entity().person()) {
            return null;
        }
        DiscourseEntity body = first == null ? body(range, head) : null;
        return body != null ? body : person(range, head, first != null);
    }

    /**
     * The person of "the mayor, Ines Roth,"; a name of a body as the head leaves only offices right before the name.
     */
    private @Nullable DiscourseEntity person(TokenRange range, int head, boolean body) {
        boolean office = !body && RoleWords.role(RoleWords.singular(d, head));
        boolean determined =
                d.tag(range.start()).equals("DT") || d.tag(range.start()).equals("PRP$");
        for (EntityMention mention : discourse.within(range)) {
            if (!mention.entity().person() || mention.start() <= head) {
                continue;
            }
            boolean direct = !body && determined && mention.start() == head + 2;
            boolean apposed = afterComma(mention) && (office || officeBefore(mention, head) || direct);
            if (apposed || !body && determined && afterDescription(mention, head)) {
                return mention.entity();
            }
        }
        return null;
    }

    private boolean afterComma(EntityMention mention) {
        return mention.start() > 0 && d.word(mention.start() - 1).equals(",");
    }

    /** Whether an office stands before the comma: "the firm's owner and mayor, Ines Roth". */
    private boolean officeBefore(EntityMention mention, int head) {
        int before = mention.start() - 2;
        return before > head
                && d.tag(before).equals("NN")
                && (RoleWords.role(d.lower(before)) || RoleWords.occupation(d.lower(before)));
    }

    /**
     * Whether titles or an occupation fill the words from the comma to the name: "a coach, former champion Gil Pisa".
     */
    private boolean afterDescription(EntityMention mention, int head) {
        return mention.start() > head + 2
                && d.word(head + 1).equals(",")
                && (LaterNames.afterTitles(d, head + 2) == mention.start() || occupation(head + 2, mention.start()));
    }

    /** Whether words are nouns and adjectives that end in an office or occupation: "former champion". */
    private boolean occupation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!d.tag(i).startsWith("NN") && !d.tag(i).startsWith("JJ")) {
                return false;
            }
        }
        return SpeakerNames.office(d.lower(to - 1));
    }

    /** The body named in apposition at the end: "the buoy's maker, Sperl Marine", "its owner, the Borg Group". */
    private @Nullable DiscourseEntity body(TokenRange range, int head) {
        int comma = head + 1;
        if (comma + 1 >= range.end() || !d.word(comma).equals(",")) {
            return null;
        }
        int name = d.lower(comma + 1).equals("the") ? comma + 2 : comma + 1;
        EntityMention mention = name < range.end() ? discourse.mention(name) : null;
        return mention != null
                        && mention.start() == name
                        && mention.end() == range.end()
                        && mention.entity().kind == SourceKind.ORGANISATION
                ? mention.entity()
                : null;
    }
}
