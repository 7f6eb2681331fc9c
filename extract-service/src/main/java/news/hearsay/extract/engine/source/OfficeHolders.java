package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The persons to whom a document gives offices, and which of them "the Polish president" means. */
final class OfficeHolders {

    private final Document d;
    private final Mentions mentions;
    private final Set<Figure> persons = new HashSet<>();
    /** persons by the last word of a role that the article gives them */
    private final Map<String, List<Figure>> offices = new HashMap<>();

    /** @param names all mentions by name */
    OfficeHolders(Document document, Mentions mentions, List<Mention> names) {
        this.d = document;
        this.mentions = mentions;
        for (Mention name : names) {
            if (name.figure().person() && persons.add(name.figure())) {
                for (Description description : name.figure().descriptions) {
                    List<Figure> holders = offices.computeIfAbsent(description.head(), _ -> new ArrayList<>(1));
                    if (!holders.contains(name.figure())) {
                        holders.add(name.figure());
                    }
                }
            }
        }
    }

    /**
     * The person whom "the Polish president" means; null unless exactly one fits, or exactly one of those just spoken
     * of.
     */
    @Nullable
    Figure described(int from, int end) {
        Description asked = Roles.describe(d, from, end);
        if (asked == null || asked.headToken() != end - 1 || d.tag(end - 1).endsWith("S")) {
            return null;
        }
        if (end < d.size()
                && (d.lower(end).equals("of") || d.lower(end).equals("for"))
                && asked.affiliation() == null) {
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
                if (!holders.contains(holder) && holders.size() <= Mentions.REACH) {
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
        for (int m = mentions.size() - 1; m >= Math.max(0, mentions.size() - Mentions.REACH); m--) {
            Mention mention = mentions.get(m);
            if (sentence - d.sentenceOf(mention.start()) > Mentions.SENTENCES_BACK) {
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
}
