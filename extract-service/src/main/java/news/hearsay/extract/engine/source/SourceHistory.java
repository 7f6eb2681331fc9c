package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The sources so far that "they", "it" and "the official" may refer to. */
final class SourceHistory {

    private static final int MAX_SENTENCES_BACK = 2;

    private final Document d;
    /** the last source of several people: the antecedent of "they" */
    private @Nullable ResolvedSource lastPlural;
    /** the last institution or document: the antecedent of "it" */
    private @Nullable ResolvedSource lastThing;
    /** the last source, whoever it was */
    private @Nullable ResolvedSource last;
    /** the last unnamed source with each noun: the antecedent of "the official" */
    private final Map<String, ResolvedSource> lastByNoun = new HashMap<>();

    SourceHistory(Document document) {
        this.d = document;
    }

    void add(ResolvedSource source) {
        last = source;
        SourceKind kind = source.source().kind();
        if (source.plural()) {
            lastPlural = source;
        } else if (kind != SourceKind.PERSON && kind != SourceKind.ANONYMOUS && kind != SourceKind.UNKNOWN) {
            lastThing = source;
        }
        if (source.source().name() == null) {
            int head = NounPhrase.head(d, source.range());
            lastByNoun.put(RolePhrases.singular(d, head), source);
        }
    }

    /** The antecedent of "they" at a token; null for none. */
    @Nullable
    ResolvedSource several(int token) {
        return near(lastPlural, token);
    }

    /** The antecedent of "it" at a token; null for none. */
    @Nullable
    ResolvedSource thing(int token) {
        return near(lastThing, token);
    }

    /** The antecedent of "he" or "she" at a token: the last source, if that is one person without a name. */
    @Nullable
    ResolvedSource person(int token) {
        ResolvedSource source = near(last, token);
        boolean unnamed = source != null && !source.plural() && source.source().name() == null;
        if (source == null || !unnamed) {
            return null;
        }
        String label = source.label().toLowerCase(Locale.ROOT);
        boolean indefinite = label.startsWith("a ") || label.startsWith("an ");
        boolean person = switch (source.source().kind()) {
            case ANONYMOUS, PERSON -> true;
            case UNKNOWN ->
                indefinite && d.tag(NounPhrase.head(d, source.range())).equals("NN");
            default -> false;
        };
        return person ? source : null;
    }

    /** The antecedent of "the official" at a token, by that noun; null for none. */
    @Nullable
    ResolvedSource of(String noun, int token) {
        return near(lastByNoun.get(noun), token);
    }

    private @Nullable ResolvedSource near(@Nullable ResolvedSource source, int token) {
        boolean near = source != null
                && d.sentenceOf(token) - d.sentenceOf(source.range().start()) <= MAX_SENTENCES_BACK
                && source.range().end() <= token;
        return near ? source : null;
    }
}
