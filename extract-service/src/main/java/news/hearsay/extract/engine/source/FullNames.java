package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Entity;

/** Finds the persons whom a document names in full. */
final class FullNames {

    private final Document d;
    private final NamedFigures figures;
    private final PersonNames persons;
    private final Portraits portraits;

    FullNames(Document document, NamedFigures figures) {
        this.d = document;
        this.figures = figures;
        this.persons = new PersonNames(document);
        this.portraits = new Portraits(document);
    }

    void find() {
        for (int i = 0; i < d.size(); ) {
            int known = known(i);
            int end = known > i ? i : persons.end(i);
            int start = persons.afterTitles(i, end);
            if (end - start >= 2 && !PersonNames.particle(d.lower(start))) {
                person(i, start, end);
            }
            i = Math.max(Math.max(i + 1, known), end);
        }
    }

    /**
     * The token after a name that the gazetteer knows and that is no person's; the token itself where there is none.
     * "Jordan" may be either.
     */
    private int known(int token) {
        List<Gazetteer.Hit> hits = d.tag(token).startsWith("NNP") ? Gazetteer.at(d, token) : List.of();
        int end = hits.isEmpty() ? token : hits.getFirst().end();
        return d.entity(token) != Entity.PERSON || end > token + 1 ? end : token;
    }

    private void person(int from, int start, int end) {
        String name = d.slice(start, end);
        int last = end - 1;
        while (last > start && (d.word(last).equals("Jr.") || d.word(last).equals("Sr."))) {
            last--;
        }
        String surname = d.word(last);
        Figure figure = null;
        for (Figure other : figures.bearers(surname)) {
            if (other.name.charAt(0) == name.charAt(0)
                    && (other.name.indexOf(' ') > 0)
                    && sameFirst(other.name, name)) {
                figure = other;
            }
        }
        if (figure == null) {
            figure = new Figure(SourceKind.PERSON, name, null, Set.of());
            figure.gender = Titles.ofFirstName(d.word(start));
            figures.addBearer(surname, figure);
        }
        portraits.describe(figure, from, start, end);
        figures.mention(figure, from, end);
    }

    private static boolean sameFirst(String one, String other) {
        String a = one.substring(0, one.indexOf(' '));
        String b = other.substring(0, other.indexOf(' '));
        return a.equals(b)
                || a.startsWith(b.replace(".", ""))
                || b.startsWith(a.replace(".", ""))
                || Titles.ofFirstName(a).fits(Titles.ofFirstName(b))
                        && a.substring(0, 2).equals(b.substring(0, 2));
    }
}
