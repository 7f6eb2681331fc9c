package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Adds quotations that the finder leaves without a speaker though a verb of saying and a name follow: <em>“We saw no
 * light,” said Ole “Bear” Fink.</em> A second quotation of the sentence belongs to the same claim.
 */
final class InvertedAttributions {

    private static final Set<String> SAYING =
            Set.of("say", "add", "reply", "answer", "warn", "insist", "argue", "claim", "ask", "wonder");
    private static final int MAX_TITLE_TOKENS = 3;
    private static final int MAX_NAME_TOKENS = 10;

    private InvertedAttributions() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        ClaimedTokens tokens = new ClaimedTokens(d, relations);
        List<FoundRelation> missing = new ArrayList<>();
        for (int q = 0; q < d.quotations().size(); q++) {
            Quotation quotation = d.quotations().get(q);
            if (!tokens.taken(quotation.start()) && !tokens.taken(quotation.end() - 1)) {
                FoundRelation found = relation(d, q, tokens);
                if (found != null) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static @Nullable FoundRelation relation(Document d, int q, ClaimedTokens tokens) {
        Quotation quotation = d.quotations().get(q);
        int cue = quotation.end();
        boolean comma = quotation.end() - quotation.start() > 3 && ",?!".contains(d.word(quotation.end() - 2));
        if (!quotation.closed() || !comma || cue + 1 >= d.size() || tokens.taken(cue) || !saying(d, cue)) {
            return null;
        }
        int sentence = d.sentenceEnd(d.sentenceOf(cue));
        int name = cue + 1;
        while (name < sentence
                && name - cue <= MAX_TITLE_TOKENS
                && Character.isLowerCase(d.word(name).codePointAt(0))
                && d.tag(name).startsWith("NN")) {
            name++;
        }
        int end = nameEnd(d, name, sentence);
        if (end == name) {
            return null;
        }
        List<TokenRange> content = new ArrayList<>();
        content.add(new TokenRange(quotation.start(), quotation.end()));
        if (q + 1 < d.quotations().size()) {
            Quotation next = d.quotations().get(q + 1);
            if (next.start() < sentence
                    && next.start() > end
                    && !tokens.taken(next.start())
                    && d.word(next.start() - 1).equals(",")) {
                content.add(new TokenRange(next.start(), next.end()));
            }
        }
        return new FoundRelation(
                cue, new TokenRange(cue, cue + 1), new TokenRange(cue + 1, end), content, Passives.ADDED);
    }

    private static boolean saying(Document d, int token) {
        boolean verb = d.tag(token).equals("VBD") || d.tag(token).equals("VBZ");
        return verb && SAYING.contains(Lemmas.verb(d.lower(token)));
    }

    /** The token after the capitals of a name, a nickname in marks included; the token itself for none. */
    private static int nameEnd(Document d, int from, int sentence) {
        int end = from;
        while (end < sentence && end - from < MAX_NAME_TOKENS) {
            int nickname = d.nicknameEnd(end);
            if (nickname > end && end > from) {
                end = nickname;
            } else if (d.tag(end).startsWith("NNP")
                    && Character.isUpperCase(d.word(end).codePointAt(0))) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }
}
