package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document that may be outlets', with what the text shows of each. A name whose position is that of an
 * outlet is one wherever it stands.
 */
final class OutletCandidates {

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

    OutletCandidates(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
    }

    /** Notes a name of one word that is told something and may be a person's. */
    void addTold(TokenRange name) {
        told.putIfAbsent(d.word(name.start()), name);
    }

    /** Adds the mentions of all names found. */
    void finish() {
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
            boolean titled = Titles.title(d.lower(i - 1)) || RoleWords.roleWord(d, i - 1);
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

    /** Notes a name that may be a person's or a place's; in positions of two kinds it is an outlet's. */
    void doubt(TokenRange name, String position) {
        if (doubtful.size() < MAX_NAMES) {
            String other = doubtful.putIfAbsent(d.slice(name.start(), name.end()), position);
            if (other != null && !other.equals(position)) {
                add(name, true, null);
            }
        }
    }

    void add(TokenRange name, boolean shown, @Nullable String noun) {
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

    boolean articleBefore(int token) {
        return token > 0 && d.lower(token - 1).equals("the");
    }

    /** Whether a name begins with a first name, a title or an office. */
    boolean titled(TokenRange name) {
        return Titles.firstName(d.word(name.start()))
                || Titles.title(d.lower(name.start()))
                || RoleWords.roleWord(d, name.start());
    }
}
