package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Splits a source into the parts of a list, at commas and conjunctions, and finds the name of each part: "[Mayor Ines
 * Roth], [fire chief Tessa Moor] and [several residents]".
 */
final class CoordinatedParts {

    private static final Set<String> JOINING = Set.of("and", "or", "nor", "&");

    /**
     * A part of a list, between commas and conjunctions.
     *
     * @param joined whether a conjunction stands before it
     */
    record Part(int start, int end, boolean joined) {}

    private final Document d;
    private final DiscourseModel discourse;

    CoordinatedParts(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /** The parts of a range, in text order. */
    List<Part> of(TokenRange range) {
        List<Part> parts = new ArrayList<>();
        boolean joined = false;
        int start = range.start();
        for (int i = range.start(); i < range.end(); ) {
            int after = separatorEnd(i, range.end());
            if (after > i) {
                if (i > start) {
                    parts.add(new Part(start, i, joined));
                    joined = false;
                }
                joined |= !d.word(after - 1).equals(",");
                start = after;
                i = after;
            } else {
                i++;
            }
        }
        if (start < range.end()) {
            parts.add(new Part(start, range.end(), joined));
        }
        return parts;
    }

    /** The token after a comma or conjunction that separates parts; the token itself for other words. */
    private int separatorEnd(int i, int end) {
        EntityMention mention = discourse.mention(i);
        boolean inside = mention != null && mention.start() < i && i < mention.end();
        if (inside) {
            return i;
        }
        String lower = d.lower(i);
        if (i + 2 < end
                && (lower.equals("as")
                        && d.lower(i + 1).equals("well")
                        && d.lower(i + 2).equals("as"))) {
            return i + 3;
        }
        if (i + 1 < end
                && (lower.equals("along") || lower.equals("together"))
                && d.lower(i + 1).equals("with")) {
            return i + 2;
        }
        if (lower.equals("but")) {
            return i + 1 < end && d.lower(i + 1).equals("also") ? i + 2 : i + 1;
        }
        return lower.equals(",") || JOINING.contains(lower) ? i + 1 : i;
    }

    /** The mention by name that a part consists of, with an office or the like before it at most; null for none. */
    @Nullable
    EntityMention named(Part part) {
        EntityMention found = null;
        for (EntityMention mention : discourse.within(new TokenRange(part.start(), part.end()))) {
            if (mention.end() == part.end() || mention.end() < part.end() && closes(mention.end(), part.end())) {
                found = mention;
            }
        }
        if (found == null || d.tag(found.start()).startsWith("PRP")) {
            return null;
        }
        return plain(part.start(), found.start()) ? found : null;
    }

    /** Whether only brackets, or a clause that begins with a relative pronoun, follow a name. */
    private boolean closes(int from, int to) {
        return d.word(from).equals("(")
                || d.tag(from).startsWith("W")
                || d.tag(from).equals(".") && from + 1 == to;
    }

    /** Whether words before a name only describe it. */
    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean body = d.entity(i) == EntityType.ORGANISATION;
            boolean noun = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("PRP$");
            boolean role = RoleWords.role(d.lower(i)) || RoleWords.occupation(d.lower(i));
            boolean both = i == from && d.lower(i).equals("both");
            if (!noun && !body && !role && !both && !tag.equals("HYPH") && !tag.equals("POS") && !tag.equals("``")) {
                return false;
            }
        }
        return true;
    }
}
