package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;

/** Finds names that the gazetteer knows, and outlets of which it knows the short form only. */
final class GazetteerNames {

    private final Document d;
    private final NamedEntities entities;
    private final OrganisationNames bodies;

    GazetteerNames(Document document, NamedEntities entities, OrganisationNames bodies) {
        this.d = document;
        this.entities = entities;
        this.bodies = bodies;
    }

    /**
     * Adds a mention of the name that begins here; returns the token after it, the token itself where there is none.
     */
    int find(int i) {
        List<Gazetteer.Match> hits = Gazetteer.at(d, i);
        if (hits.isEmpty()) {
            return i;
        }
        int end = hits.getFirst().end();
        boolean article = i > 0 && d.lower(i - 1).equals("the");
        Gazetteer.Entry chosen = null;
        for (Gazetteer.Match hit : hits) {
            if (!hit.entry().shortForm() || entities.known(hit.entry().name())) {
                if (chosen == null
                        || hit.entry().shortForm()
                                && chosen.shortForm() == false
                                && entities.known(hit.entry().name())) {
                    chosen = hit.entry();
                }
            }
        }
        if (chosen != null && chosen.kind() == SourceKind.OUTLET && end == i + 1 && partOfLonger(i)) {
            return i;
        }
        if (chosen == null) {
            return article && d.tag(i).startsWith("NNP") && !partOfLonger(i)
                    ? bodies.named(SourceKind.OUTLET, "the " + d.slice(i, end), i, end, Set.of("newspaper", "paper"))
                    : i;
        }
        DiscourseEntity entity = entities.entity(chosen.kind(), chosen.name(), chosen.state(), chosen.nouns());
        entities.mention(entity, i, end);
        return entities.introduce(entity, end);
    }

    /** Single words as "Time" or "Independent" name an outlet only when they stand alone. */
    private boolean partOfLonger(int i) {
        if (!d.tag(i).startsWith("NNP") && !capitals(d.word(i))) {
            return true;
        }
        boolean before = i > 0
                && d.tag(i - 1).startsWith("NNP")
                && d.sentenceOf(i - 1) == d.sentenceOf(i)
                && !RolePhrases.roleWord(d, i - 1);
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
