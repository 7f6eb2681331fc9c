package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Completes or cuts the phrase of a source: "[a spokeswoman for] the World Forum", "[Lea Pohl,] the auditor of the
 * bank,", "The mayor[, according to her deputy,]".
 */
final class SourcePhrases {

    private static final Set<String> NOT_ONLY = Set.of("only", "just", "merely");
    private static final int MAX_RELATIVE_TOKENS = 40;
    private static final Set<String> OBJECT = Set.of("for", "of", "from", "in", "at", "on", "with", "to", "by", "near");

    private final Document d;

    SourcePhrases(Document document) {
        this.d = document;
    }

    /**
     * "Not only [Ines Roth but also Gil Pisa] said": both, if both are named, and else the first, on whom the second
     * depends in the parse.
     */
    FoundRelation withFirst(FoundRelation relation, TokenRange source) {
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
        boolean named = SourceBorders.person(d, start + 2, but) && SourceBorders.person(d, but, source.end());
        return relation.withSource(new TokenRange(start + 2, named ? source.end() : but));
    }

    /** "The mayor[, according to her deputy,] said": an attribution inserted behind the source is no part of it. */
    FoundRelation withoutAttribution(FoundRelation relation, TokenRange source) {
        for (int i = source.start() + 1; i + 2 < source.end(); i++) {
            if (d.word(i).equals(",")
                    && d.lower(i + 1).equals("according")
                    && d.lower(i + 2).equals("to")) {
                return relation.withSource(new TokenRange(source.start(), i));
            }
        }
        return relation;
    }

    /** "[a spokeswoman for] the World Forum told", "[a guard who stood in] the yard told": the words to the left. */
    FoundRelation withHead(FoundRelation relation, TokenRange source) {
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
        boolean claimed = relation.claims(start);
        return noun < 0 || !opens || claimed ? relation : relation.withSource(new TokenRange(start, source.end()));
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

    /** "Lea Pohl, [the auditor of the bank,] said": the name before an apposition is the source. */
    FoundRelation withName(FoundRelation relation, TokenRange source) {
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
        return name == comma || governed || taken ? relation : relation.withSource(new TokenRange(name, source.end()));
    }

    private boolean namePart(int token) {
        EntityType type = d.entity(token);
        boolean named = type == EntityType.PERSON || type == EntityType.ORGANISATION;
        return named && !d.tag(token).equals("DT") && !CalendarWords.day(d.lower(token));
    }

    /** "[The commissioner for trade], Per Dahl, said": the name in apposition is part of the source. */
    FoundRelation withApposition(FoundRelation relation, TokenRange source) {
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
        return name && person ? relation.withSource(new TokenRange(source.start(), end)) : relation;
    }
}
