package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds the office or occupation right before a person's name: "Bank of Eastland chairman", "Minister for Ports". */
final class OfficesBefore {

    private static final int MAX_TOKENS_BEFORE_TITLES = 9;
    private static final Set<String> CHAIR_LINKS = Set.of("of", "at", "for", "in");

    private final Document d;

    OfficesBefore(Document document) {
        this.d = document;
    }

    /** The offices and occupations right before a name, its titles left out; empty for none. */
    List<RoleDescription> before(int start) {
        int first = d.sentenceStart(d.sentenceOf(start));
        RoleDescription office = endingAt(first, titlesStart(first, start));
        return office == null ? List.of() : List.of(office);
    }

    /** The office or occupation that ends right before a token; null for none. */
    @Nullable
    RoleDescription endingAt(int first, int end) {
        int duty = dutyStart(first, end);
        if (duty < end) {
            return RolePhrases.describe(d, duty, end);
        }
        int chair = chairStart(first, end);
        if (chair < end) {
            return RolePhrases.describe(d, chair, end);
        }
        int before = modifiersStart(first, end);
        if (before == end) {
            return null;
        }
        RoleDescription office = RolePhrases.describe(d, before, end);
        if (office == null || office.headToken() != end - 1) {
            office = RolePhrases.describeBefore(d, before, end);
        }
        return office != null && office.headToken() == end - 1 ? office : null;
    }

    /** The first token of an office with its field of duty that ends here ("Minister for Fisheries and Ports"). */
    private int dutyStart(int first, int end) {
        for (int i = end - 2; i > Math.max(first, end - MAX_TOKENS_BEFORE_TITLES); i--) {
            if (OfficeDuties.follow(d, i - 1, end)) {
                int start = i - 1;
                while (start > first && modifier(start - 1)) {
                    start--;
                }
                return start;
            }
        }
        return end;
    }

    /**
     * The first token of an office and its body before a name, "Deputy head of the Harbour Office Olga Renn"; the
     * name's first token for none. With an article before the office, the name may be that of the body.
     */
    private int chairStart(int first, int end) {
        String last = end > first ? d.tag(end - 1) : "";
        if (!last.startsWith("NN") && !last.equals("CD") || RoleWords.roleWord(d, end - 1)) {
            return end;
        }
        for (int i = end - 1; i > Math.max(first, end - MAX_TOKENS_BEFORE_TITLES); i--) {
            String tag = d.tag(i);
            boolean link = tag.equals("IN") && CHAIR_LINKS.contains(d.lower(i));
            if (link && RoleWords.role(d.lower(i - 1))) {
                int start = modifiersStart(first, i);
                return d.tag(start).equals("DT") || start > first && determiner(start - 1) ? end : start;
            }
            boolean inside = link || tag.equals("DT") || tag.equals("CD") || tag.equals("CC") || modifier(i);
            if (!inside) {
                return end;
            }
        }
        return end;
    }

    private boolean determiner(int token) {
        return d.tag(token).equals("DT")
                || d.tag(token).equals("PRP$")
                || d.tag(token).equals("POS");
    }

    /** The first of the titles right before a name; the name's first token for none. */
    int titlesStart(int first, int name) {
        int titles = name;
        while (titles > first
                && (Titles.title(d.lower(titles - 1))
                        || d.word(titles - 1).equals(".") && titles - 1 > first && Titles.title(d.lower(titles - 2)))) {
            titles--;
        }
        return titles;
    }

    /** The first token of the nouns, adjectives and bodies right before a token; the token itself for none. */
    int modifiersStart(int first, int titles) {
        int before = titles;
        while (before > first && titles - before < MAX_TOKENS_BEFORE_TITLES && modifier(before - 1)) {
            before--;
        }
        return before;
    }

    private boolean modifier(int token) {
        String tag = d.tag(token);
        if (CalendarWords.day(d.lower(token))) {
            return false;
        }
        boolean body = (tag.equals("IN") || tag.equals("CC")) && inBody(token);
        return body
                || RoleWords.occupation(d.lower(token))
                || RoleWords.role(d.lower(token))
                || tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("POS")
                || tag.equals("HYPH")
                || tag.startsWith("VB") && RoleWords.modifier(d.lower(token))
                || tag.equals("VBG") && RoleWords.roleWord(d, token)
                || tag.equals("CC") && d.word(token).equals("&");
    }

    /** Whether "of", "for" or "and" is part of a body's name: "Department of Roads and Bridges". */
    private boolean inBody(int token) {
        if (d.entity(token) == EntityType.ORGANISATION) {
            return true;
        }
        return token > 1
                && token + 1 < d.size()
                && d.entity(token - 1) == EntityType.ORGANISATION
                && d.entity(token + 1) == EntityType.ORGANISATION
                && d.tag(token - 2).equals("IN")
                && d.entity(token - 2) == EntityType.ORGANISATION;
    }
}
