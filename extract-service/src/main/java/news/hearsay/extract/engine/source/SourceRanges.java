package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the border between source and claim: an office before a name at the end of the claim belongs to the source,
 * and a noun phrase before it to the claim; an apposition is completed by the name before it.
 */
public final class SourceRanges {

    private static final int MAX_OFFICE_TOKENS = 8;
    private static final int MAX_CUT_TOKENS = 2;
    private static final Set<String> NOT_ONLY = Set.of("only", "just", "merely");
    private static final Set<String> NO_OFFICE =
            Set.of("DT", "PRP", "PRP$", "MD", "VBD", "VBZ", "VBP", "TO", "EX", "CD");

    private static final int MAX_RELATIVE_TOKENS = 40;
    private static final Set<String> OBJECT = Set.of("for", "of", "from", "in", "at", "on", "with", "to", "by", "near");

    private final Document d;

    private SourceRanges(Document document) {
        this.d = document;
    }

    /** The relation with its source and claim corrected; the relation itself where nothing is wrong. */
    public static FoundRelation correct(Document document, FoundRelation relation) {
        SourceRanges ranges = new SourceRanges(document);
        TokenRange source = relation.source();
        if (source == null) {
            return relation;
        }
        FoundRelation both = ranges.withFirst(relation, source);
        FoundRelation alone = ranges.withoutAttribution(both, source(both));
        FoundRelation headed = ranges.withHead(alone, source(alone));
        FoundRelation whole = ranges.withClaim(headed, source(headed));
        FoundRelation named = ranges.withName(whole, source(whole));
        FoundRelation apposed = ranges.withApposition(named, source(named));
        FoundRelation released = ranges.withoutClaim(apposed, source(apposed));
        return ranges.withOffice(released, source(released));
    }

    private static TokenRange source(FoundRelation relation) {
        TokenRange source = relation.source();
        if (source == null) {
            throw new IllegalStateException("a corrected relation lost its source");
        }
        return source;
    }

    /**
     * "Not only [Ines Roth but also Gil Pisa] said": both, if both are named, and else the first, on whom the second
     * depends in the parse.
     */
    private FoundRelation withFirst(FoundRelation relation, TokenRange source) {
        int start = d.sentenceStart(d.sentenceOf(source.start()));
        boolean opens = d.lower(start).equals("not")
                && start + 3 < source.end()
                && NOT_ONLY.contains(d.lower(start + 1))
                && source.end() <= relation.cueHead();
        int but = start + 2;
        while (opens && but < source.end() - 1 && !d.lower(but).equals("but")) {
            but++;
        }
        if (!opens || but >= source.end() - 1 || but == start + 2) {
            return relation;
        }
        boolean named = person(start + 2, but) && person(but, source.end());
        return with(relation, new TokenRange(start + 2, named ? source.end() : but));
    }

    /** "The mayor[, according to her deputy,] said": an attribution inserted behind the source is no part of it. */
    private FoundRelation withoutAttribution(FoundRelation relation, TokenRange source) {
        for (int i = source.start() + 1; i + 2 < source.end(); i++) {
            if (d.word(i).equals(",")
                    && d.lower(i + 1).equals("according")
                    && d.lower(i + 2).equals("to")) {
                return with(relation, new TokenRange(source.start(), i));
            }
        }
        return relation;
    }

    /** "[a spokeswoman for] the World Forum told", "[a guard who stood in] the yard told": the words to the left. */
    private FoundRelation withHead(FoundRelation relation, TokenRange source) {
        int sentence = d.sentenceStart(d.sentenceOf(source.start()));
        int preposition = source.start() - 1;
        while (preposition > sentence
                && (d.tag(preposition).equals("DT")
                        || d.tag(preposition).startsWith("NNP")
                                && d.tag(source.start()).startsWith("NNP"))) {
            preposition--;
        }
        boolean before = source.end() <= relation.cueHead()
                && preposition > sentence
                && OBJECT.contains(d.lower(preposition))
                && d.tag(preposition).matches("IN|TO");
        if (!before) {
            return relation;
        }
        int noun = preposition - 1;
        if (!SpeakerNames.office(d.lower(noun)) || !d.tag(noun).equals("NN")) {
            noun = beforeRelative(preposition, sentence);
        }
        int start = noun;
        while (start > sentence && start >= 0 && modifier(start - 1)) {
            start--;
        }
        boolean opens =
                start == sentence || start > sentence && d.word(start - 1).equals(",");
        int first = start;
        boolean claimed = relation.claims(first);
        return noun < 0 || !opens || claimed ? relation : with(relation, new TokenRange(start, source.end()));
    }

    private boolean modifier(int token) {
        String tag = d.tag(token);
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("CD");
    }

    /** The noun before "who" that opens the clause in which a preposition stands, without commas; -1 for none. */
    private int beforeRelative(int preposition, int sentence) {
        for (int i = preposition - 1; i > Math.max(sentence, preposition - MAX_RELATIVE_TOKENS); i--) {
            if (d.word(i).equals(",") || d.quotation(i) >= 0) {
                return -1;
            }
            if (d.lower(i).equals("who")) {
                return d.tag(i - 1).startsWith("NN") ? i - 1 : -1;
            }
        }
        return -1;
    }

    /**
     * A claim before its source ends before the comma or dash between them: without the dash, and where only its first
     * words were found, with the rest.
     */
    private FoundRelation withClaim(FoundRelation relation, TokenRange source) {
        TokenRange claim = relation.content().getLast();
        int mark = source.start() - 1;
        if (claim.end() > source.start() || mark <= claim.start() || relation.cueHead() < source.start()) {
            return relation;
        }
        boolean dash = claim.end() == source.start() && dash(d.word(mark));
        boolean cut = relation.content().size() == 1
                && claim.length() <= MAX_CUT_TOKENS
                && claim.start() == d.sentenceStart(d.sentenceOf(source.start()))
                && (d.word(mark).equals(",") || dash(d.word(mark)))
                && d.quotation(claim.start()) < 0
                && d.tag(claim.end() - 1).equals("DT");
        if (!dash && !cut) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        content.set(content.size() - 1, new TokenRange(claim.start(), mark));
        return new FoundRelation(relation.cueHead(), relation.cue(), source, content, relation.confidence());
    }

    /** "Lea Pohl, [the auditor of the bank,] said": the name before an apposition is the source. */
    private FoundRelation withName(FoundRelation relation, TokenRange source) {
        int comma = source.start() - 1;
        boolean article =
                d.tag(source.start()).equals("DT") || d.tag(source.start()).equals("PRP$");
        boolean closed = d.word(source.end() - 1).equals(",")
                || source.end() < d.size() && d.word(source.end()).equals(",") && source.end() < relation.cueHead();
        if (!article
                || !closed
                || comma < 1
                || !d.word(comma).equals(",")
                || source.end() > relation.cueHead()
                || relation.cueHead() - source.end() > 2) {
            return relation;
        }
        int name = comma;
        int sentence = d.sentenceStart(d.sentenceOf(comma));
        while (name > sentence && namePart(name - 1)) {
            name--;
        }
        if (name > sentence && d.tag(name - 1).equals("DT")) {
            name--;
        }
        boolean governed = name > sentence && d.tag(name - 1).equals("IN");
        boolean taken = relation.content().stream().anyMatch(range -> range.end() > comma && range.start() < comma);
        return name == comma || governed || taken ? relation : with(relation, new TokenRange(name, source.end()));
    }

    /** "[The commissioner for trade], Per Dahl, said": the name in apposition is part of the source. */
    private FoundRelation withApposition(FoundRelation relation, TokenRange source) {
        int comma = d.word(source.end() - 1).equals(",") ? source.end() - 1 : source.end();
        int cue = relation.cueHead();
        boolean article =
                d.tag(source.start()).equals("DT") || d.tag(source.start()).equals("PRP$");
        if (!article || comma + 1 >= cue || !d.word(comma).equals(",")) {
            return relation;
        }
        int end = comma + 1;
        while (end < cue && d.entity(end) == EntityType.PERSON) {
            end++;
        }
        boolean name = end > comma + 1 && end < cue && d.word(end).equals(",") && cue - end <= 3;
        boolean person = RolePhrases.describe(d, source.start(), comma) != null;
        return name && person ? with(relation, new TokenRange(source.start(), end)) : relation;
    }

    private boolean namePart(int token) {
        EntityType type = d.entity(token);
        boolean named = type == EntityType.PERSON || type == EntityType.ORGANISATION;
        return named && !d.tag(token).equals("DT") && !CalendarWords.day(d.lower(token));
    }

    /** "[The match, striker Lou Behn] said, was lost": the subject of the claim before an office and a name. */
    private FoundRelation withoutClaim(FoundRelation relation, TokenRange source) {
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
        if (name == source.end() || !office || !predicate || person(source.start(), comma)) {
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

    private boolean person(int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.entity(i) == EntityType.PERSON) {
                return true;
            }
        }
        return false;
    }

    /** "[The cinema will shut, owner] Lis Brandt said", "finance] minister": the office at the end of the claim. */
    private FoundRelation withOffice(FoundRelation relation, TokenRange source) {
        boolean named = Character.isUpperCase(d.word(source.start()).charAt(0)) && name(source.start());
        boolean field = source.start() > 0
                && RolePhrases.role(d.lower(source.start()))
                && RolePhrases.modifier(d.lower(source.start() - 1));
        if (!named && !field) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        for (int r = 0; r < content.size(); r++) {
            TokenRange range = content.get(r);
            if (range.end() == source.start()) {
                int office = officeStart(range.end(), range.start());
                int end = office;
                while (end > range.start() && (d.word(end - 1).equals(",") || dash(d.word(end - 1)))) {
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
        boolean separated = start > limit && (d.word(start - 1).equals(",") || dash(d.word(start - 1)));
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
            return tag.equals("VBD") && RolePhrases.occupation(d.lower(token));
        }
        boolean inside = token > 0
                && token + 1 < d.size()
                && Character.isUpperCase(d.word(token - 1).charAt(0))
                && Character.isUpperCase(d.word(token + 1).charAt(0));
        return !tag.equals("IN") && !tag.equals("CC") || inside;
    }

    private static boolean dash(String word) {
        return word.equals("\u2014") || word.equals("\u2013") || word.equals("-") || word.equals("--");
    }

    private static FoundRelation with(FoundRelation relation, @Nullable TokenRange source) {
        return relation.withSource(source);
    }
}
