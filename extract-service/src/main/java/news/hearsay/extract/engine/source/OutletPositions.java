package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in the positions of outlets, whatever they look like: "told the newspaper Le Fanal", "in an interview
 * with Second Breakfast", "Blue Lantern reported, citing a cook", datelines and credits. A name that is only told
 * something ("told Lorn Tides") is an organisation that may be an outlet.
 */
final class OutletPositions {

    /** what outlets publish: "a report by Goal Line" */
    private static final Set<String> PIECES =
            Set.of("report", "reports", "article", "story", "column", "investigation");

    /** endings of names of countries and regions, which datelines may have in brackets: "LORN (Eastland) —" */
    private static final List<String> PLACE_ENDS = List.of(
            "land", "lands", "stan", "shire", "ville", "burg", "berg", "ton", "mouth", "stadt", "heim", "dorf", "ia");

    private static final Set<String> TALK_PREPOSITIONS = Set.of("with", "to", "for", "by");
    private static final Set<String> PIECE_PREPOSITIONS = Set.of("by", "in", "from", "for");
    private static final Set<String> PASSED_ON = Set.of(
            "quoted", "cited", "reported", "carried", "published", "relayed", "broadcast", "aired", "interviewed");
    /** what only outlets publish */
    private static final Set<String> PRINTED =
            Set.of("excerpts", "extracts", "interview", "article", "investigation", "story", "transcript");

    private static final Set<String> WRITES =
            Set.of("writes", "wrote", "says", "said", "quoted", "published", "argues");
    private static final Set<String> LEARNED = Set.of("learned", "learnt");
    /** editions of newspapers: "Tuesday's edition of the Mirror" */
    private static final Set<String> EDITIONS = Set.of("edition", "issue");
    /** verbs of speech on air, before "on" and a programme or broadcaster */
    private static final Set<String> ON_AIR =
            Set.of("speaking", "spoke", "interview", "interviewed", "appearing", "appearance", "appeared", "said");

    private static final Set<String> HANDED_TO = Set.of("leaked", "shown", "passed", "provided");
    private static final Set<String> GIVEN = Set.of("given", "gave", "gives", "granted");
    private static final Set<String> SPOKE =
            Set.of("cited", "cites", "quoted", "quotes", "spoke", "talked", "interviewed", "obtained", "has", "had");
    private static final Set<String> CONFIRMS =
            Set.of("confirmed", "confirms", "admitted", "said", "revealed", "disclosed", "denied", "conceded");

    private static final int MAX_TOKENS_TO_CITING = 12;
    private static final int MAX_TOKENS_TO_INTERVIEW = 5;
    private static final int MAX_TOKENS_TO_BY = 5;

    private final Document d;
    private final NamedEntities entities;
    private final OutletCandidates candidates;
    private final OutletSubjects subjects;
    /** words of the datelines, in lower case: a paper may be named after the place ("HALLVIK — … told Hallvik Blad") */
    private final Set<String> datelinePlaces = new HashSet<>();

    OutletPositions(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
        this.candidates = new OutletCandidates(document, entities);
        this.subjects = new OutletSubjects(document, candidates);
    }

    void find() {
        for (CreditLines.Credit credit : CreditLines.in(d)) {
            if (credit.dateline()) {
                for (int i = credit.range().start(); i < credit.range().end(); i++) {
                    datelinePlaces.add(d.lower(i));
                }
            }
            if (credit.name() != null) {
                credited(credit.name(), credit.dateline());
            }
        }
        for (int i = 0; i < d.size(); i++) {
            if (OutletNames.begins(d, i)) {
                broadcaster(i);
            }
            if (i == 0 || !d.tag(i - 1).startsWith("NNP") || d.sentenceOf(i - 1) != d.sentenceOf(i)) {
                formed(i);
            }
            if (!Character.isUpperCase(d.word(i).charAt(0)) || i == d.sentenceStart(d.sentenceOf(i))) {
                position(i);
            }
        }
        candidates.finish();
    }

    private void credited(TokenRange name, boolean dateline) {
        String words = d.slice(name.start(), name.end());
        if (OutletNames.known(words)) {
            String outlet = Gazetteer.outlet(words);
            Set<String> nouns = OutletNouns.of(outlet, dateline ? "agency" : null);
            entities.mention(entities.entity(SourceKind.OUTLET, outlet, null, nouns), name.start(), name.end());
            return;
        }
        OutletPhrase phrase = new OutletPhrase(name, candidates.articleBefore(name.start()), null);
        boolean form = OutletNames.form(d, name.start(), name.end());
        boolean named = name.length() > 1 && phrase.person(d) || Titles.firstName(d.word(name.start()));
        boolean region =
                dateline && name.length() == 1 && PLACE_ENDS.stream().anyMatch(d.lower(name.start())::endsWith);
        boolean place = region || tagged(name, EntityType.PLACE) && !(dateline && capitals(words));
        if (phrase.institution(d) && !(dateline && name.length() > 1 && phrase.unknown(d))) {
            return;
        }
        boolean printed =
                !dateline && name.start() > 0 && d.lower(name.start() - 1).equals("in");
        if (form || phrase.definite() || !named && !place || printed && !candidates.titled(name)) {
            candidates.add(name, true, dateline ? "agency" : null);
        } else if (dateline || name.length() == 1) {
            candidates.doubt(name, "credit");
        }
    }

    private void position(int i) {
        String word = d.lower(i);
        if (TalkWords.TOLD.contains(word)) {
            told(OutletPhrase.at(d, i + 1));
        } else if (TalkWords.TALKS.contains(word) && i + 1 < d.size() && TALK_PREPOSITIONS.contains(d.lower(i + 1))) {
            talked(OutletPhrase.at(d, i + 2));
        } else if (PIECES.contains(word) && i + 1 < d.size() && PIECE_PREPOSITIONS.contains(d.lower(i + 1))) {
            published(OutletPhrase.at(d, i + 2), d.lower(i + 1).equals("in"));
        } else if (word.equals("saying") && i + 1 < d.size() && d.lower(i + 1).equals("by")) {
            talked(OutletPhrase.at(d, i + 2));
        } else if (EDITIONS.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("of")) {
            printed(OutletPhrase.at(d, i + 2));
        } else if (word.equals("asked") && i + 1 < d.size() && d.lower(i + 1).equals("by")) {
            onAir(OutletPhrase.at(d, i + 2));
        } else if (PASSED_ON.contains(word) && by(i + 1) > 0) {
            quoted(OutletPhrase.at(d, by(i + 1) + 1), word.equals("interviewed"));
        } else if (TalkWords.OBTAINED.contains(word) && obtained(i) > 0) {
            published(OutletPhrase.at(d, obtained(i)), false);
        } else if (CONFIRMS.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("to")) {
            told(OutletPhrase.at(d, i + 2));
        } else if (GIVEN.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("to") && interviewBefore(i)) {
            talked(OutletPhrase.at(d, i + 2));
        } else if (word.equals("to") && i > 0 && d.lower(i - 1).equals("according")) {
            accordingTo(OutletPhrase.at(d, i + 1));
        } else if (OutletSubjects.cites(word)) {
            cited(OutletPhrase.at(d, i + 1), i);
        }
        if (OutletSubjects.reports(word)) {
            subjects.reporter(i);
        }
        if (ON_AIR.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("on")) {
            onAir(OutletPhrase.at(d, i + 2));
        }
        if (LEARNED.contains(word) && i > 1 && d.lower(i - 1).equals("has")) {
            subjects.learned(i - 1);
        }
        if (i > 0
                && (word.equals("that") || word.equals("which"))
                && i + 1 < d.size()
                && d.tag(i - 1).startsWith("NN")) {
            publisher(OutletPhrase.at(d, i + 1));
        }
        if (PRINTED.contains(word)) {
            subjects.publishes(i);
        }
        boolean edition = d.tag(i).equals("POS") && i > 0 && CalendarWords.day(d.lower(i - 1));
        boolean apposed = word.equals(",") && i > 0 && OutletPhrase.describes(d, i - 1);
        boolean written = edition && i > 3 && d.lower(i - 2).equals("in") && WRITES.contains(d.lower(i - 3));
        if (written || edition && i > 1 && TalkWords.TOLD.contains(d.lower(i - 2))) {
            printed(OutletPhrase.at(d, i + 1));
        } else if (edition || apposed && listed(i)) {
            onAir(OutletPhrase.at(d, i + 1));
        }
        if (OutletPhrase.describes(d, i)
                && i + 1 < d.size()
                && Character.isUpperCase(d.word(i + 1).charAt(0))) {
            onAir(OutletPhrase.at(d, i));
        }
    }

    /** The token "by" at a token or behind a day or time there ("published on Wednesday by"); 0 for none. */
    private int by(int token) {
        int end = Math.min(d.size(), token + MAX_TOKENS_TO_BY);
        for (int i = token; i < end; i++) {
            if (d.lower(i).equals("by")) {
                return i;
            }
            boolean time = d.lower(i).equals("on")
                    || CalendarWords.day(d.lower(i))
                    || d.tag(i).startsWith("RB");
            if (!time) {
                return 0;
            }
        }
        return 0;
    }

    /** The token after "seen by" or "leaked to", or after "which" before "has seen"; 0 for others. */
    private int obtained(int participle) {
        int next = participle + 1;
        if (next + 1 < d.size()
                && (d.lower(next).equals("by")
                        || d.lower(next).equals("to") && HANDED_TO.contains(d.lower(participle))
                        || d.lower(next).equals("with") && d.lower(participle).equals("shared"))) {
            return next + 1;
        }
        int start = d.sentenceStart(d.sentenceOf(participle));
        for (int i = participle - 1; i > Math.max(start, participle - MAX_TOKENS_TO_CITING); i--) {
            if (d.lower(i).equals("which") && d.lower(participle - 1).startsWith("ha")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "a report that the Post published on its website". */
    private void publisher(@Nullable OutletPhrase phrase) {
        int end = phrase == null ? 0 : phrase.name().end();
        boolean published = end > 0 && end < d.size() && OutletSubjects.publishes(d.lower(end));
        if (phrase != null && published && !phrase.institution(d) && !phrase.person(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }

    /** "quoted by Goal Line", "published on Sunday by the Lantern": persons do so only to interview somebody. */
    private void quoted(@Nullable OutletPhrase phrase, boolean interviewed) {
        boolean outlet = phrase != null
                && !interviewed
                && phrase.name().length() > 1
                && !phrase.institution(d)
                && !candidates.titled(phrase.name())
                && !phrase.place(d);
        if (phrase != null && outlet) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else {
            talked(phrase);
        }
    }

    /** "Tuesday's edition of the Mirror". */
    private void printed(@Nullable OutletPhrase phrase) {
        if (phrase != null && !phrase.institution(d) && !candidates.titled(phrase.name())) {
            candidates.add(phrase.name(), true, "newspaper");
        }
    }

    /** Whether a name between commas follows a comma: "the club's own channel, Rovers TV, on Tuesday". */
    private boolean listed(int comma) {
        int limit = d.sentenceEnd(d.sentenceOf(comma));
        int end = OutletPhrase.nameEnd(d, comma + 1, limit);
        return end > comma + 1
                && end < limit
                && (d.word(end).equals(",") || d.tag(end).equals("."));
    }

    /** "on the podcast Second Breakfast", "speaking on Coast FM": a name that a noun or its form shows. */
    private void onAir(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d)) {
            return;
        }
        int end = phrase.name().end();
        boolean form = OutletNames.form(d, phrase.name().start(), end);
        boolean clause = end < d.size()
                && (d.tag(end).startsWith("VB") || d.tag(end).equals("MD"))
                && !OutletSubjects.reports(d.lower(end));
        if (form || phrase.described() && !candidates.titled(phrase.name()) && !(clause && phrase.person(d))) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }

    /** "Radio North", "Channel Vale": names of broadcasters, wherever they stand. */
    private void broadcaster(int first) {
        int end = OutletPhrase.nameEnd(d, first, d.sentenceEnd(d.sentenceOf(first)));
        if (end - first > 1 && OutletNames.form(d, first, end)) {
            candidates.add(new TokenRange(first, end), true, null);
        }
    }

    /** "the Kharkiv Courier": names with the last words of newspapers, wherever they stand. */
    private void formed(int first) {
        int end = new OrganisationNames(d, entities).outletEnd(first);
        if (end > first
                && !Titles.firstName(d.word(first))
                && Gazetteer.at(d, first).isEmpty()) {
            candidates.add(new TokenRange(first, end), true, null);
        }
    }

    private void told(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d) || phrase.otherwiseDescribed(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        boolean title = phrase.definite() && d.word(phrase.name().start() - 1).equals("The");
        boolean local = !phrase.definite()
                && phrase.name().length() > 1
                && datelinePlaces.contains(d.lower(phrase.name().start()))
                && !candidates.titled(phrase.name());
        boolean interview = !phrase.person(d) && interviewAfter(phrase.name().end());
        if (phrase.described() || form || interview) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else if ((local || !phrase.person(d))
                && !phrase.place(d)
                && (!phrase.definite() || title || phrase.name().length() > 1)) {
            candidates.add(phrase.name(), phrase.definite(), phrase.noun());
        } else if (!candidates.titled(phrase.name())) {
            candidates.doubt(phrase.name(), "told");
            boolean plural = d.tag(phrase.name().start()).endsWith("S");
            if (phrase.name().length() == 1 && !phrase.place(d) && !plural) {
                candidates.addTold(phrase.name());
            }
        }
    }

    private void published(@Nullable OutletPhrase phrase, boolean in) {
        if (phrase == null || phrase.institution(d) || !in && phrase.person(d) || phrase.place(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        candidates.add(phrase.name(), form || phrase.described(), phrase.noun());
    }

    private void talked(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        if (phrase.described() || form || !phrase.person(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        } else if (!candidates.titled(phrase.name())) {
            candidates.doubt(phrase.name(), "talked");
        }
    }

    private boolean interviewAfter(int token) {
        int end = Math.min(d.sentenceEnd(d.sentenceOf(token - 1)), token + MAX_TOKENS_TO_INTERVIEW);
        for (int i = token; i < end; i++) {
            if (d.lower(i).equals("interview")) {
                return true;
            }
        }
        return false;
    }

    private boolean interviewBefore(int token) {
        for (int i = token - 1;
                i >= Math.max(d.sentenceStart(d.sentenceOf(token)), token - MAX_TOKENS_TO_CITING);
                i--) {
            if (d.lower(i).equals("interview")) {
                return true;
            }
        }
        return false;
    }

    /** "according to Fjord Channel, which cited the Courier". */
    private void accordingTo(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d) || phrase.person(d)) {
            return;
        }
        int end = phrase.name().end();
        if (OutletNames.form(d, phrase.name().start(), end)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
        for (int i = end; i < Math.min(end + 3, d.size()); i++) {
            boolean has = d.lower(i).startsWith("ha") && i + 1 < d.size();
            if (OutletSubjects.cites(d.lower(i))
                    || SPOKE.contains(d.lower(i)) && (!has || d.tag(i + 1).equals("VBN"))) {
                candidates.add(phrase.name(), true, phrase.noun());
            }
        }
    }

    /** "citing the Northern Star": a name that is all that is cited. */
    private void cited(@Nullable OutletPhrase phrase, int token) {
        boolean article = phrase != null && phrase.definite() && phrase.name().start() == token + 2;
        if (phrase != null && article && phrase.name().length() > 1 && !phrase.institution(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }

    private boolean tagged(TokenRange range, EntityType type) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.entity(i) != type) {
                return false;
            }
        }
        return true;
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
