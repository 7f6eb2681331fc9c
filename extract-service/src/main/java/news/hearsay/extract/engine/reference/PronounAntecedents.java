package news.hearsay.extract.engine.reference;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pronoun in a claim refers to outside it: the source; or else the subject of the sentence before, which
 * the text is about. Null where another candidate fits as well.
 */
final class PronounAntecedents {

    private final Document d;
    private final NominalPhrases phrases;
    private final SentenceTopics topics;
    private final States states;
    private final SourceAntecedents sources;
    private final RivalAntecedents rivals;

    PronounAntecedents(
            Document document, DiscourseModel discourse, List<FoundRelation> relations, NominalPhrases phrases) {
        this.d = document;
        this.phrases = phrases;
        this.topics = new SentenceTopics(document, discourse, relations, phrases);
        this.states = new States(document);
        this.sources = new SourceAntecedents(document, discourse);
        this.rivals = new RivalAntecedents(document, phrases);
    }

    /** What replaces the pronoun at a token of a claim; null if it is not certain. */
    @Nullable
    Replacement replacement(FoundRelation relation, @Nullable ResolvedSource source, int token, Pronoun pronoun) {
        if (states.at(token)) {
            return states.replacement(source, token);
        }
        if (rivals.inClaim(relation, token, pronoun) || pronoun == Pronoun.THING && Expletives.at(d, token)) {
            return null;
        }
        NamedAntecedent antecedent = antecedent(relation, source, token, pronoun);
        if (antecedent == null) {
            return null;
        }
        String words = Pronoun.possessive(d, token) ? possessive(antecedent.words()) : antecedent.words();
        return new Replacement(new TokenRange(token, token + 1), words, antecedent.range());
    }

    private static String possessive(String words) {
        return words.endsWith("s") ? words + "'" : words + "'s";
    }

    private @Nullable NamedAntecedent antecedent(
            FoundRelation relation, @Nullable ResolvedSource source, int token, Pronoun pronoun) {
        TokenRange before = sentenceBefore(relation);
        boolean precedes = source != null && source.range().end() <= token;
        NamedAntecedent speaker = source == null || !precedes ? null : sources.speaker(source, token, pronoun);
        if (pronoun.person()) {
            return speaker == null
                    ? null
                    : sources.person(speaker, near(relation, speaker, before), pronoun == Pronoun.WOMAN);
        }
        if (speaker != null) {
            return speaker;
        }
        int subject = before == null ? -1 : topics.subject(before, pronoun);
        NamedAntecedent body =
                source != null && precedes && pronoun == Pronoun.THING ? SourceAntecedents.affiliation(source) : null;
        if (body != null) {
            return subject < 0 ? body : null;
        }
        if (subject < 0 || rivals.besideClaim(relation, token, pronoun)) {
            return null;
        }
        TokenRange phrase = phrases.phrase(subject);
        return phrases.names(phrase) ? new NamedAntecedent(phrases.words(phrase), phrase) : null;
    }

    private List<TokenRange> near(FoundRelation relation, NamedAntecedent speaker, @Nullable TokenRange before) {
        List<TokenRange> near = new ArrayList<>(rivals.outsideClaim(relation));
        near.add(speaker.range());
        if (before != null) {
            near.add(before);
        }
        return near;
    }

    /** The sentence before that of the claim; null if there is none in the article's running text. */
    private @Nullable TokenRange sentenceBefore(FoundRelation relation) {
        int first = d.sentenceOf(
                Math.min(relation.cueHead(), relation.content().getFirst().start()));
        if (first == 0 || !d.prose(first - 1)) {
            return null;
        }
        return new TokenRange(d.sentenceStart(first - 1), d.sentenceEnd(first - 1));
    }
}
