package news.hearsay.extract.engine.source;

import java.util.Locale;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Evidence that a token is part of a person's name: its tag, first names, particles, and offices or occupations in
 * front ("Premier Gil Pisa", "hotel keeper Kit").
 */
final class NameEvidence {

    private final Document d;
    private final NameParticles particles;

    NameEvidence(Document document, NameParticles particles) {
        this.d = document;
        this.particles = particles;
    }

    /** Whether a token is part of a name. */
    boolean part(int token) {
        if (!Character.isUpperCase(d.word(token).charAt(0))
                || d.tag(token).equals("POS")
                || CalendarWords.day(d.lower(token))) {
            return false;
        }
        boolean tagged = d.entity(token) == EntityType.PERSON
                || particles.personalAfter(token)
                || token + 1 < d.size() && d.tag(token).startsWith("NNP") && d.nicknameEnd(token + 1) > token + 1;
        boolean first = Titles.firstName(d.word(token))
                && token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && (d.entity(token) != EntityType.ORGANISATION || d.entity(token + 1) == EntityType.PERSON);
        boolean second = token > 0
                && Titles.firstName(d.word(token - 1))
                && d.tag(token).startsWith("NNP")
                && d.entity(token) != EntityType.ORGANISATION;
        return (tagged || first || second || afterOffice(token))
                && (Gazetteer.country(d.word(token)) == null || surnameOf(token));
    }

    /** Whether a word that is also a place's is a surname, by the first name right before it: "sexton Urs Amman". */
    private boolean surnameOf(int token) {
        return token > 0
                && d.entity(token) == EntityType.PERSON
                && Character.isUpperCase(d.word(token - 1).charAt(0))
                && (Titles.firstName(d.word(token - 1)) || afterOccupation(token - 1));
    }

    /**
     * Whether a token is one of two proper nouns that follow an office and that the tagger takes for no name of a body:
     * "Premier Gil Pisa".
     */
    private boolean afterOffice(int token) {
        int sentence = d.sentenceOf(token);
        int first = token;
        while (first > d.sentenceStart(sentence) && plainName(first) && plainName(first - 1)) {
            first--;
        }
        boolean two = plainName(first)
                && first + 1 < d.sentenceEnd(sentence)
                && plainName(first + 1)
                && token <= first + 1
                && (first + 2 >= d.sentenceEnd(sentence) || !d.tag(first + 2).startsWith("NNP"));
        boolean place = d.entity(first) == EntityType.PLACE;
        return two
                && !place
                && first > d.sentenceStart(sentence)
                && RoleWords.role(d.lower(first - 1))
                && d.tag(first - 1).startsWith("NN");
    }

    private boolean plainName(int token) {
        return d.tag(token).equals("NNP")
                && mixed(d.word(token))
                && d.entity(token) != EntityType.ORGANISATION
                && !RoleWords.roleWord(d, token)
                && !CalendarWords.day(d.lower(token))
                && SourceNouns.kind(d.lower(token)) == null
                && Gazetteer.at(d, token).isEmpty();
    }

    /**
     * A single unknown word that the tagger takes for an organisation, right before a single word that it takes for a
     * person.
     */
    boolean unknownFirstName(int token) {
        int sentence = d.sentenceOf(token);
        boolean alone = token == d.sentenceStart(sentence)
                || d.entity(token - 1) != d.entity(token)
                        && !d.tag(token - 1).equals("DT")
                        && !d.tag(token - 1).equals("IN")
                        && (!d.tag(token - 1).startsWith("NNP") || afterOccupation(token));
        return alone
                && (d.entity(token) == EntityType.ORGANISATION || d.entity(token) == EntityType.NONE)
                && d.tag(token).equals("NNP")
                && mixed(d.word(token))
                && !Titles.title(d.lower(token))
                && (d.cluster(token, 8) == 1 || afterOccupation(token) || opensSentence(token))
                && Gazetteer.at(d, token).isEmpty()
                && token + 1 < d.sentenceEnd(sentence)
                && d.entity(token + 1) == EntityType.PERSON
                && d.tag(token + 1).startsWith("NNP")
                && (token + 2 >= d.sentenceEnd(sentence) || d.entity(token + 2) != EntityType.PERSON)
                && !RoleWords.roleWord(d, token)
                && SourceNouns.kind(d.lower(token)) == null;
    }

    /** Whether a token opens a sentence and describes nobody: "Joren Pask said", not "Rival Pask said". */
    private boolean opensSentence(int token) {
        return token == d.sentenceStart(d.sentenceOf(token))
                && d.entity(token) == EntityType.NONE
                && !RoleWords.human(d.lower(token))
                && !CalendarWords.time(d.lower(token));
    }

    /**
     * Whether an office or occupation in small letters, or at the beginning of the sentence, stands right before a
     * token: "hotel keeper Kit", "Sexton Tim".
     */
    private boolean afterOccupation(int token) {
        int first = d.sentenceStart(d.sentenceOf(token));
        if (token == first) {
            return false;
        }
        String before = d.lower(token - 1);
        boolean small = Character.isLowerCase(d.word(token - 1).charAt(0));
        boolean known = RoleWords.occupation(before) || RoleWords.role(before);
        return small && (d.tag(token - 1).equals("NN") && RoleWords.human(before) || known)
                || token - 1 == first && known;
    }

    /** A capital followed by small letters only. */
    private static boolean mixed(String word) {
        return word.length() > 2 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    /** Whether a token is an initial or a mark of a generation: "J.", "Jr". */
    boolean initial(int token) {
        String word = d.word(token);
        return word.length() <= 2
                        && Character.isUpperCase(word.charAt(0))
                        && d.tag(token).startsWith("NNP")
                || Generations.suffix(word) && d.tag(token).startsWith("NNP");
    }
}
