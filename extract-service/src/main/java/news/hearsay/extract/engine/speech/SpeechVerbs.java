package news.hearsay.extract.engine.speech;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.text.Document;

/** Verbs of speech, by their infinitives or forms. */
final class SpeechVerbs {

    /** verbs whose subject utters the words of their complement: "said that the foreman had <em>told</em> him" */
    static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "report",
            "write",
            "claim",
            "deny",
            "confirm",
            "announce",
            "warn",
            "promise",
            "admit",
            "explain",
            "state",
            "declare",
            "testify",
            "insist",
            "assert",
            "allege",
            "reveal",
            "swear",
            "boast",
            "complain",
            "mention",
            "note",
            "argue",
            "acknowledge",
            "concede",
            "assure",
            "inform",
            "vow",
            "pledge",
            "recall",
            "remark",
            "whisper",
            "confess",
            "post",
            "tweet");

    /** verbs whose subject passes on what somebody else said: "she had heard from the postman that …" */
    static final Set<String> HEARING = Set.of("hear", "learn");

    /** verbs that take whoever is spoken to as their object: "told the newspaper" */
    static final Set<String> TELLING = Set.of("tell", "inform", "assure");

    /** forms of verbs for what outlets do: "Canal Nine reported, citing an official, that …" */
    static final Set<String> REPORTS = Set.of("reported", "reports", "wrote", "writes");

    private SpeechVerbs() {}

    /** The infinitive of the verb at a token. */
    static String lemma(Document d, int verb) {
        return Lemmas.verb(d.lower(verb));
    }
}
