package news.hearsay.extract.engine.chain;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom an outlet cites in the sentence of its claim: "Blue Lantern reported, [citing a cook], that …", "based on
 * conversations with two clerks".
 */
final class CitingOutlet {

    /** Tokens that name those whom an outlet cites. */
    private static final int MAX_CITED_TOKENS = 20;

    /** Tokens of a clause such as "an interview that A gave to B". */
    private static final int MAX_CLAUSE_TOKENS = 25;

    private static final int MAX_TOKENS_FROM_CUE = 60;

    private static final Set<String> REPORTS =
            Set.of("reported", "reports", "report", "reporting", "wrote", "writes", "revealed");

    /** endings of nouns that are reasons and not sources, if an outlet cites them */
    private static final List<String> ABSTRACT = List.of(
            "tion", "sion", "ment", "ness", "ity", "age", "ance", "ence", "ism", "costs", "lack", "risk", "weather");

    private final Document d;
    private final DiscourseModel discourse;
    private final FoundRelation relation;
    private final TokenRange outlet;
    private final CitedTalk talks;

    CitingOutlet(Document document, DiscourseModel discourse, FoundRelation relation, TokenRange outlet) {
        this.d = document;
        this.discourse = discourse;
        this.relation = relation;
        this.outlet = outlet;
        this.talks = new CitedTalk(document, discourse, relation);
    }

    /** The citation; null if the outlet cites nobody. */
    @Nullable
    Citation citation() {
        int start = d.sentenceStart(d.sentenceOf(relation.cueHead()));
        int end = d.sentenceEnd(d.sentenceOf(relation.cueHead()));
        int first = Math.max(Math.min(start, outlet.start()), relation.cueHead() - MAX_TOKENS_FROM_CUE);
        int last = Math.min(Math.max(end, outlet.end()), relation.cueHead() + MAX_TOKENS_FROM_CUE);
        for (int i = first; i + 1 < last; i++) {
            int from = cites(i) ? afterCiting(i, last) : -1;
            Citation citation = from < 0 ? null : cited(from, last);
            if (citation != null) {
                return citation;
            }
        }
        TokenRange speaker = talks.spokenTo(outletEnd(), last);
        return speaker == null || relation.claims(speaker.start()) ? null : citation(speaker, List.of(outlet));
    }

    /** The token after the outlet's name, which a clause may follow within the source. */
    private int outletEnd() {
        int end = outlet.start();
        while (end < outlet.end() && !d.word(end).equals(",")) {
            end++;
        }
        return end;
    }

    private boolean cites(int token) {
        String word = d.lower(token);
        boolean reference = word.equals("reference") || word.equals("referring");
        if (based(token)) {
            return !relation.claims(token);
        }
        if (!Citation.CITING.contains(word) && !reference
                || d.lower(token + 1).equals("by")
                || relation.claims(token)) {
            return false;
        }
        boolean relative = token > 0
                && (d.lower(token - 1).equals("which") || d.lower(token - 1).equals("who"));
        return !outlet.contains(token) || relative || word.endsWith("ing");
    }

    /** "based on conversations with two clerks", "on the basis of an audit". */
    private boolean based(int token) {
        return d.lower(token).equals("based") && d.lower(token + 1).equals("on")
                || d.lower(token).equals("basis") && d.lower(token + 1).equals("of");
    }

    /** The token after "citing", "quoting from", "with reference to"; -1 if nothing is cited. */
    private int afterCiting(int token, int last) {
        int from = token + 1;
        String word = d.lower(token);
        if (based(token)) {
            return from + 1;
        }
        if (word.equals("reference") || word.equals("referring")) {
            return d.lower(from).equals("to") && from + 1 < last ? from + 1 : -1;
        }
        return d.lower(from).equals("from") && from + 1 < last ? from + 1 : from;
    }

    private @Nullable Citation cited(int from, int last) {
        int end = from;
        while (end < last && end - from < MAX_CITED_TOKENS && !talks.stops(end)) {
            end++;
        }
        while (end > from
                && (d.tag(end - 1).equals("IN")
                        || d.tag(end - 1).equals("TO")
                        || d.tag(end - 1).equals("VBG"))) {
            end--;
        }
        if (end <= from) {
            return null;
        }
        int talk = talks.talk(from, end);
        if (talk >= 0) {
            return interview(from, talk, last);
        }
        TokenRange range = new TokenRange(from, end);
        boolean noun = d.tag(end - 1).startsWith("NN") || d.tag(end - 1).startsWith("PRP");
        List<DiscourseModel.OutletMention> outlets = discourse.outlets(range);
        if (!outlets.isEmpty() && !person(range)) {
            TokenRange other = outlets.getFirst().range();
            TokenRange speaker = talks.spokenTo(other.end(), last);
            return speaker == null ? citation(other, List.of(outlet)) : citation(speaker, List.of(other, outlet));
        }
        boolean person = talks.speaks(range) || REPORTS.contains(d.lower(relation.cueHead())) && concrete(end - 1);
        return noun && person ? citation(range, List.of(outlet)) : null;
    }

    private @Nullable Citation interview(int from, int talk, int last) {
        int end = Math.min(last, talk + MAX_CLAUSE_TOKENS);
        List<TokenRange> outlets = talks.outlets(from, end);
        TokenRange speaker = talks.speaker(from, talk, end, outlets);
        if (speaker == null) {
            return outlets.isEmpty() ? null : citation(outlets.getFirst(), List.of(outlet));
        }
        return outlets.isEmpty()
                ? citation(speaker, List.of(outlet))
                : citation(speaker, List.of(outlets.getFirst(), outlet));
    }

    private Citation citation(TokenRange source, List<TokenRange> carriers) {
        return new Citation(relation.withSource(source), carriers);
    }

    private boolean person(TokenRange range) {
        return discourse.kindOf(range) == SourceKind.PERSON;
    }

    private boolean concrete(int noun) {
        return ABSTRACT.stream().noneMatch(d.lower(noun)::endsWith);
    }
}
