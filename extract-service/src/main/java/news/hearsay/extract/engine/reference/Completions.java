package news.hearsay.extract.engine.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.events.Completion;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Completes the claims of a document: puts what a claim refers to in place of the reference. */
public final class Completions {

    private static final int MAX_RELATIONS_BACK = 50;
    /** Tokens at the beginning of a claim in which references are resolved. */
    private static final int MAX_TOKENS = 60;

    /** The words before the content of a question: "asked whether". */
    private static final Pattern QUESTION = Pattern.compile("^(?:whether|if)\\s+", Pattern.CASE_INSENSITIVE);

    private final Document d;
    private final List<FoundRelation> relations;
    private final List<@Nullable ResolvedSource> sources;
    private final ClaimReferences claims;
    private final PronounAntecedents pronouns;
    private final NounAntecedents nouns;
    private final List<@Nullable Completion> completions;

    private Completions(
            Document document,
            DiscourseModel discourse,
            List<FoundRelation> relations,
            List<@Nullable ResolvedSource> sources) {
        this.d = document;
        this.relations = relations;
        this.sources = sources;
        NominalPhrases phrases = new NominalPhrases(document, discourse);
        this.claims = new ClaimReferences(document, relations, sources);
        this.pronouns = new PronounAntecedents(document, discourse, relations, phrases);
        this.nouns = new NounAntecedents(document, phrases);
        this.completions = new ArrayList<>(Collections.nCopies(relations.size(), null));
    }

    /**
     * The result for the relations of a document.
     *
     * @param completions the completion of each relation, in their order; null where there is none
     * @param verdicts the stance of each relation that judges an earlier claim ("this was not true"); null for others
     * @param fragments the relations whose content is no proposition ("it", "their talks"), and whose antecedent is
     *     unknown
     */
    public record Completed(
            List<@Nullable Completion> completions, List<@Nullable Stance> verdicts, BitSet fragments) {}

    /** Completes the claims of relations that are in the order of their contents. */
    public static Completed of(
            Document document,
            DiscourseModel discourse,
            List<FoundRelation> relations,
            List<@Nullable ResolvedSource> sources) {
        Completions all = new Completions(document, discourse, relations, sources);
        for (int r = 0; r < relations.size(); r++) {
            all.completions.set(r, all.complete(r));
        }
        return new Completed(all.completions, all.verdicts(), all.fragments());
    }

    private List<@Nullable Stance> verdicts() {
        List<@Nullable Stance> verdicts = new ArrayList<>(completions.size());
        for (int r = 0; r < completions.size(); r++) {
            verdicts.add(completions.get(r) == null ? null : claims.verdict(r));
        }
        return verdicts;
    }

    /** Whether each relation's content is no proposition, and nothing in the article tells what it stands for. */
    private BitSet fragments() {
        BitSet fragments = new BitSet();
        for (int r = 0; r < relations.size(); r++) {
            fragments.set(r, completions.get(r) == null && claims.empty(r));
        }
        return fragments;
    }

    private @Nullable Completion complete(int r) {
        int antecedent = claims.antecedent(r);
        if (antecedent >= 0) {
            return claim(antecedent);
        }
        if (claims.fragment(r) || !claims.proposition(r)) {
            return null;
        }
        List<Replacement> replacements = new ArrayList<>();
        for (TokenRange range : relations.get(r).content()) {
            int end = Math.min(range.end(), range.start() + MAX_TOKENS);
            for (int i = range.start(); i < end; i++) {
                if (d.quotation(i) >= 0) {
                    continue;
                }
                TokenRange demonstrative = nouns.demonstrative(i, end);
                if (demonstrative != null) {
                    NounAntecedents.Act act = nouns.act(relations.get(r), demonstrative);
                    int said = act == null ? -1 : claimOf(act.verb(), r);
                    if (said >= 0 && nouns.light(relations.get(r), demonstrative)) {
                        return claim(said);
                    }
                    add(replacements, noun(relations.get(r), demonstrative, act));
                    i = demonstrative.end() - 1;
                    continue;
                }
                Pronoun pronoun = Pronoun.at(d, i);
                if (pronoun != null && replacements.isEmpty()) {
                    add(replacements, pronouns.replacement(relations.get(r), sources.get(r), i, pronoun));
                }
            }
        }
        return replacements.isEmpty() ? null : completion(relations.get(r), replacements);
    }

    private @Nullable Replacement noun(
            FoundRelation relation, TokenRange demonstrative, NounAntecedents.@Nullable Act act) {
        Replacement phrase = nouns.phrase(relation, demonstrative);
        return phrase != null || act == null ? phrase : nouns.nominal(act);
    }

    private static void add(List<Replacement> replacements, @Nullable Replacement replacement) {
        if (replacement != null) {
            replacements.add(replacement);
        }
    }

    /** The claim before {@code relation} that holds a token; -1 for none. */
    private int claimOf(int token, int relation) {
        for (int r = relation - 1; r >= Math.max(0, relation - MAX_RELATIONS_BACK); r--) {
            if (relations.get(r).content().size() == 1
                    && relations.get(r).content().getFirst().contains(token)) {
                return r;
            }
        }
        return -1;
    }

    /** The words of an earlier claim, completed themselves. */
    private Completion claim(int antecedent) {
        Completion completed = completions.get(antecedent);
        List<Span> spans = spans(relations.get(antecedent).content());
        String words = completed == null ? text(relations.get(antecedent).content(), List.of()) : completed.text();
        return new Completion(QUESTION.matcher(words).replaceFirst(""), spans);
    }

    private List<Span> spans(List<TokenRange> ranges) {
        return ranges.stream().map(range -> d.span(range.start(), range.end())).toList();
    }

    private Completion completion(FoundRelation relation, List<Replacement> replacements) {
        List<Span> antecedents = replacements.stream()
                .map(Replacement::antecedent)
                .distinct()
                .sorted(Comparator.comparingInt(TokenRange::start))
                .map(range -> d.span(range.start(), range.end()))
                .toList();
        return new Completion(text(relation.content(), replacements), antecedents);
    }

    private String text(List<TokenRange> content, List<Replacement> replacements) {
        return content.stream().map(range -> text(range, replacements)).collect(Collectors.joining(" "));
    }

    private String text(TokenRange range, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder();
        int at = range.start();
        for (Replacement replacement : replacements) {
            TokenRange reference = replacement.reference();
            if (range.contains(reference)) {
                if (reference.start() > at) {
                    text.append(d.text(), d.start(at), d.start(reference.start()));
                }
                text.append(replacement.words());
                at = reference.end();
                if (at < range.end()) {
                    text.append(d.text(), d.end(at - 1), d.start(at));
                }
            }
        }
        if (at < range.end()) {
            text.append(d.slice(at, range.end()));
        }
        return text.toString();
    }
}
