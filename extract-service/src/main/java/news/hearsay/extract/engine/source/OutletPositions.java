package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Set<String> TALK_PREPOSITIONS = Set.of("with", "to", "for", "by");
    private static final Set<String> PIECE_PREPOSITIONS = Set.of("by", "in", "from", "for");
    private static final Set<String> PASSED_ON = Set.of(
            "quoted", "cited", "reported", "carried", "published", "relayed", "broadcast", "aired", "interviewed");
    /** what only outlets publish */
    private static final Set<String> PRINTED =
            Set.of("excerpts", "extracts", "interview", "article", "investigation", "story", "transcript");

    private static final Set<String> WRITES = Set.of("writes", "wrote", "said", "quoted", "published", "argues");
    private static final Set<String> LEARNED = Set.of("learned", "learnt");
    private static final Set<String> PUBLISHED =
            Set.of("published", "publishes", "printed", "ran", "aired", "broadcast", "carried");
    /** editions of newspapers: "Tuesday's edition of the Mirror" */
    private static final Set<String> EDITIONS = Set.of("edition", "issue");
    /** verbs of speech on air, before "on" and a programme or broadcaster */
    private static final Set<String> ON_AIR =
            Set.of("speaking", "spoke", "interview", "interviewed", "appearing", "appearance", "appeared", "said");

    private static final Set<String> HANDED_TO = Set.of("leaked", "shown", "passed", "provided");
    private static final Set<String> REPORTS =
            Set.of("reported", "reports", "writes", "wrote", "revealed", "said", "quoted", "quotes");
    private static final Set<String> GIVEN = Set.of("given", "gave", "gives", "granted");
    private static final Set<String> SPOKE =
            Set.of("cited", "cites", "quoted", "quotes", "spoke", "talked", "interviewed", "obtained", "has", "had");
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> CONFIRMS =
            Set.of("confirmed", "confirms", "admitted", "said", "revealed", "disclosed", "denied", "conceded");

    private static final int MAX_TOKENS_TO_CITING = 12;
    private static final int MAX_TOKENS_TO_INTERVIEW = 5;
    private static final int MAX_TOKENS_TO_BY = 5;
    /** Names of one document; limits the time that look-ups take. */
    private static final int MAX_NAMES = 64;

    private final Document d;
    private final NamedEntities entities;
    /** by name, whether the text shows that it is an outlet */
    private final Map<String, Boolean> sure = new LinkedHashMap<>();

    private final Map<String, TokenRange> names = new LinkedHashMap<>();
    /** by name, the nouns that may refer back to it, where a noun beside the name shows the medium */
    private final Map<String, Set<String>> nouns = new HashMap<>();
    /** names of one word that are told something and may be persons' */
    private final Map<String, TokenRange> told = new LinkedHashMap<>();

    /** by name, the first position of names that may as well be those of persons or places */
    private final Map<String, String> doubtful = new HashMap<>();

    OutletPositions(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
    }

    void find() {
        for (CreditLines.Credit credit : CreditLines.in(d)) {
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
        unintroduced();
        mention();
    }

    /**
     * Adds names of one word that are told something and that nothing introduces as a person's, neither a full name nor
     * a title, anywhere in the text.
     */
    private void unintroduced() {
        Set<String> candidates = new HashSet<>(told.keySet());
        candidates.removeAll(names.keySet());
        for (int i = 1; i < d.size() && !candidates.isEmpty(); i++) {
            String before = d.word(i - 1);
            boolean introduced = Character.isUpperCase(before.charAt(0))
                    && d.sentenceOf(i - 1) == d.sentenceOf(i)
                    && !d.lower(i - 1).equals("the")
                    && i - 1 > d.sentenceStart(d.sentenceOf(i));
            boolean titled = Titles.title(d.lower(i - 1)) || RolePhrases.roleWord(d, i - 1);
            if (introduced || titled || Titles.firstName(before)) {
                candidates.remove(d.word(i));
            }
        }
        told.forEach((name, range) -> {
            if (candidates.contains(name)) {
                add(range, false, null);
            }
        });
    }

    private void credited(TokenRange name, boolean dateline) {
        String words = d.slice(name.start(), name.end());
        if (OutletNames.known(words)) {
            String outlet = Gazetteer.outlet(words);
            Set<String> nouns = OutletNouns.of(outlet, dateline ? "agency" : null);
            entities.mention(entities.entity(SourceKind.OUTLET, outlet, null, nouns), name.start(), name.end());
            return;
        }
        OutletPhrase phrase = new OutletPhrase(name, articleBefore(name.start()), null);
        boolean form = OutletNames.form(d, name.start(), name.end());
        boolean named = name.length() > 1 && phrase.person(d) || Titles.firstName(d.word(name.start()));
        boolean place = tagged(name, EntityType.PLACE) && !(dateline && capitals(words));
        if (phrase.institution(d)) {
            return;
        }
        boolean printed =
                !dateline && name.start() > 0 && d.lower(name.start() - 1).equals("in");
        if (form || phrase.definite() || !named && !place || printed && !titled(name)) {
            add(name, true, dateline ? "agency" : null);
        } else if (dateline || name.length() == 1) {
            doubt(name, "credit");
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
        } else if (CITING.contains(word)) {
            cited(OutletPhrase.at(d, i + 1), i);
        }
        if (REPORTS.contains(word)) {
            reporter(i);
        }
        if (ON_AIR.contains(word) && i + 1 < d.size() && d.lower(i + 1).equals("on")) {
            onAir(OutletPhrase.at(d, i + 2));
        }
        if (LEARNED.contains(word) && i > 1 && d.lower(i - 1).equals("has")) {
            learned(i - 1);
        }
        if (i > 0
                && (word.equals("that") || word.equals("which"))
                && i + 1 < d.size()
                && d.tag(i - 1).startsWith("NN")) {
            publisher(OutletPhrase.at(d, i + 1));
        }
        if (PRINTED.contains(word)) {
            publishes(i);
        }
        boolean edition = d.tag(i).equals("POS") && i > 0 && CalendarWords.day(d.lower(i - 1));
        boolean apposed = word.equals(",") && i > 0 && OutletPhrase.describes(d, i - 1);
        if (edition && i > 3 && d.lower(i - 2).equals("in") && WRITES.contains(d.lower(i - 3))) {
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

    /** "Northern Radio has learned that …". */
    private void learned(int auxiliary) {
        int start = auxiliary;
        while (start > d.sentenceStart(d.sentenceOf(auxiliary)) && inName(start - 1)) {
            start--;
        }
        if (start == auxiliary) {
            return;
        }
        OutletPhrase phrase = new OutletPhrase(new TokenRange(start, auxiliary), articleBefore(start), null);
        if (!phrase.institution(d) && !titled(phrase.name()) && !phrase.person(d)) {
            add(phrase.name(), true, null);
        }
    }

    /** "a report that the Post published on its website". */
    private void publisher(@Nullable OutletPhrase phrase) {
        int end = phrase == null ? 0 : phrase.name().end();
        boolean published = end > 0 && end < d.size() && PUBLISHED.contains(d.lower(end));
        if (phrase != null && published && !phrase.institution(d) && !phrase.person(d) && !phrase.place(d)) {
            add(phrase.name(), true, phrase.noun());
        }
    }

    /** "quoted by Goal Line", "published on Sunday by the Lantern": persons do so only to interview somebody. */
    private void quoted(@Nullable OutletPhrase phrase, boolean interviewed) {
        boolean outlet = phrase != null
                && !interviewed
                && phrase.name().length() > 1
                && !phrase.institution(d)
                && !titled(phrase.name())
                && !phrase.place(d);
        if (phrase != null && outlet) {
            add(phrase.name(), true, phrase.noun());
        } else {
            talked(phrase);
        }
    }

    /** "Tuesday's edition of the Mirror". */
    private void printed(@Nullable OutletPhrase phrase) {
        if (phrase != null && !phrase.institution(d) && !titled(phrase.name())) {
            add(phrase.name(), true, "newspaper");
        }
    }

    /** "Health Weekly had published excerpts from an email". */
    private void publishes(int noun) {
        int verb = d.head(noun);
        int subject = verb < 0 || !PUBLISHED.contains(d.lower(verb)) ? -1 : d.child(verb, "nsubj");
        int start = subject + 1;
        while (subject >= 0 && start > d.sentenceStart(d.sentenceOf(subject)) && inName(start - 1)) {
            start--;
        }
        if (subject < 0
                || start > subject
                || start == subject && d.lower(subject).equals("the")) {
            return;
        }
        OutletPhrase phrase = new OutletPhrase(new TokenRange(start, subject + 1), articleBefore(start), null);
        if (!phrase.institution(d) && !phrase.person(d) && !phrase.place(d)) {
            add(phrase.name(), true, null);
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
                && !REPORTS.contains(d.lower(end));
        if (form || phrase.described() && !titled(phrase.name()) && !(clause && phrase.person(d))) {
            add(phrase.name(), true, phrase.noun());
        }
    }

    /** "Radio North", "Channel Vale": names of broadcasters, wherever they stand. */
    private void broadcaster(int first) {
        int end = OutletPhrase.nameEnd(d, first, d.sentenceEnd(d.sentenceOf(first)));
        if (end - first > 1 && OutletNames.form(d, first, end)) {
            add(new TokenRange(first, end), true, null);
        }
    }

    /** "the Kharkiv Courier": names with the last words of newspapers, wherever they stand. */
    private void formed(int first) {
        int end = new OrganisationNames(d, entities).outletEnd(first);
        if (end > first
                && !Titles.firstName(d.word(first))
                && Gazetteer.at(d, first).isEmpty()) {
            add(new TokenRange(first, end), true, null);
        }
    }

    private void told(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d) || phrase.otherwiseDescribed(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        boolean title = phrase.definite() && d.word(phrase.name().start() - 1).equals("The");
        boolean interview = !phrase.person(d) && interviewAfter(phrase.name().end());
        if (phrase.described() || form || interview) {
            add(phrase.name(), true, phrase.noun());
        } else if (!phrase.person(d)
                && !phrase.place(d)
                && (!phrase.definite() || title || phrase.name().length() > 1)) {
            add(phrase.name(), phrase.definite(), phrase.noun());
        } else if (!titled(phrase.name())) {
            doubt(phrase.name(), "told");
            boolean plural = d.tag(phrase.name().start()).endsWith("S");
            if (phrase.name().length() == 1 && !phrase.place(d) && !plural) {
                told.putIfAbsent(d.word(phrase.name().start()), phrase.name());
            }
        }
    }

    private void published(@Nullable OutletPhrase phrase, boolean in) {
        if (phrase == null || phrase.institution(d) || !in && phrase.person(d) || phrase.place(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        add(phrase.name(), form || phrase.described(), phrase.noun());
    }

    private void talked(@Nullable OutletPhrase phrase) {
        if (phrase == null || phrase.institution(d)) {
            return;
        }
        boolean form = OutletNames.form(d, phrase.name().start(), phrase.name().end());
        if (phrase.described() || form || !phrase.person(d) && !phrase.place(d)) {
            add(phrase.name(), true, phrase.noun());
        } else if (!titled(phrase.name())) {
            doubt(phrase.name(), "talked");
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
            add(phrase.name(), true, phrase.noun());
        }
        for (int i = end; i < Math.min(end + 3, d.size()); i++) {
            if (CITING.contains(d.lower(i)) || SPOKE.contains(d.lower(i))) {
                add(phrase.name(), true, phrase.noun());
            }
        }
    }

    /** "citing the Northern Star": a name that is all that is cited. */
    private void cited(@Nullable OutletPhrase phrase, int token) {
        boolean article = phrase != null && phrase.definite() && phrase.name().start() == token + 2;
        if (phrase != null && article && phrase.name().length() > 1 && !phrase.institution(d) && !phrase.place(d)) {
            add(phrase.name(), true, phrase.noun());
        }
    }

    /** "Blue Lantern reported on Monday, citing two officials", "Citing two officials, Blue Lantern reported". */
    private void reporter(int verb) {
        int sentence = d.sentenceOf(verb);
        int end = d.lower(verb - 1 < 0 ? 0 : verb - 1).equals("has") ? verb - 1 : verb;
        int start = end;
        while (start > d.sentenceStart(sentence) && (inName(start - 1) || joins(start - 1, end))) {
            start--;
        }
        if (start == end) {
            return;
        }
        OutletPhrase phrase = new OutletPhrase(new TokenRange(start, end), articleBefore(start), null);
        if (!citing(verb, sentence)) {
            boolean says = d.lower(verb).equals("said") || phrase.institution(d) || titled(phrase.name());
            if (!says && OutletNames.form(d, start, end)) {
                add(phrase.name(), true, null);
            } else if (!says && phrase.name().length() == 1) {
                doubt(phrase.name(), "reported");
            }
            return;
        }
        boolean firstName = Titles.firstName(d.word(start)) || Titles.title(d.lower(start));
        boolean person = firstName || RolePhrases.roleWord(d, start);
        boolean said = d.lower(verb).equals("said");
        if (!person && !phrase.institution(d) && (!said || !phrase.person(d) && phrase.definite())) {
            add(phrase.name(), true, phrase.noun());
        }
    }

    /** Whether "and" stands inside a name that ends before a token: "the Vale and Fell Advertiser". */
    private boolean joins(int token, int end) {
        return d.lower(token).equals("and")
                && token > 0
                && end - token > 2
                && inName(token - 1)
                && OutletNames.mayEnd(d.lower(end - 1));
    }

    private boolean citing(int verb, int sentence) {
        int last = Math.min(d.sentenceEnd(sentence), verb + MAX_TOKENS_TO_CITING);
        for (int i = verb + 1; i < last; i++) {
            String word = d.lower(i);
            boolean reference = i + 1 < last
                    && d.lower(i + 1).equals("to")
                    && (word.equals("reference") || word.equals("referring"));
            boolean saying = i + 1 < last && word.equals("as") && d.tag(i + 1).equals("VBG");
            if (reference || saying || CITING.contains(word) && d.word(i - 1).equals(",")) {
                return true;
            }
        }
        return CITING.contains(d.lower(d.sentenceStart(sentence)));
    }

    private boolean inName(int token) {
        boolean number = Character.isDigit(d.word(token).charAt(0))
                && token > 0
                && Character.isUpperCase(d.word(token - 1).charAt(0));
        return Character.isUpperCase(d.word(token).charAt(0)) && !d.lower(token).equals("the")
                || number
                || d.word(token).equals("&")
                || OutletPhrase.inside(d.lower(token))
                        && token > 0
                        && Character.isUpperCase(d.word(token - 1).charAt(0));
    }

    private boolean articleBefore(int token) {
        return token > 0 && d.lower(token - 1).equals("the");
    }

    private boolean tagged(TokenRange range, EntityType type) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.entity(i) != type) {
                return false;
            }
        }
        return true;
    }

    private boolean titled(TokenRange name) {
        return Titles.firstName(d.word(name.start()))
                || Titles.title(d.lower(name.start()))
                || RolePhrases.roleWord(d, name.start());
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Notes a name that may be a person's or a place's; in positions of two kinds it is an outlet's. */
    private void doubt(TokenRange name, String position) {
        if (doubtful.size() < MAX_NAMES) {
            String other = doubtful.putIfAbsent(d.slice(name.start(), name.end()), position);
            if (other != null && !other.equals(position)) {
                add(name, true, null);
            }
        }
    }

    private void add(TokenRange name, boolean shown, @Nullable String noun) {
        boolean gazetteer = Gazetteer.at(d, name.start()).stream().anyMatch(match -> match.end() >= name.end());
        if (!gazetteer && names.size() < MAX_NAMES) {
            String key = d.slice(name.start(), name.end());
            names.putIfAbsent(key, name);
            sure.merge(key, shown, Boolean::logicalOr);
            if (noun != null) {
                nouns.merge(key, OutletNouns.of(key, noun), (a, b) -> {
                    Set<String> both = new HashSet<>(a);
                    both.addAll(b);
                    return both;
                });
            }
        }
    }

    /** Adds a mention wherever the document contains one of the names; a longer name wins. */
    private void mention() {
        Map<String, List<TokenRange>> byFirstWord = new HashMap<>();
        Map<String, List<TokenRange>> byLastWord = new HashMap<>();
        names.values().stream()
                .sorted(Comparator.comparingInt((TokenRange name) -> -name.length()))
                .forEach(name -> {
                    byFirstWord
                            .computeIfAbsent(d.word(name.start()), _ -> new ArrayList<>(1))
                            .add(name);
                    if (name.length() > 1) {
                        byLastWord
                                .computeIfAbsent(d.word(name.end() - 1), _ -> new ArrayList<>(1))
                                .add(name);
                    }
                });
        for (int i = 0; i < d.size(); i++) {
            for (TokenRange name : byFirstWord.getOrDefault(d.word(i), List.of())) {
                int end = i + name.length();
                if (same(name, i) && !entities.taken(i) && !entities.taken(end - 1) && !continued(end)) {
                    entities.mention(entity(name), i, end);
                }
            }
            List<TokenRange> longer = byLastWord.getOrDefault(d.word(i), List.of());
            if (longer.size() == 1 && articleBefore(i) && !entities.taken(i) && !continued(i + 1)) {
                entities.mention(entity(longer.getFirst()), i, i + 1);
            }
        }
    }

    private DiscourseEntity entity(TokenRange name) {
        String words = d.slice(name.start(), name.end());
        String longer = longer(name);
        if (longer != null && !longer.equals(words)) {
            return entity(names.getOrDefault(longer, name));
        }
        int before = name.start() - 1;
        boolean article =
                before >= 0 && d.word(before).equals("The") && before > d.sentenceStart(d.sentenceOf(name.start()));
        SourceKind kind = sure.getOrDefault(words, false) ? SourceKind.OUTLET : SourceKind.ORGANISATION;
        boolean shortForm = name.length() == 1 && articleBefore(name.start());
        String full = article ? "The " + words : shortForm ? "the " + words : words;
        return entities.entity(kind, full, null, nouns.getOrDefault(words, OutletNouns.of(words, null)));
    }

    /** The longer name of the same outlet, if the text has one: "Polar News Service" for "Polar"; null for none. */
    private @Nullable String longer(TokenRange name) {
        String words = d.slice(name.start(), name.end());
        String longer = null;
        for (String other : names.keySet()) {
            boolean last = name.length() == 1 && articleBefore(name.start()) && other.endsWith(" " + words);
            if (OutletNames.abbreviates(words, other) || last) {
                if (longer != null) {
                    return null;
                }
                longer = other;
            }
        }
        return longer;
    }

    private boolean continued(int token) {
        return token < d.size()
                && d.tag(token).startsWith("NNP")
                && d.sentenceOf(token) == d.sentenceOf(token - 1)
                && Character.isUpperCase(d.word(token).charAt(0));
    }

    private boolean same(TokenRange name, int at) {
        if (at + name.length() > d.size()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!d.word(at + i).equals(d.word(name.start() + i))) {
                return false;
            }
        }
        return true;
    }
}
