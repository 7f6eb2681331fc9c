package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The persons whose offices a document states; resolves descriptions such as "the Polish president". */
final class OfficeHolders {

    private final Document d;
    private final EntityMentions mentions;
    private final Set<DiscourseEntity> persons = new HashSet<>();
    /** the token at which each is named first */
    private final Map<DiscourseEntity, Integer> firstMentions = new HashMap<>();
    /** persons by the last word of one of their roles */
    private final Map<String, List<DiscourseEntity>> offices = new HashMap<>();

    /** @param names all mentions by name, in text order */
    OfficeHolders(Document document, EntityMentions mentions, List<EntityMention> names) {
        this.d = document;
        this.mentions = mentions;
        for (EntityMention name : names) {
            firstMentions.putIfAbsent(name.entity(), name.start());
            if (name.entity().person() && persons.add(name.entity())) {
                for (RoleDescription description : name.entity().descriptions) {
                    List<DiscourseEntity> holders =
                            offices.computeIfAbsent(description.head(), _ -> new ArrayList<>(1));
                    if (!holders.contains(name.entity())) {
                        holders.add(name.entity());
                    }
                }
            }
        }
    }

    /**
     * The person to whom a phrase such as "the Polish president" refers: the only one who fits, or the only one of
     * those just mentioned; null otherwise.
     */
    @Nullable
    DiscourseEntity described(int from, int end) {
        RoleDescription asked = RolePhrases.describe(d, from, end);
        if (asked == null || asked.headToken() != end - 1 || d.tag(end - 1).endsWith("S")) {
            return null;
        }
        if (end < d.size()
                && (d.lower(end).equals("of") || d.lower(end).equals("for"))
                && asked.affiliation() == null) {
            asked = RolePhrases.describe(d, from, Math.min(d.size(), end + 8));
            if (asked == null || asked.affiliation() == null) {
                return null;
            }
        }
        DiscourseEntity only = null;
        int fitting = 0;
        for (DiscourseEntity holder : holders(asked)) {
            if (fits(holder, asked)) {
                only = holder;
                fitting++;
            }
        }
        if (only != null && fitting == 1) {
            boolean other = asked.affiliation() != null && !affiliated(only) && otherNear(from, only);
            return other || otherOffice(only, asked) && !namedBefore(from, only) ? null : only;
        }
        return fitting == 0 ? null : recent(from, asked);
    }

    /** Whether the phrase has another noun than all offices of a person: "the leader of the Greens" for "President". */
    private static boolean otherOffice(DiscourseEntity person, RoleDescription asked) {
        return person.descriptions.stream()
                .noneMatch(description -> description.head().equals(asked.head()));
    }

    private boolean namedBefore(int token, DiscourseEntity person) {
        return firstMentions.getOrDefault(person, token) < token;
    }

    private static boolean affiliated(DiscourseEntity person) {
        return person.descriptions.stream().anyMatch(description -> description.affiliation() != null);
    }

    /**
     * Whether somebody whose office the text does not state is named before a token in its sentence, and a person is
     * not: "an adviser to Andrzej Duda said that the Polish president", where another president was named before.
     */
    private boolean otherNear(int token, DiscourseEntity person) {
        boolean other = false;
        int start = d.sentenceStart(d.sentenceOf(token));
        for (int m = mentions.size() - 1; m >= 0 && mentions.get(m).start() >= start; m--) {
            DiscourseEntity entity = mentions.get(m).entity();
            if (entity == person) {
                return false;
            }
            other |= entity.person()
                    && entity.descriptions.isEmpty()
                    && mentions.get(m).end() <= token;
        }
        return other;
    }

    private List<DiscourseEntity> holders(RoleDescription asked) {
        List<DiscourseEntity> holders = new ArrayList<>();
        for (String office : Offices.meant(asked.head())) {
            for (DiscourseEntity holder : offices.getOrDefault(office, List.of())) {
                if (!holders.contains(holder) && holders.size() <= EntityMentions.MAX_MENTIONS_BACK) {
                    holders.add(holder);
                }
            }
        }
        return holders;
    }

    private static boolean fits(DiscourseEntity person, RoleDescription asked) {
        for (RoleDescription description : person.descriptions) {
            if (asked.fits(description)) {
                return person.gender.fits(RoleWords.gender(asked.head()));
            }
        }
        return false;
    }

    private @Nullable DiscourseEntity recent(int token, RoleDescription asked) {
        DiscourseEntity found = null;
        int sentence = d.sentenceOf(token);
        for (int m = mentions.size() - 1; m >= Math.max(0, mentions.size() - EntityMentions.MAX_MENTIONS_BACK); m--) {
            EntityMention mention = mentions.get(m);
            if (sentence - d.sentenceOf(mention.start()) > EntityMentions.MAX_SENTENCES_BACK) {
                break;
            }
            DiscourseEntity entity = mention.entity();
            if (entity.person() && entity != found && fits(entity, asked)) {
                if (found != null) {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }
}
