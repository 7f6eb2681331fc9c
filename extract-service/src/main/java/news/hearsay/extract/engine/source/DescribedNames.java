package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds the person whom a source names after an office: "Bank of Eastland chairman Mark Adler". */
final class DescribedNames {

    private final Document d;
    private final DiscourseModel discourse;
    private final OfficesBefore offices;

    DescribedNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
        this.offices = new OfficesBefore(document);
    }

    /**
     * The first mention of a person whose office right before the name begins or follows the source's head; null for
     * none.
     */
    @Nullable
    EntityMention described(TokenRange range, int head) {
        for (EntityMention mention : discourse.within(range)) {
            boolean named = mention.entity().person() && mention.end() <= range.end();
            if (named && marked(mention, range, head)) {
                return mention;
            }
            int office = named ? office(mention, range) : -1;
            if (office >= 0) {
                return mention.start() > head && plain(range.start(), office) && alone(mention, range) ? mention : null;
            }
        }
        return null;
    }

    /** "the “expert” Ole Fink": the head is in quotation marks right before the name. */
    private boolean marked(EntityMention mention, TokenRange range, int head) {
        return head == mention.start() - 2
                && head >= range.start()
                && d.quotationMark(head + 1)
                && d.tag(head).startsWith("NN");
    }

    /** The token of the office that stands right before the name in the source; -1 for none. */
    private int office(EntityMention mention, TokenRange range) {
        for (RoleDescription description : offices.before(mention.start())) {
            int token = description.headToken();
            if (token >= range.start() && token < mention.start() && !comma(token, mention.start())) {
                return token;
            }
        }
        return -1;
    }

    private boolean comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.word(i).equals(",") && !OfficeDuties.follow(d, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before an office name the body to which it belongs, or describe it, and no more. */
    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean link = (tag.equals("IN") || tag.equals("CC")) && inBody(i, from);
            boolean person = d.entity(i) == EntityType.PERSON && discourse.mention(i) != null && named(i);
            if (tag.equals(",") || (tag.equals("IN") || tag.equals("CC")) && !link || tag.startsWith("W") || person) {
                return false;
            }
        }
        return true;
    }

    private boolean named(int token) {
        EntityMention mention = discourse.mention(token);
        boolean possessive = mention != null
                && mention.end() < d.size()
                && d.tag(mention.end()).equals("POS");
        boolean inBody = mention != null
                && mention.start() > 1
                && d.tag(mention.start() - 1).equals("IN")
                && d.tag(mention.start() - 2).startsWith("NNP");
        return mention != null
                && mention.entity().person()
                && mention.end() - mention.start() > 1
                && !possessive
                && !inBody;
    }

    /** Whether "of", "for" or "and" lies between the capitals of a body's name. */
    private boolean inBody(int token, int from) {
        boolean name = token > from
                && (d.tag(token - 1).startsWith("NNP")
                        || d.tag(token - 1).equals("NN")
                                && Character.isUpperCase(d.word(token - 1).charAt(0))
                                && !SpeakerNames.office(d.lower(token - 1)));
        boolean capitals = name && Character.isUpperCase(d.word(token + 1).charAt(0));
        return capitals
                && (d.tag(token).equals("IN")
                        || d.lower(token - 2 >= from ? token - 2 : token).equals("of")
                        || d.entity(token) == EntityType.ORGANISATION);
    }

    /** Whether no conjunction after the name makes the source a list. */
    private boolean alone(EntityMention mention, TokenRange range) {
        for (int i = mention.end(); i < range.end(); i++) {
            String tag = d.tag(i);
            if (tag.startsWith("W") || tag.startsWith("VB")) {
                return true;
            }
            if (tag.equals("CC")) {
                return false;
            }
        }
        return true;
    }
}
