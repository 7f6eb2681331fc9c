package news.hearsay.extract.engine.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The people, outlets and institutions that an article mentions, and the words that refer to each: names, surnames,
 * "the Polish president", "he" (coreference within the article). An ambiguous reference is left unresolved. Built once
 * per document, in linear time; then immutable.
 */
public final class DiscourseModel {

    /** Pronouns for a person who speaks, besides subjects: "told by him", "in her opinion". */
    private static final Set<String> OBJECTS = Set.of("him", "her", "his");

    /** Tokens of a description such as "the former Polish president". */
    private static final int MAX_PHRASE_TOKENS = 6;

    private final Document d;
    private final EntityMentions mentions;
    private final OfficeHolders holders;
    private final PronounResolver pronouns;
    private final TopicalReferents topics;
    private final OutletReferences outlets;

    private DiscourseModel(Document document, List<FoundRelation> relations, List<EntityMention> names) {
        this.d = document;
        this.mentions = new EntityMentions(document.size());
        this.outlets = new OutletReferences(document, mentions);
        this.holders = new OfficeHolders(document, mentions, names);
        this.pronouns = new PronounResolver(document, mentions, relations);
        this.topics = new TopicalReferents(document, mentions, pronouns);
    }

    /** Builds the model of a document; its relations show which mentions speak. */
    public static DiscourseModel of(Document document, List<FoundRelation> relations) {
        List<TokenRange> labels = relations.stream()
                .filter(relation -> layout(document, relation))
                .flatMap(relation -> Stream.ofNullable(relation.source()))
                .distinct()
                .toList();
        List<EntityMention> names = NamedMentions.in(document, labels);
        DiscourseModel discourse = new DiscourseModel(document, relations, names);
        discourse.read(names);
        return discourse;
    }

    /** Whether a mark of layout, such as the colon of a label, attributes the claim. */
    static boolean layout(Document document, FoundRelation relation) {
        return !Character.isLetterOrDigit(document.word(relation.cueHead()).charAt(0));
    }

    private void read(List<EntityMention> names) {
        int next = 0;
        for (int i = 0; i < d.size(); i++) {
            if (next < names.size() && names.get(next).start() == i) {
                mentions.add(names.get(next++));
            } else if (mentions.at(i) == null) {
                EntityMention reference = reference(i);
                if (reference != null) {
                    mentions.add(reference);
                }
            }
            mentions.passed(i);
        }
    }

    private @Nullable EntityMention reference(int i) {
        String word = d.lower(i);
        DiscourseEntity entity = null;
        int end = i + 1;
        if (word.equals("he") || word.equals("she")) {
            entity = pronouns.antecedent(i, word.equals("he") ? Gender.MALE : Gender.FEMALE);
        } else if (OBJECTS.contains(word) && d.tag(i).startsWith("PRP") && pronouns.source(i)) {
            entity = pronouns.antecedent(i, word.equals("her") ? Gender.FEMALE : Gender.MALE);
        } else if (word.equals("the") && i + 1 < d.size()) {
            end = phraseEnd(i);
            entity = end > i + 1 ? holders.described(i, end) : null;
            entity = entity == null ? topics.person(i) : entity;
        }
        return entity == null
                ? null
                : new EntityMention(i, end, entity, Clause.subject(d, end - 1), d.quotation(i) >= 0);
    }

    /** The token after the short noun phrase that begins here with "the". */
    private int phraseEnd(int from) {
        int end = from + 1;
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        while (end < sentence
                && end - from < MAX_PHRASE_TOKENS
                && mentions.at(end) == null
                && (d.tag(end).startsWith("NN") || d.tag(end).startsWith("JJ"))) {
            end++;
        }
        return end;
    }

    /** The name to which "the party" refers behind a claim of which that name is the subject; null for none. */
    @Nullable
    TokenRange subjectBody(TokenRange range, int head, FoundRelation relation) {
        return topics.body(range, head, relation);
    }

    /** The person to whom a phrase such as "the Polish president" refers; null where none or more than one fits. */
    @Nullable
    DiscourseEntity described(int from, int end) {
        return holders.described(from, end);
    }

    /** The mention that covers a token; null for none. */
    @Nullable
    EntityMention mention(int token) {
        return mentions.at(token);
    }

    /** The mentions that begin in a range, in text order. */
    List<EntityMention> within(TokenRange range) {
        return mentions.within(range);
    }

    /**
     * The last outlet or institution before a token to which a noun refers back ("the newspaper", "the alliance"); null
     * if there is none nearby. Outlets whose medium the text shows come before those that may be of any.
     */
    @Nullable
    DiscourseEntity referred(int token, String noun) {
        return outlets.referred(token, noun);
    }

    /** The tokens of the mention by name or description around a token; null for none. */
    public @Nullable TokenRange nameAround(int token) {
        EntityMention mention = mentions.at(token);
        return mention == null ? null : new TokenRange(mention.start(), mention.end());
    }

    /** The name of whoever a token denotes; null if nobody is known. */
    public @Nullable String nameAt(int token) {
        EntityMention mention = mentions.at(token);
        return mention == null ? null : mention.entity().name;
    }

    /** The people that a range mentions to whom "he", or else "she", may refer, by name. */
    public Set<String> people(TokenRange range, boolean female) {
        Set<String> people = new LinkedHashSet<>();
        for (EntityMention mention : within(range)) {
            DiscourseEntity entity = mention.entity();
            if (entity.person() && entity.gender.fits(female ? Gender.FEMALE : Gender.MALE)) {
                people.add(entity.name);
            }
        }
        return people;
    }

    /**
     * A mention of an outlet, by name or by "the newspaper".
     *
     * @param kind an organisation if only the position of its name suggests an outlet
     */
    public record OutletMention(String name, SourceKind kind, TokenRange range) {}

    /** The outlets that a range names, in text order, then those it refers to by "the newspaper" and the like. */
    public List<OutletMention> outlets(TokenRange range) {
        return outlets.outlets(range);
    }

    /** The kind of source that a noun phrase describes. */
    public SourceKind kindOf(TokenRange range) {
        int head = NounPhrase.head(d, range);
        EntityMention mention = mentions.at(head);
        return mention != null
                ? mention.entity().kind
                : SourceKinds.of(d, range, head, Anonymity.reason(d, range, List.of(), range.start()) != null);
    }
}
