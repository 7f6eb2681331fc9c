package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who and what an article speaks of, and which words stand for whom: names, surnames, "the Polish president", "he". Where two could be
 * meant
 * nobody is. Made once per document, in linear time; then immutable.
 */
public final class Cast {

    /** how many mentions a word that refers back may look back over */
    private static final int REACH = 24;

    private static final int SENTENCES_BACK = 3;

    private final Document d;
    /** all mentions in text order, with those by description and pronoun */
    private final List<Mention> mentions = new ArrayList<>();
    private final Mention[] at;
    /** for each token, how many mentions begin at or before it */
    private final int[] count;
    private final Map<Figure, Boolean> persons = new HashMap<>();
    /** persons by the last word of a role that the article gives them */
    private final Map<String, List<Figure>> offices = new HashMap<>();
    private final boolean[] speaker;
    /** for the first token of a source, the relation that has it, from 1 */
    private final int[] relationAt;

    private final List<FoundRelation> relations;

    private Cast(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.relations = relations;
        this.at = new Mention[document.size()];
        this.count = new int[document.size()];
        this.speaker = new boolean[document.size()];
        this.relationAt = new int[document.size()];
    }

    /** Reads the document's mentions; its relations tell who speaks. */
    public static Cast of(Document document, List<FoundRelation> relations) {
        Cast cast = new Cast(document, relations);
        for (int r = 0; r < relations.size(); r++) {
            TokenRange source = relations.get(r).source();
            if (source != null) {
                Arrays.fill(cast.speaker, source.start(), source.end(), true);
                if (cast.relationAt[source.start()] == 0) {
                    cast.relationAt[source.start()] = r + 1;
                }
            }
        }
        cast.read(Names.in(document));
        return cast;
    }

    private void read(List<Mention> names) {
        for (Mention name : names) {
            if (name.figure().person() && persons.put(name.figure(), true) == null) {
                for (Description description : name.figure().descriptions) {
                    List<Figure> holders = offices.computeIfAbsent(description.head(), _ -> new ArrayList<>(1));
                    if (!holders.contains(name.figure())) {
                        holders.add(name.figure());
                    }
                }
            }
        }
        int next = 0;
        for (int i = 0; i < d.size(); i++) {
            if (next < names.size() && names.get(next).start() == i) {
                push(names.get(next++));
            } else if (at[i] == null) {
                Mention reference = reference(i);
                if (reference != null) {
                    push(reference);
                }
            }
            count[i] = mentions.size();
        }
    }

    private void push(Mention mention) {
        mentions.add(mention);
        for (int i = mention.start(); i < mention.end(); i++) {
            at[i] = mention;
        }
    }

    private @Nullable Mention reference(int i) {
        String word = d.lower(i);
        Figure figure = null;
        int end = i + 1;
        if (word.equals("he") || word.equals("she")) {
            figure = pronoun(i, word.equals("he") ? Gender.MALE : Gender.FEMALE);
        } else if (word.equals("the") && i + 1 < d.size()) {
            end = phraseEnd(i);
            figure = end > i + 1 ? described(i, end) : null;
        }
        return figure == null ? null : new Mention(i, end, figure, subject(d, end - 1), d.quotation(i) >= 0);
    }

    /** The token after a short noun phrase that begins here with "the". */
    private int phraseEnd(int from) {
        int end = from + 1;
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        while (end < sentence && end - from < 6 && at[end] == null && (d.tag(end).startsWith("NN") || d.tag(end).startsWith("JJ"))) {
            end++;
        }
        return end;
    }

    /** The person whom "the Polish president" means; null unless exactly one fits, or exactly one of those just spoken of. */
    @Nullable Figure described(int from, int end) {
        Description asked = Roles.describe(d, from, end);
        if (asked == null || asked.headToken() != end - 1 || d.tag(end - 1).endsWith("S")) {
            return null;
        }
        if (end < d.size() && (d.lower(end).equals("of") || d.lower(end).equals("for")) && asked.affiliation() == null) {
            asked = Roles.describe(d, from, Math.min(d.size(), end + 8));
            if (asked == null || asked.affiliation() == null) {
                return null;
            }
        }
        Figure only = null;
        int fitting = 0;
        for (Figure holder : holders(asked)) {
            if (fits(holder, asked)) {
                only = holder;
                fitting++;
            }
        }
        return fitting == 1 ? only : fitting == 0 ? null : recent(from, asked);
    }

    private List<Figure> holders(Description asked) {
        List<Figure> holders = new ArrayList<>();
        for (String office : Offices.meant(asked.head())) {
            for (Figure holder : offices.getOrDefault(office, List.of())) {
                if (!holders.contains(holder) && holders.size() <= REACH) {
                    holders.add(holder);
                }
            }
        }
        return holders;
    }

    private static boolean fits(Figure person, Description asked) {
        for (Description description : person.descriptions) {
            if (asked.fits(description)) {
                return person.gender.fits(Roles.gender(asked));
            }
        }
        return false;
    }

    private @Nullable Figure recent(int token, Description asked) {
        Figure found = null;
        int sentence = d.sentenceOf(token);
        for (int m = mentions.size() - 1; m >= Math.max(0, mentions.size() - REACH); m--) {
            Mention mention = mentions.get(m);
            if (sentence - d.sentenceOf(mention.start()) > SENTENCES_BACK) {
                break;
            }
            Figure figure = mention.figure();
            if (figure.person() && figure != found && fits(figure, asked)) {
                if (found != null) {
                    return null;
                }
                found = figure;
            }
        }
        return found;
    }

    /** Whom "he" or "she" means: in the sentence itself, else in those before, who speaks or is their subject; null where two could. */
    private @Nullable Figure pronoun(int token, Gender gender) {
        FoundRelation own = relationAt[token] == 0 ? null : relations.get(relationAt[token] - 1);
        int sentence = d.sentenceOf(token);
        int last = mentions.size() - 1;
        int first = Math.max(0, mentions.size() - REACH);
        for (int s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            int from = last;
            while (from >= first && d.sentenceOf(mentions.get(from).start()) == s) {
                from--;
            }
            Choice choice = new Choice(gender, d.quotation(token) >= 0 ? d.quotation(token) : -1);
            for (int m = from + 1; m <= last; m++) {
                Mention mention = mentions.get(m);
                if (mention.end() <= token && !(own != null && within(own.content(), mention.start()))) {
                    choice.offer(mention);
                }
            }
            if (choice.any()) {
                return choice.made();
            }
            last = from;
        }
        return null;
    }

    private static boolean within(List<TokenRange> ranges, int token) {
        return ranges.stream().anyMatch(range -> range.contains(token));
    }

    /** Speakers before subjects before others; of each there must be one only. */
    private final class Choice {
        private final Gender gender;
        private final int quotation;
        private final Figure[] best = new Figure[3];
        private final boolean[] several = new boolean[3];

        Choice(Gender gender, int quotation) {
            this.gender = gender;
            this.quotation = quotation;
        }

        void offer(Mention mention) {
            Figure figure = mention.figure();
            if (!figure.person() || !figure.gender.fits(gender) || mention.quoted() && d.quotation(mention.start()) != quotation) {
                return;
            }
            int rank = speaker[mention.end() - 1] && mention.subject() ? 0 : mention.subject() ? 1 : 2;
            if (best[rank] == null) {
                best[rank] = figure;
            } else if (best[rank] != figure) {
                several[rank] = true;
            }
        }

        boolean any() {
            return best[0] != null || best[1] != null || best[2] != null;
        }

        /** Who speaks goes on speaking; a mere subject is meant only where nobody else could be. */
        @Nullable Figure made() {
            if (best[0] != null) {
                return several[0] ? null : best[0];
            }
            if (several[1] || several[2] || best[1] != null && best[2] != null && best[1] != best[2]) {
                return null;
            }
            return best[1] != null ? best[1] : best[2];
        }
    }

    /** Whether the token heads the subject of a clause. */
    static boolean subject(Document d, int token) {
        int at = token;
        for (int steps = 0; steps < 8; steps++) {
            String label = d.label(at);
            if (label.equals("nsubj") || label.equals("nsubjpass")) {
                return true;
            }
            if (!label.equals("compound") && !label.equals("appos") && !label.equals("nmod") || d.head(at) < 0) {
                return false;
            }
            at = d.head(at);
        }
        return false;
    }

    @Nullable Mention mention(int token) {
        return at[token];
    }

    /** The mentions that begin in a range, in text order. */
    List<Mention> within(TokenRange range) {
        int from = range.start() == 0 ? 0 : count[range.start() - 1];
        return mentions.subList(from, count[range.end() - 1]);
    }

    /**
     * The last outlet or institution before a token to which a noun refers back ("the newspaper", "the alliance"); null if there is none
     * near.
     */
    @Nullable Figure referred(int token, String noun) {
        int before = token == 0 ? 0 : count[token - 1];
        for (int m = before - 1; m >= Math.max(0, before - 4 * REACH); m--) {
            Figure figure = mentions.get(m).figure();
            if (figure.nouns.contains(noun)) {
                return figure;
            }
        }
        return null;
    }

    /** An outlet where a range names or means one. */
    public record OutletMention(String name, TokenRange range) {}

    /** The outlets that a range names, in text order, and those it means by "the newspaper". */
    public List<OutletMention> outlets(TokenRange range) {
        List<OutletMention> outlets = new ArrayList<>(1);
        for (Mention mention : within(range)) {
            if (mention.figure().kind == SourceKind.OUTLET && mention.end() <= range.end()) {
                outlets.add(new OutletMention(mention.figure().name, new TokenRange(mention.start(), mention.end())));
            }
        }
        for (int i = range.start(); i + 1 < range.end(); i++) {
            int noun = d.lower(i).equals("the") ? commonNoun(i + 1, range.end()) : -1;
            Figure figure = noun < 0 ? null : referred(i, d.lower(noun));
            if (figure != null && figure.kind == SourceKind.OUTLET) {
                outlets.add(new OutletMention(figure.name, new TokenRange(i, noun + 1)));
            }
        }
        return outlets;
    }

    /** The noun of "the newspaper", "the German magazine"; -1 where a name or something else follows. */
    private int commonNoun(int from, int to) {
        int noun = from;
        while (noun < Math.min(to, from + 2) && d.tag(noun).startsWith("JJ")) {
            noun++;
        }
        boolean alone = noun + 1 >= d.size() || !d.tag(noun + 1).startsWith("NN");
        return noun < to && d.tag(noun).equals("NN") && alone && at[noun] == null ? noun : -1;
    }

    /** What kind of source a noun phrase stands for. */
    public SourceKind kindOf(TokenRange range) {
        int head = NounPhrase.head(d, range);
        Mention mention = at[head];
        return mention != null ? mention.figure().kind
                : SourceKinds.of(d, range, head, Anonymity.reason(d, range, List.of(), range.start()) != null);
    }
}
