package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sources of one document, one relation at a time. An enclosing relation must be read before those inside it,
 * and sources in text order, since later ones refer back. Not thread-safe.
 */
public final class SourceReader {

    private final Document d;
    private final DiscourseModel discourse;
    private final SourceHistory history;
    private final ResolvedSourceFactory factory;
    private final JoinedNames joinedNames;
    private final ApposedNames apposedNames;
    private final DescribedNames descriptions;
    private final UnnamedSources unnamed;

    public SourceReader(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
        this.history = new SourceHistory(document);
        this.factory = new ResolvedSourceFactory(document);
        this.joinedNames = new JoinedNames(document, discourse);
        this.apposedNames = new ApposedNames(document, discourse);
        this.descriptions = new DescribedNames(document, discourse);
        this.unnamed = new UnnamedSources(document, discourse, history);
    }

    /**
     * The source of a relation; null if it has none.
     *
     * @param outer the source of the innermost relation whose content contains this one; null for none
     */
    public @Nullable ResolvedSource read(FoundRelation relation, @Nullable ResolvedSource outer) {
        TokenRange range = relation.source() == null ? null : trimmed(relation.source());
        if (range == null) {
            return null;
        }
        ResolvedSource source = resolve(range, relation, outer);
        history.add(source);
        return source;
    }

    private @Nullable TokenRange trimmed(TokenRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && punctuation(start)) {
            start++;
        }
        start = start < end ? CalendarWords.adjunctEnd(d, start, end) : start;
        while (end > start
                && (punctuation(end - 1) && !d.word(end - 1).equals(")")
                        || end - 1 > start && d.tag(end - 1).startsWith("W"))) {
            end--;
        }
        return start < end ? new TokenRange(start, end) : null;
    }

    private boolean punctuation(int token) {
        return d.word(token).chars().noneMatch(Character::isLetterOrDigit)
                && !d.word(token).equals("$");
    }

    private ResolvedSource resolve(TokenRange range, FoundRelation relation, @Nullable ResolvedSource outer) {
        int head = NounPhrase.head(d, range);
        String word = d.lower(head);
        EntityMention mention = discourse.mention(head);
        if (d.tag(head).startsWith("PRP") || d.tag(head).startsWith("W")) {
            return pronoun(range, head, word, mention, outer, relation);
        }
        EntityMention described = descriptions.described(range, head);
        if (described != null) {
            return factory.named(range, described.entity(), relation);
        }
        String firm = FirmNames.in(d, range);
        if (firm != null) {
            return factory.organisation(range, firm);
        }
        JoinedNames.Listed listed = joinedNames.list(range);
        if (listed.several()) {
            return factory.several(range, listed.names());
        }
        DiscourseEntity holder = joinedNames.withOffices(range);
        if (holder != null) {
            return factory.named(range, holder, relation);
        }
        DiscourseEntity apposed = apposedNames.in(range, head);
        if (apposed != null) {
            return factory.named(range, apposed, relation);
        }
        if (mention != null
                && mention.entity().kind != SourceKind.OUTLET
                && !mention.entity().person()
                && d.tag(head).startsWith("NNP")
                && RoleWords.role(word)) {
            mention = null;
        }
        if (mention != null) {
            return factory.named(range, mention.entity(), relation);
        }
        return unnamed.read(range, head, relation);
    }

    private ResolvedSource pronoun(
            TokenRange range,
            int head,
            String word,
            @Nullable EntityMention mention,
            @Nullable ResolvedSource outer,
            FoundRelation relation) {
        if (mention != null) {
            return factory.named(range, mention.entity(), null);
        }
        DiscourseEntity entity = relative(word) ? antecedent(range.start()) : null;
        if (entity != null) {
            return factory.named(range, entity, null);
        }
        ResolvedSource antecedent = antecedent(word, head, outer);
        DiscourseEntity subject = antecedent == null && word.equals("it") ? subject(relation, head) : null;
        if (subject != null) {
            return factory.named(range, subject, null);
        }
        if (antecedent == null) {
            return factory.unresolved(
                    range,
                    personal(word) ? SourceKind.PERSON : SourceKind.UNKNOWN,
                    word.equals("they") || word.equals("we"));
        }
        return factory.sameAs(antecedent, range);
    }

    /** The body that is the subject of the claim before its pronoun: "The council will sell the land, it said." */
    private @Nullable DiscourseEntity subject(FoundRelation relation, int pronoun) {
        TokenRange content = relation.content().getFirst();
        boolean before = content.end() <= pronoun && d.quotation(content.start()) < 0;
        for (EntityMention mention : before ? discourse.within(content) : List.<EntityMention>of()) {
            if (mention.subject()) {
                SourceKind kind = mention.entity().kind;
                return kind == SourceKind.GOVERNMENT || kind == SourceKind.ORGANISATION ? mention.entity() : null;
            }
        }
        return null;
    }

    private static boolean relative(String word) {
        return word.equals("who") || word.equals("which") || word.equals("that");
    }

    private static boolean personal(String word) {
        return word.equals("he") || word.equals("she") || word.equals("him") || word.equals("her") || word.equals("i");
    }

    /** The source to which a personal pronoun refers; null for none. */
    private @Nullable ResolvedSource antecedent(String pronoun, int token, @Nullable ResolvedSource outer) {
        return switch (pronoun) {
            case "they" -> outer != null && outer.plural() ? outer : history.several(token);
            case "it" -> outer != null && thing(outer) ? outer : history.thing(token);
            case "i", "we" -> outer;
            case "he", "she", "him", "her" -> outer != null && anonymousPerson(outer) ? outer : history.person(token);
            default -> null;
        };
    }

    private static boolean anonymousPerson(ResolvedSource source) {
        return source.source().kind() == SourceKind.ANONYMOUS && !source.plural();
    }

    private static boolean thing(ResolvedSource source) {
        return switch (source.source().kind()) {
            case ORGANISATION, OUTLET, GOVERNMENT, DOCUMENT -> true;
            default -> false;
        };
    }

    /** The entity named right before a relative pronoun: "Duda, who said …". */
    private @Nullable DiscourseEntity antecedent(int token) {
        int before = token - 1;
        if (before >= 0 && d.word(before).equals(",")) {
            before--;
        }
        EntityMention mention = before >= 0 ? discourse.mention(before) : null;
        return mention == null || d.sentenceOf(before) != d.sentenceOf(token) ? null : mention.entity();
    }
}
