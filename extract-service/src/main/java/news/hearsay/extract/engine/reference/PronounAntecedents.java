package news.hearsay.extract.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pronoun in a claim refers to outside it: the source; or else the subject of the sentence before, which
 * the text is about. Null where another candidate fits as well.
 */
final class PronounAntecedents {

    private static final Set<SourceKind> BODIES =
            Set.of(SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET);

    /** Verbs of which "it" may be the subject in place of a clause: "it is clear that", "it takes courage to". */
    private static final Set<String> PREDICATING = Set.of(
            "be", "become", "seem", "appear", "remain", "look", "feel", "sound", "prove", "make", "take", "cost", "get",
            "mean", "need", "require");

    private final Document d;
    private final DiscourseModel discourse;
    private final NominalPhrases phrases;
    private final SentenceTopics topics;
    private final States states;

    PronounAntecedents(
            Document document, DiscourseModel discourse, List<FoundRelation> relations, NominalPhrases phrases) {
        this.d = document;
        this.discourse = discourse;
        this.phrases = phrases;
        this.topics = new SentenceTopics(document, discourse, relations, phrases);
        this.states = new States(document);
    }

    /** What replaces the pronoun at a token of a claim; null if it is not certain. */
    @Nullable
    Replacement replacement(FoundRelation relation, @Nullable ResolvedSource source, int token, Pronoun pronoun) {
        if (states.at(token)) {
            return states.replacement(source, token);
        }
        if (candidate(contentBefore(relation, token), pronoun) || pronoun == Pronoun.THING && expletive(token)) {
            return null;
        }
        Named antecedent = antecedent(relation, source, token, pronoun);
        if (antecedent == null) {
            return null;
        }
        String words = Pronoun.possessive(d, token) ? possessive(antecedent.words()) : antecedent.words();
        return new Replacement(new TokenRange(token, token + 1), words, antecedent.range());
    }

    private record Named(String words, TokenRange range) {}

    private static String possessive(String words) {
        return words.endsWith("s") ? words + "'" : words + "'s";
    }

    private @Nullable Named antecedent(
            FoundRelation relation, @Nullable ResolvedSource source, int token, Pronoun pronoun) {
        TokenRange before = sentenceBefore(relation);
        boolean precedes = source != null && source.range().end() <= token;
        Named speaker = source == null || !precedes ? null : speaker(source, token, pronoun);
        if (pronoun.person()) {
            return person(speaker, relation, before, pronoun);
        }
        if (speaker != null) {
            return speaker;
        }
        int subject = before == null ? -1 : topics.subject(before, pronoun);
        Named body = source != null && precedes && pronoun == Pronoun.THING ? affiliation(source) : null;
        if (body != null) {
            return subject < 0 ? body : null;
        }
        if (subject < 0 || besideClaim(relation, token, pronoun)) {
            return null;
        }
        TokenRange phrase = phrases.phrase(subject);
        return phrases.names(phrase) ? new Named(phrases.words(phrase), phrase) : null;
    }

    /** The body for which a person speaks, if the source's words name it. */
    private static @Nullable Named affiliation(ResolvedSource source) {
        Source person = source.source();
        String body = person.affiliation();
        return body != null
                        && person.kind() == SourceKind.PERSON
                        && person.text().contains(body)
                ? new Named(body, source.range())
                : null;
    }

    /** The source, if the pronoun may refer to it. */
    private @Nullable Named speaker(ResolvedSource source, int token, Pronoun pronoun) {
        Source speaker = source.source();
        boolean fits = switch (pronoun) {
            case THING -> (BODIES.contains(speaker.kind()) || bare(source) && modal(token + 1)) && !source.plural();
            case SEVERAL -> source.plural() || speaker.kind() == SourceKind.GROUP;
            case MAN, WOMAN -> speaker.kind() == SourceKind.PERSON && speaker.name() != null;
        };
        if (!fits) {
            return null;
        }
        return new Named(speaker.name() != null ? speaker.name() : source.label(), source.range());
    }

    private boolean modal(int token) {
        return token < d.size() && d.tag(token).equals("MD");
    }

    /** Whether the source is one word that nothing shows to name a person: "Westmark said it would". */
    private static boolean bare(ResolvedSource source) {
        Source speaker = source.source();
        return speaker.kind() == SourceKind.PERSON
                && source.range().length() == 1
                && speaker.text().equals(speaker.name())
                && speaker.role() == null
                && speaker.affiliation() == null;
    }

    /** The source, if no other person nearby may be meant. */
    private @Nullable Named person(
            @Nullable Named speaker, FoundRelation relation, @Nullable TokenRange before, Pronoun pronoun) {
        boolean female = pronoun == Pronoun.WOMAN;
        if (speaker == null) {
            return null;
        }
        List<TokenRange> near = new ArrayList<>(outsideClaim(relation));
        near.add(speaker.range());
        if (before != null) {
            near.add(before);
        }
        boolean known = false;
        for (TokenRange range : near) {
            for (String name : discourse.people(range, female)) {
                if (!name.equals(speaker.words())) {
                    return null;
                }
                known = true;
            }
        }
        return known ? speaker : null;
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

    private boolean candidate(List<TokenRange> ranges, Pronoun pronoun) {
        for (TokenRange range : ranges) {
            for (int i = range.start(); i < range.end(); i++) {
                if (phrases.fits(i, pronoun)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<TokenRange> contentBefore(FoundRelation relation, int token) {
        List<TokenRange> before = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            if (range.start() < token) {
                before.add(new TokenRange(range.start(), Math.min(token, range.end())));
            }
        }
        return before;
    }

    /** The parts of the claim's sentence that belong neither to the claim nor to its source. */
    private List<TokenRange> outsideClaim(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        List<TokenRange> outside = new ArrayList<>();
        for (int i = d.sentenceStart(sentence); i < d.sentenceEnd(sentence); i++) {
            boolean inside = relation.claims(i)
                    || relation.source() != null && relation.source().contains(i);
            if (!inside) {
                outside.add(new TokenRange(i, i + 1));
            }
        }
        return outside;
    }

    /** Whether a candidate stands before the pronoun beside the claim, or the source's words name a body or place. */
    private boolean besideClaim(FoundRelation relation, int token, Pronoun pronoun) {
        List<TokenRange> before = outsideClaim(relation).stream()
                .filter(range -> range.end() <= token)
                .toList();
        if (candidate(before, pronoun)) {
            return true;
        }
        TokenRange source = relation.source();
        if (source == null || source.start() > token || pronoun != Pronoun.THING) {
            return false;
        }
        for (int i = source.start(); i < source.end(); i++) {
            boolean owner = i + 1 < source.end() && d.tag(i + 1).equals("POS");
            boolean body = d.entity(i) == EntityType.ORGANISATION || d.entity(i) == EntityType.PLACE;
            boolean after = i > source.start() && d.tag(i - 1).equals("IN") && NominalPhrases.noun(d, i);
            if (owner || body || after) {
                return true;
            }
        }
        return false;
    }

    /** The last verb before a token and after another. */
    private int verbBefore(int token, int after) {
        int verb = token - 1;
        while (verb > after + 1 && !NominalPhrases.verb(d, verb)) {
            verb--;
        }
        return verb;
    }

    /** Whether "it" stands for a clause that follows, or for nothing: "it is unclear whether", "it is raining". */
    private boolean expletive(int token) {
        if (d.label(token).equals("expl")) {
            return true;
        }
        int i = token + 1;
        int end = d.sentenceEnd(d.sentenceOf(token));
        while (i < end && (NominalPhrases.verb(d, i) || d.tag(i).startsWith("RB"))) {
            i++;
        }
        boolean predicated = Pronoun.possessive(d, token)
                || i > token + 1 && PREDICATING.contains(Lemmas.verb(d.lower(verbBefore(i, token))));
        boolean adjective = i < end
                && predicated
                && (d.tag(i).startsWith("JJ")
                        || NominalPhrases.noun(d, i)
                        || d.tag(i).equals("DT"));
        if (!adjective && i > token + 1) {
            i--;
        }
        for (int k = i; k < Math.min(end, i + 4); k++) {
            if (adjective && Set.of("to", "that", "whether", "if").contains(d.lower(k))) {
                return true;
            }
        }
        return false;
    }
}
