package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds the figures that a source names side by side: "Poland, Estonia and Latvia". */
final class JoinedNames {

    private final Document d;
    private final Cast cast;

    JoinedNames(Document document, Cast cast) {
        this.d = document;
        this.cast = cast;
    }

    /**
     * The figures that a source names side by side, as far as they are the source itself and not part of its
     * description.
     */
    List<Figure> in(TokenRange range, int head) {
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

    /**
     * Whether only commas, "and", titles and descriptions of one mention lie before it, with an "and" or comma first.
     */
    private boolean listed(int from, Mention mention) {
        boolean joint = false;
        for (int i = from; i < mention.start(); i++) {
            String tag = d.tag(i);
            if (tag.equals("CC")) {
                joint = true;
            } else if (tag.equals("POS")
                    || !(tag.equals(",")
                            || joint
                                    && (tag.startsWith("JJ")
                                            || tag.startsWith("NN")
                                            || tag.equals("DT")
                                            || tag.equals("PRP$")))) {
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
}
