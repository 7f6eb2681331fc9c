package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sources of one document. Relations are to be given so that an enclosing one comes before those in its
 * content.
 */
public final class SourceReader {

    private final Document d;
    private final DiscourseModel discourse;
    private final SourceHistory earlier;
    private final ResolvedSourceFactory sources;
    private final JoinedNames names;
    private final UnnamedSources unnamed;

    public SourceReader(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
        this.earlier = new SourceHistory(document);
        this.sources = new ResolvedSourceFactory(document);
        this.names = new JoinedNames(document, discourse);
        this.unnamed = new UnnamedSources(document, discourse, earlier);
    }

    /**
     * The source of a relation; null where it has none.
     *
     * @param outer the source of the innermost relation whose content holds this one; null if there is none
     */
    public @Nullable ResolvedSource read(FoundRelation relation, @Nullable ResolvedSource outer) {
        if (relation.source() == null) {
            return null;
        }
        TokenRange range = trimmed(relation.source());
        if (range == null) {
            return null;
        }
        ResolvedSource resolved = resolved(range, relation, outer);
        earlier.remember(resolved);
        return resolved;
    }

    private @Nullable TokenRange trimmed(TokenRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && punctuation(start)) {
            start++;
        }
        while (end > start
                && (punctuation(end - 1) && !d.word(end - 1).equals(")")
                        || end - 1 > start && d.tag(end - 1).startsWith("W"))) {
            end--;
        }
        return start < end ? new TokenRange(start, end) : null;
    }

    private boolean punctuation(int token) {
        return !Character.isLetterOrDigit(d.word(token).charAt(0))
                && !d.word(token).equals("$");
    }

    private ResolvedSource resolved(TokenRange range, FoundRelation relation, @Nullable ResolvedSource outer) {
        int head = NounPhrase.head(d, range);
        String word = d.lower(head);
        EntityMention mention = discourse.mention(head);
        if (d.tag(head).startsWith("PRP") || d.tag(head).startsWith("W")) {
            return pronoun(range, head, word, mention, outer);
        }
        List<DiscourseEntity> joined = names.in(range, head);
        if (joined.size() > 1) {
            return sources.several(range, joined);
        }
        if (mention != null && !mention.entity().person() && d.tag(head).startsWith("NNP") && RolePhrases.role(word)) {
            mention = null;
        }
        if (mention != null) {
            return sources.named(range, mention.entity(), relation);
        }
        if (joined.size() == 1) {
            return sources.named(range, joined.getFirst(), relation);
        }
        return unnamed.read(range, head, relation);
    }

    private ResolvedSource pronoun(
            TokenRange range, int head, String word, @Nullable EntityMention mention, @Nullable ResolvedSource outer) {
        if (mention != null) {
            return sources.named(range, mention.entity(), null);
        }
        ResolvedSource same = switch (word) {
            case "they" -> outer != null && outer.plural() ? outer : earlier.several(head);
            case "it" -> outer != null && thing(outer) ? outer : earlier.thing(head);
            case "i" -> d.quotation(head) >= 0 ? outer : null;
            case "he", "she" ->
                outer != null && outer.source().kind() == SourceKind.ANONYMOUS && !outer.plural() ? outer : null;
            default -> null;
        };
        if (word.equals("who") || word.equals("which") || word.equals("that")) {
            DiscourseEntity entity = antecedent(range.start());
            if (entity != null) {
                return sources.named(range, entity, null);
            }
        }
        boolean plural = word.equals("they") || word.equals("we");
        if (same == null) {
            SourceKind kind = word.equals("he") || word.equals("she") || word.equals("i")
                    ? SourceKind.PERSON
                    : SourceKind.UNKNOWN;
            String text = d.slice(range.start(), range.end());
            return new ResolvedSource(
                    sources.source(range, kind, null, null, null, List.of(), null), text, range, plural);
        }
        Source of = same.source();
        return new ResolvedSource(
                sources.source(range, of.kind(), of.name(), of.role(), of.affiliation(), of.members(), of.anonymity()),
                same.label(),
                range,
                same.plural());
    }

    private static boolean thing(ResolvedSource resolved) {
        return switch (resolved.source().kind()) {
            case ORGANISATION, OUTLET, GOVERNMENT, DOCUMENT -> true;
            default -> false;
        };
    }

    /** "Duda, who said …": the entity named right before. */
    private @Nullable DiscourseEntity antecedent(int token) {
        int before = token - 1;
        if (before >= 0 && d.word(before).equals(",")) {
            before--;
        }
        EntityMention mention = before >= 0 ? discourse.mention(before) : null;
        return mention == null || d.sentenceOf(before) != d.sentenceOf(token) ? null : mention.entity();
    }
}
