package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds the entities that a source lists by name: "Poland, Estonia and Latvia". */
final class JoinedNames {

    private static final int MAX_TOKENS_TO_CONJUNCTION = 8;

    private final Document d;
    private final DiscourseModel discourse;

    JoinedNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The entities that a source lists by name, provided that they are the source itself and not part of its
     * description.
     */
    List<DiscourseEntity> in(TokenRange range, int head) {
        List<DiscourseEntity> entities = new ArrayList<>();
        List<EntityMention> mentions = discourse.within(range);
        EntityMention first = discourse.mention(head);
        if (first == null) {
            // "the Polish president, Andrzej Duda,"
            if (!d.tag(head).endsWith("S") && RolePhrases.role(RolePhrases.singular(d, head))) {
                for (EntityMention mention : mentions) {
                    if (mention.entity().person() && mention.start() > head && appositive(mention.start())) {
                        return List.of(mention.entity());
                    }
                }
            }
            return entities;
        }
        int end = first.end();
        entities.add(first.entity());
        for (EntityMention mention : mentions) {
            if (mention.start() >= end) {
                if (!listed(end, mention)) {
                    if (entities.size() == 1) {
                        continue;
                    }
                    break;
                }
                if (!entities.contains(mention.entity())) {
                    entities.add(mention.entity());
                }
                end = mention.end();
            }
        }
        return entities;
    }

    private boolean appositive(int token) {
        return token > 0 && d.word(token - 1).equals(",");
    }

    /** Whether a mention continues the list: only commas, conjunctions, titles and descriptions lie before it. */
    private boolean listed(int from, EntityMention mention) {
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

    /** Whether a conjunction later closes the list, as in "Poland, Estonia and Latvia". */
    private boolean continues(EntityMention mention) {
        int next = mention.end();
        for (int i = next; i < Math.min(d.size(), next + MAX_TOKENS_TO_CONJUNCTION); i++) {
            if (d.tag(i).equals("CC")) {
                return true;
            }
            if (!d.word(i).equals(",") && discourse.mention(i) == null) {
                return false;
            }
        }
        return false;
    }
}
