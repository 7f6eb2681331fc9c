package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.Map;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Who has spoken before, as far as "they", "it" and "the official" can mean them. */
final class EarlierVoices {

    private static final int SENTENCES_BACK = 2;

    private final Document d;
    /** the last of several who spoke, and the last institution or document: whom "they" and "it" can mean */
    private @Nullable Voice lastPlural;

    private @Nullable Voice lastThing;
    /** who is meant by "the official", by that noun */
    private final Map<String, Voice> lastByNoun = new HashMap<>();

    EarlierVoices(Document document) {
        this.d = document;
    }

    void remember(Voice voice) {
        SourceKind kind = voice.source().kind();
        if (voice.plural()) {
            lastPlural = voice;
        } else if (kind != SourceKind.PERSON && kind != SourceKind.ANONYMOUS && kind != SourceKind.UNKNOWN) {
            lastThing = voice;
        }
        if (voice.source().name() == null) {
            int head = NounPhrase.head(d, voice.range());
            lastByNoun.put(Roles.singular(d, head), voice);
        }
    }

    /** Whom "they" can mean at a token; null for nobody. */
    @Nullable
    Voice several(int token) {
        return near(lastPlural, token);
    }

    /** What "it" can mean at a token; null for nothing. */
    @Nullable
    Voice thing(int token) {
        return near(lastThing, token);
    }

    /** Whom "the official" can mean, by that noun; null for nobody. */
    @Nullable
    Voice of(String noun, int token) {
        return near(lastByNoun.get(noun), token);
    }

    private @Nullable Voice near(@Nullable Voice voice, int token) {
        boolean near = voice != null
                && d.sentenceOf(token) - d.sentenceOf(voice.range().start()) <= SENTENCES_BACK
                && voice.range().end() <= token;
        return near ? voice : null;
    }
}
