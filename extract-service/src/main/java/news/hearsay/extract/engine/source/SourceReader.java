package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads the sources of one document. Relations are to be given so that an enclosing one comes before those in its content. */
public final class SourceReader {

    private static final int SENTENCES_BACK = 2;

    private static final Set<String> INCLUDING = Set.of("including", "like", "such", "among", "notably", "namely");

    private final Document d;
    private final Cast cast;
    /** the last of several who spoke, and the last institution or document: whom "they" and "it" can mean */
    private @Nullable Voice lastPlural;
    private @Nullable Voice lastThing;
    /** who is meant by "the official", by that noun */
    private final Map<String, Voice> lastByNoun = new HashMap<>();

    public SourceReader(Document document, Cast cast) {
        this.d = document;
        this.cast = cast;
    }

    /**
     * The source of a relation; null where it has none.
     *
     * @param outer the source of the innermost relation whose content holds this one; null if there is none
     */
    public @Nullable Voice read(FoundRelation relation, @Nullable Voice outer) {
        if (relation.source() == null) {
            return null;
        }
        TokenRange range = trimmed(relation.source());
        if (range == null) {
            return null;
        }
        Voice voice = voice(range, relation, outer);
        remember(voice);
        return voice;
    }

    private @Nullable TokenRange trimmed(TokenRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && punctuation(start)) {
            start++;
        }
        while (end > start && (punctuation(end - 1) && !d.word(end - 1).equals(")") || end - 1 > start && d.tag(end - 1).startsWith("W"))) {
            end--;
        }
        return start < end ? new TokenRange(start, end) : null;
    }

    private boolean punctuation(int token) {
        return !Character.isLetterOrDigit(d.word(token).charAt(0)) && !d.word(token).equals("$");
    }

    private void remember(Voice voice) {
        SourceKind kind = voice.source().kind();
        if (voice.plural()) {
            lastPlural = voice;
        } else if (kind != SourceKind.PERSON && kind != SourceKind.ANONYMOUS && kind != SourceKind.UNKNOWN) {
            lastThing = voice;
        }
        if (voice.source().name() == null) {
            int head = NounPhrase.head(d, voice.range());
            lastByNoun.put(Roles.singular(d, head), voice);
        }
    }

    private Voice voice(TokenRange range, FoundRelation relation, @Nullable Voice outer) {
        int head = NounPhrase.head(d, range);
        String word = d.lower(head);
        Mention mention = cast.mention(head);
        if (d.tag(head).startsWith("PRP") || d.tag(head).startsWith("W")) {
            return pronoun(range, head, word, mention, outer);
        }
        List<Figure> joined = joined(range, head);
        if (joined.size() > 1) {
            return several(range, joined);
        }
        if (mention != null && !mention.figure().person() && d.tag(head).startsWith("NNP") && Roles.role(word)) {
            mention = null;
        }
        if (mention != null) {
            return named(range, mention.figure(), relation);
        }
        if (joined.size() == 1) {
            return named(range, joined.getFirst(), relation);
        }
        return unnamed(range, head, relation);
    }

    private Voice pronoun(TokenRange range, int head, String word, @Nullable Mention mention, @Nullable Voice outer) {
        if (mention != null) {
            return named(range, mention.figure(), null);
        }
        Voice same = switch (word) {
            case "they" -> outer != null && outer.plural() ? outer : near(lastPlural, head);
            case "it" -> outer != null && thing(outer) ? outer : near(lastThing, head);
            case "i" -> d.quotation(head) >= 0 ? outer : null;
            case "he", "she" -> outer != null && outer.source().kind() == SourceKind.ANONYMOUS && !outer.plural() ? outer : null;
            default -> null;
        };
        if (word.equals("who") || word.equals("which") || word.equals("that")) {
            Figure figure = antecedent(range.start());
            if (figure != null) {
                return named(range, figure, null);
            }
        }
        boolean plural = word.equals("they") || word.equals("we");
        if (same == null) {
            SourceKind kind = word.equals("he") || word.equals("she") || word.equals("i") ? SourceKind.PERSON : SourceKind.UNKNOWN;
            return new Voice(source(range, kind, null, null, null, List.of(), null), d.slice(range.start(), range.end()), range, plural);
        }
        Source of = same.source();
        return new Voice(source(range, of.kind(), of.name(), of.role(), of.affiliation(), of.members(), of.anonymity()), same.label(),
                range, same.plural());
    }

    private static boolean thing(Voice voice) {
        return switch (voice.source().kind()) {
            case ORGANISATION, OUTLET, GOVERNMENT, DOCUMENT -> true;
            default -> false;
        };
    }

    private @Nullable Voice near(@Nullable Voice voice, int token) {
        boolean near = voice != null && d.sentenceOf(token) - d.sentenceOf(voice.range().start()) <= SENTENCES_BACK && voice.range()
                .end() <= token;
        return near ? voice : null;
    }

    /** "Duda, who said …": the figure named right before. */
    private @Nullable Figure antecedent(int token) {
        int before = token - 1;
        if (before >= 0 && d.word(before).equals(",")) {
            before--;
        }
        Mention mention = before >= 0 ? cast.mention(before) : null;
        return mention == null || d.sentenceOf(before) != d.sentenceOf(token) ? null : mention.figure();
    }

    /** The figures that a source names side by side, as far as they are the source itself and not part of its description. */
    private List<Figure> joined(TokenRange range, int head) {
        List<Figure> figures = new ArrayList<>();
        List<Mention> mentions = cast.within(range);
        Mention first = cast.mention(head);
        if (first == null) {
            // "the Polish president, Andrzej Duda,"
            if (!d.tag(head).endsWith("S") && Roles.role(Roles.singular(d, head))) {
                for (Mention mention : mentions) {
                    if (mention.figure().person() && mention.start() > head && appositive(mention.start())) {
                        return List.of(mention.figure());
                    }
                }
            }
            return figures;
        }
        int end = first.end();
        figures.add(first.figure());
        for (Mention mention : mentions) {
            if (mention.start() >= end) {
                if (!listed(end, mention)) {
                    if (figures.size() == 1) {
                        continue;
                    }
                    break;
                }
                if (!figures.contains(mention.figure())) {
                    figures.add(mention.figure());
                }
                end = mention.end();
            }
        }
        return figures;
    }

    private boolean appositive(int token) {
        return token > 0 && d.word(token - 1).equals(",");
    }

    /** Whether only commas, "and", titles and descriptions of one mention lie before it, with an "and" or comma first. */
    private boolean listed(int from, Mention mention) {
        boolean joint = false;
        for (int i = from; i < mention.start(); i++) {
            String tag = d.tag(i);
            if (tag.equals("CC")) {
                joint = true;
            } else if (tag.equals("POS")
                    || !(tag.equals(",")
                    || joint && (tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("DT") || tag.equals("PRP$")))) {
                return false;
            }
        }
        return joint || mention.start() == from + 1 && d.word(from).equals(",") && continues(mention);
    }

    /** "Poland, Estonia and Latvia": a comma joins only what an "and" later closes. */
    private boolean continues(Mention mention) {
        int next = mention.end();
        for (int i = next; i < Math.min(d.size(), next + 8); i++) {
            if (d.tag(i).equals("CC")) {
                return true;
            }
            if (!d.word(i).equals(",") && cast.mention(i) == null) {
                return false;
            }
        }
        return false;
    }

    private Voice several(TokenRange range, List<Figure> figures) {
        List<String> members = figures.stream().map(figure -> figure.name).distinct().toList();
        String text = d.slice(range.start(), range.end());
        return new Voice(source(range, SourceKind.GROUP, null, null, null, members, null), text, range, true);
    }

    private Voice named(TokenRange range, Figure figure, @Nullable FoundRelation relation) {
        Description described = figure.described();
        Description here = relation == null || !figure.person() ? null : Roles.describe(d, range.start(), range.end());
        String role = described == null ? here == null ? null : here.role() : described.role();
        String affiliation = described == null ? here == null ? null : here.affiliation() : described.affiliation();
        if (!figure.person()) {
            role = null;
            affiliation = figure.state != null && !figure.state.equals(figure.name) ? figure.state : null;
        }
        return new Voice(source(range, figure.kind, figure.name, role, affiliation, List.of(), null), figure.name, range, false);
    }

    private Voice unnamed(TokenRange range, int head, FoundRelation relation) {
        String noun = Roles.singular(d, head);
        boolean plural = SourceKinds.plural(d, head);
        boolean the = d.lower(range.start()).equals("the") || d.lower(range.start()).equals("this")
                || d.lower(range.start()).equals("that");
        if (!plural) {
            Figure figure = the ? cast.described(range.start(), head + 1) : null;
            if (figure == null && cast.mention(range.start()) != null && cast.mention(range.start()).figure().state != null) {
                figure = cast.described(range.start(), head + 1);
            }
            if (figure == null && the && head - range.start() <= 2) {
                figure = cast.referred(range.start(), noun);
            }
            if (figure != null) {
                return named(range, figure, null);
            }
            Voice before = the ? near(lastByNoun.get(noun), head) : null;
            if (before != null && !before.plural()) {
                Source of = before.source();
                String reason = of.anonymity() != null ? of.anonymity() : reason(range, relation);
                return new Voice(source(range, of.kind(), null, of.role(), of.affiliation(), List.of(), reason), before.label(), range,
                        false);
            }
        }
        Description described = Roles.describe(d, range.start(), range.end());
        if (described != null && described.headToken() != head) {
            described = null;
        }
        String reason = reason(range, relation);
        SourceKind kind = SourceKinds.of(d, range, head, reason != null);
        if (kind == SourceKind.OUTLET || kind == SourceKind.DOCUMENT) {
            Figure outlet = publisher(range, head);
            if (outlet != null) {
                return named(range, outlet, null);
            }
        }
        List<String> members = plural ? members(range, head) : List.of();
        String role = described == null ? null : described.role();
        String affiliation = described == null ? nationality(range, head) : described.affiliation();
        if (members.size() > 1 && affiliation != null && members.contains(affiliation)) {
            affiliation = null;
        }
        boolean withheld = kind == SourceKind.ANONYMOUS || kind == SourceKind.GROUP;
        String label = d.slice(range.start(), labelEnd(range, head));
        return new Voice(source(range, kind, null, role, affiliation, members, withheld ? reason : null), label, range, plural);
    }

    /** What a chain calls someone who is not named leaves out relative clauses: "a diplomat" of "a diplomat, who asked not to be named". */
    private int labelEnd(TokenRange range, int head) {
        for (int i = head + 1; i < range.end(); i++) {
            boolean participle = d.word(i - 1).equals(",") && d.tag(i).equals("VBG") && !INCLUDING.contains(d.lower(i));
            if (participle || d.tag(i).startsWith("W") && !d.tag(i).equals("WRB")) {
                return d.word(i - 1).equals(",") ? i - 1 : i;
            }
        }
        return range.end();
    }

    private @Nullable String reason(TokenRange range, FoundRelation relation) {
        return Anonymity.reason(d, range, relation.content(), relation.cueHead());
    }

    /** "a report by the newspaper", "a Reuters report": the outlet itself speaks. */
    private @Nullable Figure publisher(TokenRange range, int head) {
        if (!Set.of("report", "article", "story", "column", "editorial", "account", "newspaper", "agency", "magazine", "broadcaster",
                "website", "channel", "daily", "weekly")
                .contains(Roles.singular(d, head))) {
            return null;
        }
        for (Mention mention : cast.within(range)) {
            if (mention.figure().kind == SourceKind.OUTLET) {
                return mention.figure();
            }
        }
        return null;
    }

    private @Nullable String nationality(TokenRange range, int head) {
        for (int i = range.start(); i <= head; i++) {
            String country = Gazetteer.country(d.word(i));
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** Who is named as part of a group: after "including", else all of a list that follows the group's noun. */
    private List<String> members(TokenRange range, int head) {
        int including = -1;
        for (int i = head + 1; i < range.end(); i++) {
            if (INCLUDING.contains(d.lower(i))) {
                including = i;
                break;
            }
        }
        Set<String> members = new LinkedHashSet<>();
        int from = including >= 0 ? including : head + 1;
        if (from >= range.end()) {
            return List.of();
        }
        for (Mention mention : cast.within(new TokenRange(from, range.end()))) {
            members.add(mention.figure().name);
        }
        return including >= 0 || members.size() > 1 ? List.copyOf(members) : List.of();
    }

    private Source source(
            TokenRange range, SourceKind kind, @Nullable String name, @Nullable String role, @Nullable String affiliation,
                    List<String> members, @Nullable String anonymity) {
        return new Source(d.slice(range.start(), range.end()), List.of(d.span(range.start(), range.end())), kind, name, role, affiliation,
                members, anonymity);
    }
}
