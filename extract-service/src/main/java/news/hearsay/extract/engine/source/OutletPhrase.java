package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase with a name that may be an outlet's: "the newspaper Le Fanal du Soir", "Lorn Tides".
 *
 * @param name the tokens of the name
 * @param definite whether "the" precedes the name directly
 * @param noun a noun such as "newspaper" or "reporter" that describes the name, in lower case; null for none
 */
record OutletPhrase(
        TokenRange name, boolean definite, @Nullable String noun) {

    private static final int MAX_WORDS_BEFORE_NAME = 5;
    private static final int MAX_LOWER_NAME = 3;

    private static final Map<String, List<String>> WORDS = WordList.byHeading(OutletPhrase.class, "outlet-words.txt");
    private static final Set<String> STAFF = Set.copyOf(WORDS.getOrDefault("staff", List.of()));
    private static final Set<String> MEDIA = Set.copyOf(WORDS.getOrDefault("medium", List.of()));
    private static final Set<String> INSTITUTIONS = Set.copyOf(WORDS.getOrDefault("institution", List.of()));
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their", "our");
    /** Words between a possessive and such a noun: "Radio Varn's Sunday programme". */
    private static final int MAX_WORDS_BEFORE_STAFF = 3;

    /** The phrase that begins at a token; null if no name follows there. */
    static @Nullable OutletPhrase at(Document d, int from) {
        if (from >= d.size()) {
            return null;
        }
        int limit = d.sentenceEnd(d.sentenceOf(from));
        int start = from;
        boolean described = false;
        while (start < limit
                && start - from < MAX_WORDS_BEFORE_NAME
                && beforeName(d, start)
                && !lowerName(d, start, limit)) {
            described = describes(d, start);
            start++;
        }
        int end = NameSpans.end(d, start, limit);
        if (end == start && lowerName(d, start, limit)) {
            return new OutletPhrase(new TokenRange(start, start + 1), false, "agency");
        }
        if (end > start && end + 1 < limit && describes(d, end) && NameSpans.capital(d, end + 1)) {
            // "the Lisbon daily Diário do Tejo"
            described = true;
            start = end + 1;
            end = NameSpans.end(d, start, limit);
        }
        if (end == start || end < limit && d.tag(end).equals("POS") && !possessesStaff(d, end + 1, limit)) {
            return null;
        }
        end = NameSpans.joinedEnd(d, start, end, limit);
        boolean describedAfter = end < limit && (describes(d, end) || staff(d, end, limit));
        boolean modifies = end < limit && !describedAfter && d.tag(end).startsWith("NN");
        String noun = described ? d.lower(start - 1) : describedAfter ? d.lower(end) : null;
        if (end - start > 1 && d.lower(start).equals("the")) {
            start++;
        }
        boolean definite = start > 0 && d.lower(start - 1).equals("the");
        return modifies ? null : new OutletPhrase(new TokenRange(start, end), definite, noun);
    }

    /** "the news agency dpa": a short name in lower case. */
    private static boolean lowerName(Document d, int token, int limit) {
        return token < limit
                && token > 1
                && d.lower(token - 1).equals("agency")
                && d.lower(token - 2).equals("news")
                && d.word(token).length() <= MAX_LOWER_NAME
                && d.tag(token).startsWith("NN")
                && (token + 1 >= limit || !d.tag(token + 1).startsWith("NN"));
    }

    boolean described() {
        return noun != null;
    }

    /** Whether a token denotes somebody who asks for an outlet: "told Goal Line reporter Mia Lund". */
    private static boolean staff(Document d, int token, int limit) {
        return token < limit && STAFF.contains(d.lower(token));
    }

    private static boolean possessesStaff(Document d, int from, int limit) {
        for (int i = from; i < Math.min(limit, from + MAX_WORDS_BEFORE_STAFF); i++) {
            if (staff(d, i, limit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beforeName(Document d, int token) {
        String tag = d.tag(token);
        boolean lower = Character.isLowerCase(d.word(token).charAt(0));
        boolean nationality = !lower
                && Gazetteer.country(d.word(token)) != null
                && token + 1 < d.size()
                && Character.isLowerCase(d.word(token + 1).charAt(0));
        return nationality
                || lower && (DETERMINERS.contains(d.lower(token)) || tag.startsWith("NN") || tag.startsWith("JJ"));
    }

    /** Whether a noun in lower case describes the outlet's name beside it. */
    static boolean describes(Document d, int token) {
        String word = d.lower(token);
        return OutletNouns.plain(word) && Character.isLowerCase(d.word(token).charAt(0))
                || OutletNouns.ambiguous(word)
                        && token > 0
                        && (MEDIA.contains(d.lower(token - 1))
                                || !d.tag(token - 1).startsWith("NN"))
                        && Character.isLowerCase(d.word(token).charAt(0));
    }

    /** Whether the name is that of an institution that is no outlet: "the Bank of Eastland". */
    boolean institution(Document d) {
        if (!described() && !OutletNameForms.form(d, name.start(), name.end())) {
            for (int i = name.start(); i < name.end(); i++) {
                String noun = d.lower(i);
                if (INSTITUTIONS.contains(noun) || other(noun)) {
                    return true;
                }
            }
        }
        return Gazetteer.at(d, name.start()).stream()
                .anyMatch(match -> match.end() >= name.end() && match.entry().kind() != SourceKind.OUTLET);
    }

    /** Whether the gazetteer contains no institution of that name. */
    boolean unknown(Document d) {
        return Gazetteer.at(d, name.start()).stream().noneMatch(match -> match.end() >= name.end());
    }

    private static boolean other(String noun) {
        SourceKind kind = SourceNouns.kind(noun);
        return kind == SourceKind.GOVERNMENT || kind == SourceKind.ORGANISATION;
    }

    /** Whether a noun for something else precedes the name: "the space agency Orbis". */
    boolean otherwiseDescribed(Document d) {
        int before = name.start() - 1;
        return noun == null
                && before >= 0
                && d.tag(before).startsWith("NN")
                && Character.isLowerCase(d.word(before).charAt(0));
    }

    /** Whether the name looks like a person's: by a first name or title, or to the tagger. */
    boolean person(Document d) {
        int first = name.start();
        return Titles.firstName(d.word(first))
                || Titles.title(d.lower(first))
                || RoleWords.roleWord(d, first) && name.length() > 1
                || !definite && all(d, EntityType.PERSON);
    }

    /** Whether the tagger takes the whole name for a place. */
    boolean place(Document d) {
        return all(d, EntityType.PLACE);
    }

    private boolean all(Document d, EntityType type) {
        for (int i = name.start(); i < name.end(); i++) {
            if (d.entity(i) != type) {
                return false;
            }
        }
        return true;
    }
}
