package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Dashes;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Corrects the border between a claim and its source: an office before a name at the end of the claim belongs to the
 * source, "[The cinema will shut,] [owner Lis Brandt] said", and a noun phrase before it to the claim.
 */
final class SourceBorders {

    private static final int MAX_OFFICE_TOKENS = 8;
    private static final int MAX_CUT_TOKENS = 2;
    private static final Set<String> NO_OFFICE =
            Set.of("DT", "PRP", "PRP$", "MD", "VBD", "VBZ", "VBP", "TO", "EX", "CD");

    private final Document d;

    SourceBorders(Document document) {
        this.d = document;
    }

    /**
     * A claim before its source ends before the comma or dash between them: without the dash, and where only its first
     * words were found, with the rest.
     */
    FoundRelation withClaim(FoundRelation relation, TokenRange source) {
        TokenRange claim = relation.content().getLast();
        int mark = source.start() - 1;
        if (claim.end() > source.start() || mark <= claim.start() || relation.cueHead() < source.start()) {
            return relation;
        }
        boolean dash = claim.end() == source.start() && Dashes.at(d, mark);
        boolean cut = relation.content().size() == 1
                && claim.length() <= MAX_CUT_TOKENS
                && claim.start() == d.sentenceStart(d.sentenceOf(source.start()))
                && (d.word(mark).equals(",") || Dashes.at(d, mark))
                && d.quotation(claim.start()) < 0
                && d.tag(claim.end() - 1).equals("DT");
        if (!dash && !cut) {
            return relation;
        }
        return relation.withContentBefore(mark);
    }

    /** "[The match, striker Lou Behn] said, was lost": the subject of the claim before an office and a name. */
    FoundRelation withoutClaim(FoundRelation relation, TokenRange source) {
        int name = source.end();
        while (name > source.start() && d.entity(name - 1) == EntityType.PERSON) {
            name--;
        }
        int comma = officeStart(name, source.start()) - 1;
        boolean office =
                comma + 1 < name && comma > source.start() && d.word(comma).equals(",");
        TokenRange claim = relation.content().getFirst();
        boolean predicate = claim.start() > relation.cueHead()
                && (d.tag(claim.start()).startsWith("VB")
                        || d.tag(claim.start()).equals("MD"));
        if (name == source.end() || !office || !predicate || person(d, source.start(), comma)) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        content.addFirst(new TokenRange(source.start(), comma));
        return new FoundRelation(
                relation.cueHead(),
                relation.cue(),
                new TokenRange(comma + 1, source.end()),
                content,
                relation.confidence());
    }

    /** Whether the tagger takes a token for a part of a person's name. */
    static boolean person(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.entity(i) == EntityType.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** "[The cinema will shut, owner] Lis Brandt said", "finance] minister": the office at the end of the claim. */
    FoundRelation withOffice(FoundRelation relation, TokenRange source) {
        boolean named = Character.isUpperCase(d.word(source.start()).charAt(0)) && name(source.start());
        boolean field = source.start() > 0
                && RoleWords.role(d.lower(source.start()))
                && RoleWords.modifier(d.lower(source.start() - 1));
        if (!named && !field) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        for (int r = 0; r < content.size(); r++) {
            TokenRange range = content.get(r);
            if (range.end() == source.start()) {
                int office = officeStart(range.end(), range.start());
                int end = office;
                while (end > range.start() && (d.word(end - 1).equals(",") || Dashes.at(d, end - 1))) {
                    end--;
                }
                if (office < range.end() && end < office && end > range.start()) {
                    content.set(r, new TokenRange(range.start(), end));
                    return new FoundRelation(
                            relation.cueHead(),
                            relation.cue(),
                            new TokenRange(office, source.end()),
                            content,
                            relation.confidence());
                }
            }
        }
        return relation;
    }

    private boolean name(int token) {
        return d.entity(token) == EntityType.PERSON
                || d.tag(token).startsWith("NNP") && d.entity(token) != EntityType.PLACE
                || Titles.firstName(d.word(token));
    }

    /**
     * The first token of an office or occupation that ends right before a name and that a comma, dash or quotation mark
     * separates from the words before it; the name's first token for none.
     */
    private int officeStart(int name, int limit) {
        int start = name;
        while (start > limit && name - start < MAX_OFFICE_TOKENS && officeWord(start - 1)) {
            start--;
        }
        boolean separated = start > limit && (d.word(start - 1).equals(",") || Dashes.at(d, start - 1));
        boolean small = start < name && Character.isLowerCase(d.word(name - 1).charAt(0));
        return separated
                        && small
                        && !d.tag(name - 1).equals("IN")
                        && !d.tag(name - 1).startsWith("RB")
                        && !d.tag(name - 1).equals("CC")
                ? start
                : name;
    }

    private boolean officeWord(int token) {
        String tag = d.tag(token);
        boolean letter = Character.isLetter(d.word(token).charAt(0));
        if (!letter && !tag.equals("POS") && !tag.equals("HYPH") || NO_OFFICE.contains(tag) || tag.startsWith("W")) {
            return tag.equals("VBD") && RoleWords.occupation(d.lower(token));
        }
        boolean inside = token > 0
                && token + 1 < d.size()
                && Character.isUpperCase(d.word(token - 1).charAt(0))
                && Character.isUpperCase(d.word(token + 1).charAt(0));
        return !tag.equals("IN") && !tag.equals("CC") || inside;
    }
}
