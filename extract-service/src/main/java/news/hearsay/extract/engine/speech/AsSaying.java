package news.hearsay.extract.engine.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Relations of "quoted as saying" that the trained finder misses or misreads: “Mistakes were made,” the newspaper
 * quoted him as saying; The minister was also quoted as saying that …
 */
final class AsSaying {

    private static final Set<String> QUOTED = Set.of("quoted", "quotes", "cited", "cites");
    private static final double CONFIDENCE = 0.7;
    private static final int MAX_SPEAKER_TOKENS = 20;
    private static final int MAX_SENTENCE_TOKENS = 250;

    private final Document d;
    private final ClaimedTokens tokens;

    private AsSaying(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.tokens = new ClaimedTokens(document, relations);
    }

    /** The relations, with those of this form corrected and the missing ones added. */
    static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        AsSaying forms = new AsSaying(d, relations);
        Map<Integer, FoundRelation> known = new HashMap<>();
        relations.forEach(relation -> known.putIfAbsent(relation.cueHead(), relation));
        Map<Integer, FoundRelation> read = new HashMap<>();
        for (int i = 1; i + 2 < d.size(); i++) {
            FoundRelation relation =
                    QUOTED.contains(d.lower(i)) && d.quotation(i) < 0 ? forms.read(i, known.get(i)) : null;
            if (relation != null) {
                read.put(i, relation);
            }
        }
        List<FoundRelation> complete = new ArrayList<>();
        for (FoundRelation relation : relations) {
            FoundRelation better = read.remove(relation.cueHead());
            complete.add(better == null ? relation : better);
        }
        complete.addAll(read.values());
        return complete;
    }

    /** "Interfax quoted Peskov as saying that …": Peskov is the source. */
    static FoundRelation withSpeaker(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        boolean quoting = QUOTED.contains(d.lower(relation.cueHead())) && content.start() > relation.cueHead();
        int as = content.start();
        while (quoting && as + 2 < content.end() && !d.lower(as).equals("as")) {
            as++;
        }
        boolean saying = as > content.start()
                && as - content.start() < MAX_SPEAKER_TOKENS
                && d.tag(as + 1).equals("VBG");
        if (!quoting || !saying || as + 2 >= content.end()) {
            return relation;
        }
        List<TokenRange> claim = new ArrayList<>(relation.content());
        claim.set(0, new TokenRange(as + 2, content.end()));
        return new FoundRelation(
                relation.cueHead(), relation.cue(), new TokenRange(content.start(), as), claim, relation.confidence());
    }

    private @Nullable FoundRelation read(int quoted, @Nullable FoundRelation known) {
        int sentence = d.sentenceOf(quoted);
        int end = words(d.sentenceEnd(sentence));
        if (end - d.sentenceStart(sentence) > MAX_SENTENCE_TOKENS) {
            return null;
        }
        int as = as(quoted, end);
        if (as < 0) {
            return null;
        }
        boolean passive = as == quoted + 1 || d.lower(quoted + 1).equals("by");
        int subject = subject(quoted);
        boolean after = clause(as + 2, end);
        if (subject < 0 && (passive || !after)) {
            return null;
        }
        boolean inner = tokens.claimed(quoted) && !tokens.cued(as + 1);
        boolean missed = known == null && !tokens.cued(as + 1) && !tokens.claimed(end - 1);
        if (after && (known != null || !passive && !inner && !missed)) {
            return null;
        }
        TokenRange speaker =
                passive ? new TokenRange(d.leftEdge(subject), d.rightEdge(subject)) : new TokenRange(quoted + 1, as);
        TokenRange content = after ? new TokenRange(as + 2, end) : before(d.leftEdge(subject));
        if (content == null || speaker.end() > quoted && passive || content.contains(speaker.start())) {
            return null;
        }
        return new FoundRelation(
                quoted,
                new TokenRange(quoted, quoted + 1),
                speaker,
                List.of(content),
                known == null ? CONFIDENCE : known.confidence());
    }

    /** The token "as" of "as saying" after the verb and, in the active voice, those who are quoted; -1 for none. */
    private int as(int quoted, int end) {
        for (int i = quoted + 1; i + 1 < end && i - quoted < MAX_SPEAKER_TOKENS; i++) {
            if (d.lower(i).equals("as") && d.tag(i + 1).equals("VBG")) {
                return i;
            }
            if (d.tag(i).startsWith("VB") || d.tag(i).equals("MD") || d.quotationMark(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int subject(int verb) {
        int passive = d.child(verb, "nsubjpass");
        return passive >= 0 ? passive : d.child(verb, "nsubj");
    }

    private boolean clause(int from, int end) {
        if (from >= end || d.tag(from).equals("IN") && !d.lower(from).equals("that") && d.quotation(from) < 0) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (d.quotation(i) >= 0 || FiniteVerbs.at(d, i)) {
                return true;
            }
        }
        return false;
    }

    /** The quotation or clause that ends with a comma right before a token; null for none. */
    private @Nullable TokenRange before(int token) {
        int last = token - 1;
        if (last < 1) {
            return null;
        }
        if (d.quotationMark(last) && d.quotation(last) >= 0) {
            Quotation quotation = d.quotations().get(d.quotation(last));
            return new TokenRange(quotation.start(), quotation.end());
        }
        int start = d.sentenceStart(d.sentenceOf(token));
        return d.word(last).equals(",") && last > start && clause(start, last) ? new TokenRange(start, last) : null;
    }

    private int words(int sentenceEnd) {
        int end = sentenceEnd;
        while (end > 0 && !Character.isLetterOrDigit(d.word(end - 1).charAt(0)) && d.quotation(end - 1) < 0) {
            end--;
        }
        return end;
    }
}
