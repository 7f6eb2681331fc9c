package news.hearsay.extract.engine.reference;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** The noun phrases of a document, as antecedents. */
final class NominalPhrases {

    /** Longer phrases are no names of what they stand for. */
    private static final int MAX_TOKENS = 10;

    private static final Set<SourceKind> PEOPLE = Set.of(SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.GROUP);

    private final Document d;
    private final DiscourseModel discourse;

    NominalPhrases(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    static boolean noun(Document d, int token) {
        return d.tag(token).startsWith("NN");
    }

    static boolean plural(Document d, int token) {
        return d.tag(token).equals("NNS") || d.tag(token).equals("NNPS");
    }

    static boolean verb(Document d, int token) {
        return d.tag(token).startsWith("VB") || d.tag(token).equals("MD");
    }

    /** Whether the noun denotes one thing, body or place: what "it" may refer to. */
    boolean thing(int noun) {
        return noun(d, noun)
                && !plural(d, noun)
                && d.entity(noun) != EntityType.PERSON
                && d.entity(noun) != EntityType.OTHER
                && !d.label(noun).equals("compound")
                && !PEOPLE.contains(discourse.kindOf(phrase(noun)));
    }

    /** Whether the noun denotes several people or things. */
    boolean several(int noun) {
        return noun(d, noun) && plural(d, noun) && d.entity(noun) != EntityType.OTHER;
    }

    /** Whether a pronoun may refer to what the noun denotes. */
    boolean fits(int noun, Pronoun pronoun) {
        return switch (pronoun) {
            case THING -> thing(noun);
            case SEVERAL -> several(noun);
            case MAN, WOMAN -> d.entity(noun) == EntityType.PERSON;
        };
    }

    /** The phrase of a noun: its words before it, and the complements right after it ("of tap water", "to boil it"). */
    TokenRange phrase(int noun) {
        int start = noun;
        for (int i = 0; i < d.children(noun); i++) {
            int child = d.child(noun, i);
            if (child < start && modifier(child)) {
                start = Math.min(start, d.leftEdge(child));
            }
        }
        int end = noun + 1;
        for (int i = 0; i < d.children(noun); i++) {
            int child = d.child(noun, i);
            boolean complement = d.label(child).equals("prep") || d.label(child).equals("acl");
            if (complement && d.leftEdge(child) == end) {
                end = d.rightEdge(child);
            }
        }
        return new TokenRange(start, end);
    }

    private boolean modifier(int token) {
        return switch (d.label(token)) {
            case "det", "compound", "amod", "nmod", "poss", "num", "nummod", "case" -> true;
            default ->
                d.tag(token).startsWith("JJ")
                        || d.tag(token).startsWith("NN")
                        || d.tag(token).equals("CD");
        };
    }

    /** Whether a phrase names something by itself: it is short and holds no pronoun. */
    boolean names(TokenRange phrase) {
        if (phrase.length() > MAX_TOKENS) {
            return false;
        }
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (d.tag(i).startsWith("PRP") || d.tag(i).startsWith("W")) {
                return false;
            }
        }
        return true;
    }

    String words(TokenRange phrase) {
        return d.slice(phrase.start(), phrase.end());
    }
}
