package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A relation whose claim an outlet has from somebody: "Blue Lantern reported, citing a cook".
 *
 * @param relation the relation, with those whom the outlet cites as its source
 * @param carriers the outlets that passed the claim on, from the source outwards; empty if nobody is cited
 */
public record Citation(FoundRelation relation, List<TokenRange> carriers) {

    /** Tokens that name those whom an outlet cites. */
    private static final int MAX_CITED_TOKENS = 20;
    /** Tokens of a clause such as "an interview that A gave to B". */
    private static final int MAX_CLAUSE_TOKENS = 25;

    private static final int MAX_TOKENS_FROM_CUE = 60;
    private static final int MIN_CLAUSE_TOKENS = 3;

    private static final Set<String> CITING = Set.of("citing", "cited", "cites", "quoting", "quoted", "quotes");
    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "cited", "cites");
    private static final Set<String> HEARING = Set.of("heard", "hears", "hear", "learned", "learnt");
    private static final Set<String> REPORTS =
            Set.of("reported", "reports", "report", "reporting", "wrote", "writes", "revealed");
    /** endings of nouns that are reasons and not sources, if an outlet cites them */
    private static final List<String> ABSTRACT = List.of(
            "tion", "sion", "ment", "ness", "ity", "age", "ance", "ence", "ism", "costs", "lack", "risk", "weather");

    private static final Set<String> TALKS =
            Set.of("interview", "interviews", "conversation", "conversations", "remarks", "comments", "statements");
    private static final Set<String> SPOKE =
            Set.of("spoke", "spoken", "talked", "interviewed", "cited", "quoted", "cites", "quotes", "heard");

    /** The relation as it is, or with those whom its outlet cites as its source. */
    public static Citation of(Document d, DiscourseModel discourse, FoundRelation relation) {
        FoundRelation trimmed = withoutTalk(d, discourse, withWholeName(discourse, withoutCarriers(d, relation)));
        TokenRange source = trimmed.source();
        Citation cited = null;
        boolean passing = HEARING.contains(d.lower(trimmed.cueHead())) || QUOTING.contains(d.lower(trimmed.cueHead()));
        if (source != null && passing && source.start() > trimmed.cueHead()) {
            cited = heard(d, discourse, trimmed);
        } else if (source != null && !discourse.outlets(source).isEmpty()) {
            cited = new Reader(d, discourse, trimmed, source).read();
        }
        return cited == null ? new Citation(trimmed, List.of()) : cited;
    }

    /** "said the well was dry [in an interview with the Post]": the interview is where it was said. */
    private static FoundRelation withoutTalk(Document d, DiscourseModel discourse, FoundRelation relation) {
        TokenRange last = relation.content().getLast();
        for (int i = last.start() + MIN_CLAUSE_TOKENS; i + 3 < last.end(); i++) {
            boolean talk = d.lower(i).equals("in")
                    && d.quotation(i) < 0
                    && last.start() > relation.cueHead()
                    && (TALKS.contains(d.lower(i + 1))
                            || TALKS.contains(d.lower(i + 2))
                            || TALKS.contains(d.lower(i + 3)))
                    && !discourse.outlets(new TokenRange(i, last.end())).isEmpty();
            if (talk && !anyComma(d, i, last.end())) {
                List<TokenRange> content = new ArrayList<>(relation.content());
                content.set(content.size() - 1, new TokenRange(last.start(), i));
                return relation.withContent(content);
            }
        }
        return relation;
    }

    private static boolean anyComma(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The relation with the whole name of its source, if the source found is a part of it. */
    private static FoundRelation withWholeName(DiscourseModel discourse, FoundRelation relation) {
        TokenRange source = relation.source();
        TokenRange name = source == null ? null : discourse.nameAround(source.start());
        if (source == null || name == null || name.start() >= source.start() || name.end() > source.end()) {
            return relation;
        }
        boolean claimed = relation.content().stream().anyMatch(range -> range.contains(name.start()));
        return claimed ? relation : relation.withSource(new TokenRange(name.start(), source.end()));
    }

    /** The citations without relations whose claim is only the name of those whom another relation's outlet cites. */
    public static List<Citation> distinct(Document d, List<Citation> citations) {
        Map<Integer, List<Citation>> bySentence = citations.stream()
                .filter(citation -> !citation.carriers().isEmpty())
                .collect(Collectors.groupingBy(
                        citation -> d.sentenceOf(citation.relation().cueHead())));
        return citations.stream()
                .filter(one -> bySentence
                        .getOrDefault(d.sentenceOf(one.relation().cueHead()), List.of())
                        .stream()
                        .noneMatch(other -> other.takes(d, one.relation())))
                .toList();
    }

    private boolean takes(Document d, FoundRelation other) {
        TokenRange source = relation.source();
        TokenRange content = other.content().getFirst();
        return !carriers.isEmpty()
                && source != null
                && other.cueHead() != relation.cueHead()
                && (CITING.contains(d.lower(other.cueHead()))
                        || d.lower(other.cueHead()).startsWith("refer"))
                && (content.contains(source) || source.contains(content));
    }

    /** The outlet right before a verb, adverbs left out: "Blue Lantern later quoted her"; null for none. */
    private static @Nullable TokenRange outletBefore(Document d, DiscourseModel discourse, int verb) {
        int last = verb - 1;
        while (last > d.sentenceStart(d.sentenceOf(verb))
                && (d.tag(last).startsWith("RB") || d.lower(last).startsWith("ha"))) {
            last--;
        }
        TokenRange name = last < 0 ? null : discourse.nameAround(last);
        return name == null || name.end() != last + 1 || discourse.outlets(name).isEmpty() ? null : name;
    }

    /** "his wife had heard from the postman that …": the subject passed the postman's words on. */
    private static @Nullable Citation heard(Document d, DiscourseModel discourse, FoundRelation relation) {
        TokenRange outlet = outletBefore(d, discourse, relation.cueHead());
        if (outlet != null) {
            return new Citation(relation, List.of(outlet));
        }
        int active = d.child(relation.cueHead(), "nsubj");
        int subject = active >= 0 ? active : d.child(relation.cueHead(), "nsubjpass");
        boolean other = subject >= 0 && d.tag(subject).startsWith("NN");
        return other
                ? new Citation(relation, List.of(new TokenRange(d.leftEdge(subject), d.rightEdge(subject))))
                : null;
    }

    /** The relation without parts of its content that name who passed it on: "as relayed by the Journal". */
    private static FoundRelation withoutCarriers(Document d, FoundRelation relation) {
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            int start = range.start();
            boolean carrier = start + 2 < range.end()
                    && d.lower(start).equals("as")
                    && d.tag(start + 1).equals("VBN")
                    && d.lower(start + 2).equals("by");
            while (carrier && start < range.end() && !d.word(start).equals(",")) {
                start++;
            }
            boolean reference = content.size() + 1 == relation.content().size()
                    && !content.isEmpty()
                    && start + 1 < range.end()
                    && d.lower(start).equals("reference")
                    && d.lower(start + 1).equals("to");
            if (!carrier && !reference) {
                content.add(range);
            } else if (carrier && start + 1 < range.end()) {
                content.add(new TokenRange(start + 1, range.end()));
            }
        }
        return content.isEmpty() || content.equals(relation.content()) ? relation : relation.withContent(content);
    }

    /** Reads the clauses around one relation whose source is an outlet. */
    private record Reader(Document d, DiscourseModel discourse, FoundRelation relation, TokenRange outlet) {

        @Nullable
        Citation read() {
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
            TokenRange speaker = spokenTo(outletEnd(), last);
            return speaker == null || inContent(speaker.start()) ? null : citation(speaker, List.of(outlet));
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
                return !inContent(token);
            }
            if (!CITING.contains(word) && !reference || d.lower(token + 1).equals("by") || inContent(token)) {
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

        private boolean inContent(int token) {
            return relation.content().stream().anyMatch(content -> content.contains(token));
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
            while (end < last && end - from < MAX_CITED_TOKENS && !stops(end)) {
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
            int talk = talk(from, end);
            if (talk >= 0) {
                return interview(from, talk, last);
            }
            TokenRange range = new TokenRange(from, end);
            boolean noun = d.tag(end - 1).startsWith("NN") || d.tag(end - 1).startsWith("PRP");
            List<DiscourseModel.OutletMention> outlets = discourse.outlets(range);
            if (!outlets.isEmpty() && !person(range)) {
                TokenRange other = outlets.getFirst().range();
                TokenRange speaker = spokenTo(other.end(), last);
                return speaker == null ? citation(other, List.of(outlet)) : citation(speaker, List.of(other, outlet));
            }
            boolean person = speaks(range) || REPORTS.contains(d.lower(relation.cueHead())) && concrete(end - 1);
            return noun && person ? citation(range, List.of(outlet)) : null;
        }

        private Citation citation(TokenRange source, List<TokenRange> carriers) {
            return new Citation(relation.withSource(source), carriers);
        }

        private int talk(int from, int end) {
            for (int i = from; i < end; i++) {
                if (TALKS.contains(d.lower(i))) {
                    return i;
                }
            }
            return -1;
        }

        /** "Verron's interview with Le Fanal", "an interview that Halloran gave to the Post". */
        private @Nullable Citation interview(int from, int talk, int last) {
            int end = Math.min(last, talk + MAX_CLAUSE_TOKENS);
            List<TokenRange> outlets = new ArrayList<>();
            for (DiscourseModel.OutletMention mention : discourse.outlets(new TokenRange(from, end))) {
                if (!inContent(mention.range().start())) {
                    outlets.add(mention.range());
                }
            }
            TokenRange speaker = speaker(from, talk, end, outlets);
            if (speaker == null) {
                return outlets.isEmpty() ? null : citation(outlets.getFirst(), List.of(outlet));
            }
            return outlets.isEmpty()
                    ? citation(speaker, List.of(outlet))
                    : citation(speaker, List.of(outlets.getFirst(), outlet));
        }

        private @Nullable TokenRange speaker(int from, int talk, int end, List<TokenRange> outlets) {
            if (talk - 1 > from && d.tag(talk - 1).equals("POS")) {
                return new TokenRange(from, talk - 1);
            }
            for (int i = talk + 1; i < end && !inContent(i); i++) {
                String word = d.lower(i);
                boolean clause = word.equals("that") || word.equals("which") || word.equals("with");
                if (clause || word.equals("by") || word.equals("of")) {
                    TokenRange phrase = phrase(i + 1, end);
                    if (phrase != null && outlets.stream().noneMatch(phrase::contains) && speaks(phrase)) {
                        return phrase;
                    }
                }
            }
            return null;
        }

        /** The noun phrase that begins at a token and ends before a verb, preposition or comma. */
        private @Nullable TokenRange phrase(int from, int limit) {
            int end = from;
            while (end < limit
                    && !stops(end)
                    && !d.tag(end).equals("IN")
                    && !d.tag(end).equals("TO")
                    && !d.tag(end).equals("VBN")
                    && !d.tag(end).equals("VBG")) {
                end++;
            }
            return end > from && d.tag(end - 1).startsWith("NN") ? new TokenRange(from, end) : null;
        }

        /** The people in ", which had spoken to a clerk" right after an outlet; null for none. */
        private @Nullable TokenRange spokenTo(int from, int last) {
            int i = from;
            if (i + 2 >= last || !d.word(i).equals(",") || !d.lower(i + 1).equals("which")) {
                return null;
            }
            for (i += 2; i + 1 < last && d.tag(i).startsWith("VB"); i++) {
                if (SPOKE.contains(d.lower(i))) {
                    String next = d.lower(i + 1);
                    boolean preposition = next.equals("to") || next.equals("with") || next.equals("from");
                    return phrase(preposition ? i + 2 : i + 1, last);
                }
            }
            return null;
        }

        private boolean person(TokenRange range) {
            return discourse.kindOf(range) == SourceKind.PERSON;
        }

        /** Whether a noun phrase denotes somebody or something that can be a source, and not a reason. */
        private boolean speaks(TokenRange range) {
            return discourse.kindOf(range) != SourceKind.UNKNOWN;
        }

        private boolean concrete(int noun) {
            return ABSTRACT.stream().noneMatch(d.lower(noun)::endsWith);
        }

        private boolean stops(int token) {
            String tag = d.tag(token);
            return switch (tag) {
                case ",", ".", ":", "``", "''", "VBD", "VBZ", "VBP", "MD" -> true;
                default ->
                    tag.startsWith("W")
                            || d.lower(token).equals("as")
                            || d.lower(token).equals("that")
                            || relation.cueHead() == token
                            || inContent(token);
            };
        }
    }
}
