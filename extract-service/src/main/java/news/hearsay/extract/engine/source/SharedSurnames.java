package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** First names of a list that share the surname of its last name: "Ines, Gil and Tom Roth". */
record SharedSurnames(CoordinatedParts parts, Document d) {

    /** The name of a part, with the surname of the list if it is a first name alone. */
    String name(EntityMention mention, List<CoordinatedParts.Part> list, int p) {
        CoordinatedParts.Part part = list.get(p);
        String name = mention.entity().name;
        boolean plural =
                mention.start() == part.start() || d.tag(mention.start() - 1).endsWith("S");
        EntityMention next = firstName(mention) && mention.end() == part.end() && plural ? fullName(list, p + 1) : null;
        return next == null
                ? name
                : name + next.entity().name.substring(next.entity().name.indexOf(' '));
    }

    private static boolean firstName(EntityMention mention) {
        String name = mention.entity().name;
        return mention.entity().person() && name.indexOf(' ') < 0 && Titles.firstName(name);
    }

    /** The name in full, behind a conjunction, to which first names lead: "Ines, Gil and Tom Roth"; null for none. */
    private @Nullable EntityMention fullName(List<CoordinatedParts.Part> list, int from) {
        for (int p = from; p < list.size(); p++) {
            EntityMention mention = parts.named(list.get(p));
            if (mention == null
                    || !mention.entity().person()
                    || mention.start() > list.get(p).start()) {
                return null;
            }
            if (mention.entity().name.indexOf(' ') > 0) {
                return list.get(p).joined() && p + 1 == list.size() ? mention : null;
            }
            if (!firstName(mention)) {
                return null;
            }
        }
        return null;
    }
}
