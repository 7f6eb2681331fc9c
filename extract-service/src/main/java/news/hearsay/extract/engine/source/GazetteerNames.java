package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds names of the gazetteer, and outlets that share a short form with one of its names. */
final class GazetteerNames {

    private final Document d;
    private final NamedEntities entities;
    private final OrganisationNames organisations;

    GazetteerNames(Document document, NamedEntities entities, OrganisationNames organisations) {
        this.d = document;
        this.entities = entities;
        this.organisations = organisations;
    }

    /** Adds a mention of the name that begins here; returns the token after it, or the token itself for none. */
    int find(int i) {
        List<Gazetteer.Match> matches = Gazetteer.at(d, i);
        if (matches.isEmpty()) {
            return i;
        }
        int end = matches.getFirst().end();
        Gazetteer.Entry chosen = choose(matches);
        if (chosen == null) {
            boolean article = i > 0 && d.lower(i - 1).equals("the");
            return article && d.tag(i).startsWith("NNP") && !partOfLonger(i)
                    ? organisations.named(
                            SourceKind.OUTLET, "the " + d.slice(i, end), i, end, Set.of("newspaper", "paper"))
                    : i;
        }
        if (chosen.kind() == SourceKind.OUTLET && end == i + 1 && partOfLonger(i)) {
            return i;
        }
        DiscourseEntity entity = entities.entity(chosen.kind(), chosen.name(), chosen.state(), chosen.nouns());
        entities.mention(entity, i, end);
        return entities.introduce(entity, end);
    }

    /** The first full form, or a short form of a name that the article contains, which wins; null for none. */
    private Gazetteer.@Nullable Entry choose(List<Gazetteer.Match> matches) {
        Gazetteer.Entry chosen = null;
        for (Gazetteer.Match match : matches) {
            Gazetteer.Entry entry = match.entry();
            boolean introducedShortForm = entry.shortForm() && entities.known(entry.name());
            if (introducedShortForm ? chosen == null || !chosen.shortForm() : chosen == null && !entry.shortForm()) {
                chosen = entry;
            }
        }
        return chosen;
    }

    /** Whether a word such as "Time" or "Independent" is part of a longer name, and so does not name an outlet. */
    private boolean partOfLonger(int i) {
        if (!d.tag(i).startsWith("NNP") && !capitals(d.word(i))) {
            return true;
        }
        boolean before = i > 0
                && d.tag(i - 1).startsWith("NNP")
                && d.sentenceOf(i - 1) == d.sentenceOf(i)
                && !RoleWords.roleWord(d, i - 1);
        boolean after = i + 1 < d.size()
                && d.tag(i + 1).startsWith("NNP")
                && d.sentenceOf(i + 1) == d.sentenceOf(i)
                && d.entity(i + 1) == d.entity(i);
        return before && d.entity(i - 1) == d.entity(i) || after;
    }

    private static boolean capitals(String word) {
        return word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
