package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The sources so far that "they", "it" and "the official" may refer to. */
final class SourceHistory {

    private static final int MAX_SENTENCES_BACK = 2;
    /** Groups are few, and "the two managers" names one of them again. */
    private static final int MAX_SENTENCES_TO_GROUP = 12;

    private final Document d;
    /** the last source of several people: the antecedent of "they" */
    private @Nullable ResolvedSource lastPlural;
    /** the last institution or document: the antecedent of "it" */
    private @Nullable ResolvedSource lastThing;
    /** the last source, whoever it was */
    private @Nullable ResolvedSource last;
    /** the last unnamed source with each noun: the antecedent of "the official" */
    private final Map<String, ResolvedSource> lastByNoun = new HashMap<>();
    /** the first group of unnamed people with each noun */
    private final Map<String, ResolvedSource> groups = new HashMap<>();
    /** nouns of which the text has several such groups */
    private final Set<String> several = new HashSet<>();

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
            String noun = RoleWords.singular(d, head);
            lastByNoun.put(noun, source);
            if (source.plural()) {
                ResolvedSource first = groups.putIfAbsent(noun, source);
                if (first != null && !first.label().equals(source.label())) {
                    several.add(noun);
                }
            }
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

    /** The antecedent of "the officials" at a token: the only group of that noun so far; null for none or several. */
    @Nullable
    ResolvedSource group(String noun, int token) {
        ResolvedSource group = several.contains(noun) ? null : groups.get(noun);
        boolean before = group != null
                && group.range().end() <= token
                && d.sentenceOf(token) - d.sentenceOf(group.range().start()) <= MAX_SENTENCES_TO_GROUP;
        return before ? group : null;
    }

    private @Nullable ResolvedSource near(@Nullable ResolvedSource source, int token) {
        boolean near = source != null
                && d.sentenceOf(token) - d.sentenceOf(source.range().start()) <= MAX_SENTENCES_BACK
                && source.range().end() <= token;
        return near ? source : null;
    }
}
