package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures that a document names, and every mention by name. One pass for full names, one for all else, so that a surname finds
 * its bearer.
 */
final class Names {

    private static final Set<String> PARTICLES = Set.of("von", "van", "der", "den", "de", "di", "da", "del", "bin", "al", "el", "la",
            "le", "zu", "ter");
    private static final Set<String> OUTLET_ENDS = Set.of(
            "times", "post", "herald", "tribune", "gazette", "journal", "news", "observer", "chronicle", "courier", "telegraph", "pravda",
            "zeitung",
            "radio", "tv", "television", "daily", "weekly", "review", "mirror", "examiner", "inquirer", "sentinel", "bulletin",
            "newspaper");
    private static final Set<String> BODY_LINKS = Set.of("for", "of", "on");
    private static final Set<String> OUTLET_NOUNS = Set.of(
            "newspaper", "paper", "daily", "tabloid", "broadsheet", "magazine", "weekly", "broadcaster", "channel", "newswire", "outlet",
            "website", "portal");

    private final Document d;
    private final boolean[] taken;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Figure> figures = new HashMap<>();
    /** by surname in lower case; a surname that several bear has all of them */
    private final Map<String, List<Figure>> surnames = new HashMap<>();
    /** short names that the article has introduced: "the Kharkiv Courier (KC)" */
    private final Map<String, Figure> introduced = new HashMap<>();

    private Names(Document document) {
        this.d = document;
        this.taken = new boolean[document.size()];
    }

    /** All mentions by name, in text order. */
    static List<Mention> in(Document document) {
        Names names = new Names(document);
        names.fullNames();
        names.others();
        names.withoutPersons();
        names.mentions.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return names.mentions;
    }

    private void fullNames() {
        for (int i = 0; i < d.size(); ) {
            int known = known(i);
            int end = known > i ? i : personEnd(i);
            int start = afterTitles(i, end);
            if (end - start >= 2 && !PARTICLES.contains(d.lower(start))) {
                person(i, start, end);
            }
            i = Math.max(Math.max(i + 1, known), end);
        }
    }

    /**
     * The token after a name that the gazetteer knows and that is no person's; the token itself where there is none. "Jordan" may be
     * either.
     */
    private int known(int token) {
        List<Gazetteer.Hit> hits = d.tag(token).startsWith("NNP") ? Gazetteer.at(d, token) : List.of();
        int end = hits.isEmpty() ? token : hits.getFirst().end();
        return d.entity(token) != Entity.PERSON || end > token + 1 ? end : token;
    }

    /** The token after the person's name that begins here; the token itself if none does. */
    private int personEnd(int from) {
        if (!namePart(from)) {
            return from;
        }
        int end = from;
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        while (end < sentence && end - from < 8) {
            if (namePart(end) || end > from && initial(end)) {
                end++;
            } else {
                int particles = end;
                while (end > from && particles < sentence && PARTICLES.contains(d.word(particles))) {
                    particles++;
                }
                if (particles == end || particles == sentence || !namePart(particles)) {
                    break;
                }
                end = particles + 1;
            }
        }
        return end;
    }

    private boolean namePart(int token) {
        if (!Character.isUpperCase(d.word(token).charAt(0)) || d.tag(token).equals("POS")) {
            return false;
        }
        boolean tagged = d.entity(token) == Entity.PERSON;
        boolean first = Titles.firstName(d.word(token)) && token + 1 < d.size() && d.tag(token + 1).startsWith("NNP")
                && d.entity(token) != Entity.ORGANISATION;
        boolean second = token > 0 && Titles.firstName(d.word(token - 1)) && d.tag(token).startsWith("NNP")
                && d.entity(token) != Entity.ORGANISATION;
        return (tagged || first || second) && Gazetteer.country(d.word(token)) == null;
    }

    private boolean initial(int token) {
        String word = d.word(token);
        return word.length() <= 2 && Character.isUpperCase(word.charAt(0)) && d.tag(token).startsWith("NNP") || word.equals("Jr.")
                || word.equals("Sr.");
    }

    private int afterTitles(int from, int end) {
        int start = from;
        while (start < end && (Titles.title(d.lower(start)) || Roles.roleWord(d, start) && !Titles.firstName(d.word(start)))) {
            start++;
        }
        return start;
    }

    private void person(int from, int start, int end) {
        String name = d.slice(start, end);
        int last = end - 1;
        while (last > start && (d.word(last).equals("Jr.") || d.word(last).equals("Sr."))) {
            last--;
        }
        String surname = key(d.word(last));
        Figure figure = null;
        for (Figure other : surnames.getOrDefault(surname, List.of())) {
            if (other.name.charAt(0) == name.charAt(0) && (other.name.indexOf(' ') > 0) && sameFirst(other.name, name)) {
                figure = other;
            }
        }
        if (figure == null) {
            figure = new Figure(SourceKind.PERSON, name, null, Set.of());
            figure.gender = Titles.ofFirstName(d.word(start));
            surnames.computeIfAbsent(surname, _ -> new ArrayList<>(1)).add(figure);
        }
        describe(figure, from, start, end);
        mention(figure, from, end);
    }

    private static boolean sameFirst(String one, String other) {
        String a = one.substring(0, one.indexOf(' '));
        String b = other.substring(0, other.indexOf(' '));
        return a.equals(b) || a.startsWith(b.replace(".", "")) || b.startsWith(a.replace(".", ""))
                || Titles.ofFirstName(a).fits(Titles.ofFirstName(b)) && a.substring(0, 2).equals(b.substring(0, 2));
    }

    /** Takes in what stands before the name and in apposition to it. */
    private void describe(Figure figure, int from, int start, int end) {
        int sentence = d.sentenceOf(start);
        int first = d.sentenceStart(sentence);
        int last = d.sentenceEnd(sentence);
        int titles = start;
        while (titles > first
                && (Titles.title(d.lower(titles - 1))
                || d.word(titles - 1).equals(".") && titles - 1 > first && Titles.title(d.lower(titles - 2)))) {
            titles--;
        }
        int before = titles;
        while (before > first && titles - before < 9 && modifier(before - 1)) {
            before--;
        }
        Description description = before < titles ? Roles.describe(d, before, titles) : null;
        if (description != null && description.headToken() == titles - 1) {
            figure.descriptions.add(description);
        }
        for (int i = Math.min(from, titles); i < start; i++) {
            String role = Titles.role(d.lower(i));
            if (role != null) {
                figure.descriptions.add(new Description(role, null, role, i));
            }
            learn(figure, Titles.gender(d.lower(i)));
        }
        if (end + 1 < last && d.word(end).equals(",") && appositive(end + 1)) {
            add(figure, Roles.describe(d, end + 1, apposition(end + 1, last)));
        } else if (before == start && titles == start && from - 1 > first && d.word(from - 1).equals(",")) {
            appositionBefore(figure, first, from - 1);
        }
    }

    /** "the head of the office, Andriy Yermak"; not "with the president, Jake Sullivan". */
    private void appositionBefore(Figure figure, int sentence, int comma) {
        int from = comma;
        while (from > sentence && comma - from < 16 && !d.tag(from - 1).startsWith("VB") && !d.tag(from - 1).equals(",")
                && !d.tag(from - 1).equals("MD")) {
            from--;
        }
        boolean phrase = appositive(from) || Titles.title(d.lower(from));
        Description role = phrase && noVerb(from, comma) ? Roles.describe(d, from, comma) : null;
        add(figure, role);
    }

    private boolean noVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.tag(i).startsWith("VB") || d.tag(i).equals("MD") || d.tag(i).equals(",")) {
                return false;
            }
        }
        return true;
    }

    private boolean appositive(int token) {
        String tag = d.tag(token);
        return tag.equals("DT") || tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("PRP$");
    }

    private int apposition(int from, int sentence) {
        int end = from;
        while (end < sentence && end - from < 16 && !d.word(end).equals(",") && !d.tag(end).equals(".")) {
            end++;
        }
        return end;
    }

    private void add(Figure figure, @Nullable Description description) {
        if (description != null && !d.tag(description.headToken()).endsWith("S")) {
            figure.descriptions.add(description);
            learn(figure, Roles.gender(description));
        }
    }

    private boolean modifier(int token) {
        String tag = d.tag(token);
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS") || tag.equals("HYPH")
                || tag.equals("VBG") && Roles.roleWord(d, token) || tag.equals("CC") && d.word(token).equals("&");
    }

    private static void learn(Figure figure, Gender gender) {
        if (figure.gender == Gender.UNKNOWN) {
            figure.gender = gender;
        }
    }

    private void others() {
        for (int i = 0; i < d.size(); ) {
            i = taken[i] ? i + 1 : Math.max(i + 1, other(i));
        }
    }

    private int other(int i) {
        if (!d.tag(i).startsWith("NN") && !d.tag(i).equals("DT") && !Character.isUpperCase(d.word(i).charAt(0))) {
            return i;
        }
        int outlet = outletRun(i);
        int known = Gazetteer.at(d, i).isEmpty() || Gazetteer.at(d, i).getFirst().end() < outlet ? i : gazetteer(i);
        if (known > i) {
            return known;
        }
        if (outlet > i) {
            return named(SourceKind.OUTLET, d.slice(i, outlet), i, outlet, OUTLET_NOUNS);
        }
        boolean name = d.tag(i).startsWith("NNP")
                || d.tag(i).startsWith("NN") && Character.isUpperCase(d.word(i).charAt(0)) && surnames.containsKey(key(d.word(i)));
        if (!name || Gazetteer.country(d.word(i)) != null) {
            return i;
        }
        Figure alias = introduced.get(d.word(i));
        if (alias != null) {
            mention(alias, i, i + 1);
            return i + 1;
        }
        int title = i;
        while (title + 1 < d.size() && Titles.title(d.lower(title)) && d.tag(title + 1).startsWith("NNP")) {
            title++;
        }
        Figure bearer = bearer(i, title);
        if (bearer != null) {
            for (int t = i; t < title; t++) {
                learn(bearer, Titles.gender(d.lower(t)));
            }
            describe(bearer, i, title, title + 1);
            mention(bearer, i, title + 1);
            return title + 1;
        }
        return newName(i);
    }

    /** The token after a name that ends as outlets' names do ("the Kharkiv Courier"); the token itself where there is none. */
    private int outletRun(int i) {
        int end = i;
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        while (end < sentence && end - i < 6 && d.tag(end).startsWith("NNP")) {
            end++;
        }
        boolean article = i > 0 && d.lower(i - 1).equals("the");
        return end - i > 1 && article && OUTLET_ENDS.contains(d.lower(end - 1)) && Character.isUpperCase(d.word(end - 1).charAt(0)) ? end
                : i;
    }

    private int gazetteer(int i) {
        List<Gazetteer.Hit> hits = Gazetteer.at(d, i);
        if (hits.isEmpty()) {
            return i;
        }
        int end = hits.getFirst().end();
        boolean article = i > 0 && d.lower(i - 1).equals("the");
        Gazetteer.Entry chosen = null;
        for (Gazetteer.Hit hit : hits) {
            if (!hit.entry().shortForm() || figures.containsKey(key(hit.entry().name()))) {
                if (chosen == null
                        || hit.entry().shortForm() && chosen.shortForm() == false && figures.containsKey(key(hit.entry().name()))) {
                    chosen = hit.entry();
                }
            }
        }
        if (chosen != null && chosen.kind() == SourceKind.OUTLET && end == i + 1 && partOfLonger(i)) {
            return i;
        }
        if (chosen == null) {
            return article && d.tag(i).startsWith("NNP") && !partOfLonger(i)
                    ? named(SourceKind.OUTLET, "the " + d.slice(i, end), i, end, Set.of("newspaper", "paper")) : i;
        }
        Gazetteer.Entry entry = chosen;
        Figure figure = figures.computeIfAbsent(key(entry.name()),
                _ -> new Figure(entry.kind(), entry.name(), entry.state(), entry.nouns()));
        mention(figure, i, end);
        return introduce(figure, end);
    }

    /** Single words as "Time" or "Independent" name an outlet only when they stand alone. */
    private boolean partOfLonger(int i) {
        if (!d.tag(i).startsWith("NNP") && !capitals(d.word(i))) {
            return true;
        }
        boolean before = i > 0 && d.tag(i - 1).startsWith("NNP") && d.sentenceOf(i - 1) == d.sentenceOf(i) && !Roles.roleWord(d, i - 1);
        boolean after = i + 1 < d.size() && d.tag(i + 1).startsWith("NNP") && d.sentenceOf(i + 1) == d.sentenceOf(i)
                && d.entity(i + 1) == d.entity(i);
        return before && d.entity(i - 1) == d.entity(i) || after;
    }

    private static boolean capitals(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private int introduce(Figure figure, int end) {
        if (end + 2 < d.size() && d.word(end).equals("(") && d.word(end + 2).equals(")")
                && Character.isUpperCase(d.word(end + 1).charAt(0))) {
            introduced.put(d.word(end + 1), figure);
            taken[end + 1] = true;
            mentions.add(new Mention(end + 1, end + 2, figure, false, d.quotation(end + 1) >= 0));
            return end + 3;
        }
        return end;
    }

    private @Nullable Figure bearer(int from, int token) {
        if (token + 1 < d.size() && d.tag(token + 1).startsWith("NNP") && d.entity(token + 1) == d.entity(token)
                && d.entity(token) != Entity.PERSON) {
            return null;
        }
        List<Figure> bearers = surnames.getOrDefault(key(d.word(token)), List.of());
        Gender gender = Gender.UNKNOWN;
        for (int t = Math.max(0, from - 1); t < token; t++) {
            Gender told = Titles.gender(d.lower(t));
            gender = told == Gender.UNKNOWN ? gender : told;
        }
        Figure found = null;
        for (Figure bearer : bearers) {
            if (bearer.gender.fits(gender)) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }

    private int newName(int i) {
        if (Titles.title(d.lower(i))) {
            return i;
        }
        if (d.entity(i) == Entity.PERSON) {
            int end = personEnd(i);
            int start = afterTitles(i, end);
            Figure bearer = start + 1 < end && PARTICLES.contains(d.lower(start)) ? bearer(i, end - 1) : null;
            if (bearer != null) {
                mention(bearer, i, end);
                return end;
            }
            if (start < end && (end - start > 1 || !Character.isLowerCase(d.word(start).charAt(0)))) {
                Figure figure = figures.computeIfAbsent(key(d.slice(start, end)),
                        _ -> new Figure(SourceKind.PERSON, d.slice(start, end), null, Set.of()));
                learn(figure, Titles.ofFirstName(d.word(start)));
                describe(figure, i, start, end);
                mention(figure, i, end);
                return end;
            }
            return i;
        }
        int end = i;
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        boolean organisation = d.entity(i) == Entity.ORGANISATION;
        while (end < sentence && end - i < 10 && (d.tag(end).startsWith("NNP") && d.entity(end) == d.entity(i)
                || organisation && end > i && d.entity(end) == Entity.ORGANISATION && !d.tag(end).equals("POS") && !d.tag(end)
                .equals(","))) {
            end++;
        }
        if (end == i) {
            return i;
        }
        String last = d.lower(end - 1);
        boolean body = organisation && (Nouns.kind(last) == SourceKind.ORGANISATION || Nouns.kind(last) == SourceKind.GOVERNMENT);
        end = body ? bodyEnd(end, sentence) : end;
        boolean outlet = i > 0 && OUTLET_NOUNS.contains(d.lower(i - 1)) && d.entity(i) != Entity.PLACE
                || end < d.size() && OUTLET_NOUNS.contains(d.lower(end)) && organisation;
        if (outlet) {
            return named(SourceKind.OUTLET, d.slice(i, end), i, end, OUTLET_NOUNS);
        }
        if (organisation && !Roles.role(last)) {
            SourceKind kind = Nouns.kind(last);
            boolean government = kind == SourceKind.GOVERNMENT || d.lower(i).equals("ministry") || d.lower(i).equals("department");
            Set<String> nouns = government || kind == SourceKind.ORGANISATION || Nouns.kind(d.lower(i)) != null
                    ? new HashSet<>(List.of(last, d.lower(i)))
                    : Set.of("company", "group", "organisation", "organization", "party");
            return named(government ? SourceKind.GOVERNMENT : SourceKind.ORGANISATION, d.slice(i, end), i, end, nouns);
        }
        return i;
    }

    /** The token after "for the Study of War" in a body's name. */
    private int bodyEnd(int from, int sentence) {
        int end = from;
        for (int parts = 0; parts < 3 && end + 1 < sentence && BODY_LINKS.contains(d.lower(end)); parts++) {
            int next = d.lower(end + 1).equals("the") ? end + 2 : end + 1;
            if (next >= sentence || !d.tag(next).startsWith("NNP") || Gazetteer.at(d, next).size() > 0) {
                break;
            }
            while (next < sentence && d.tag(next).startsWith("NNP")) {
                next++;
            }
            end = next;
        }
        return end;
    }

    private int named(SourceKind kind, String name, int from, int to, Set<String> nouns) {
        Set<String> words = new HashSet<>(nouns);
        String state = state(from);
        Figure figure = figures.computeIfAbsent(key(name), _ -> new Figure(kind, name, state, words));
        mention(figure, from, to);
        return introduce(figure, to);
    }

    /** "the Polish parliament", "Ukraine's Defence Ministry". */
    private @Nullable String state(int from) {
        if (from > 1 && d.tag(from - 1).equals("POS")) {
            List<Gazetteer.Hit> hits = Gazetteer.at(d, from - 2);
            return hits.isEmpty() ? null : hits.getFirst().entry().state();
        }
        return from > 0 ? Gazetteer.country(d.word(from - 1)) : null;
    }

    /** "Macron's adviser" belongs to a person, which is no affiliation. */
    private void withoutPersons() {
        for (List<Figure> bearers : surnames.values()) {
            for (Figure bearer : bearers) {
                bearer.descriptions.replaceAll(description -> description.affiliation() != null
                        && surnames.containsKey(key(description.affiliation()))
                        ? new Description(description.role(), null, description.head(), description.headToken())
                        : description);
            }
        }
    }

    private void mention(Figure figure, int from, int to) {
        java.util.Arrays.fill(taken, from, to, true);
        mentions.add(new Mention(from, to, figure, Clause.subject(d, to - 1), d.quotation(from) >= 0));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
