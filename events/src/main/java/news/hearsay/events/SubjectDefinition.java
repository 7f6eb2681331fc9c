package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The definition of a subject by a person, or its deletion. Of the definitions with one name, the one with the latest
 * {@code changedAt} counts, then the one with the largest event id; it replaces the subject of that name in
 * {@code subjects.yml}. Topic: {@code hearsay.subjects.v1}.
 *
 * <p>A phrase consists of words and matches whole words, without regard to case. A {@code *} at the end of a word
 * matches any ending: {@code join* NATO} also matches "joins NATO".
 *
 * @param name the name of the subject, which is the key of the record in Kafka
 * @param context phrases of which at least one must occur in an article's title or text for its claims to match the
 *     subject; if empty, none is required
 * @param phrases the phrases that name the subject
 * @param exclusions phrases that exclude a claim from the subject if its words or its sentence contain one
 * @param names names of people and organisations. They name the subject as phrases do, but case counts: {@code Labour}
 *     does not match "labour"
 * @param aspects the aspects of the subject, with different names
 * @param changedAt when the subject was changed
 * @param changedBy who changed it
 * @param deleted whether the subject was deleted; the other fields then have no effect
 */
public record SubjectDefinition(
        String name,
        List<String> context,
        List<String> phrases,
        List<String> exclusions,
        List<String> names,
        List<Aspect> aspects,
        Instant changedAt,
        String changedBy,
        @JsonProperty(required = true) boolean deleted)
        implements Event {

    /** The largest number of characters of the name of a subject or an aspect, and of a phrase. */
    public static final int MAX_LENGTH = 100;

    /** The largest number of phrases in one list of phrases. */
    public static final int MAX_PHRASES = 500;

    /** The largest number of aspects of a subject. */
    public static final int MAX_ASPECTS = 50;

    /**
     * The form of a subject's name: it starts with a letter or digit, and has no character that the path of a URL
     * cannot contain.
     */
    public static final String NAME_PATTERN = "[\\p{L}\\p{N}][^/\\\\;%\\p{Cntrl}]{0,99}";

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    /** An aspect of a subject: its name, and the phrases that name it in an article about the subject. */
    public record Aspect(String name, List<String> phrases) {

        /** @throws InvalidEventException if the name or the phrases are missing, too long, too many or malformed */
        public Aspect {
            requireName("aspects.name", name);
            phrases = checked("aspects.phrases", Require.filled("aspects.phrases", phrases));
        }
    }

    /** @throws InvalidEventException if a field is missing, too long or malformed, or a list has too many members */
    public SubjectDefinition {
        requireName("name", name);
        context = checked("context", context);
        phrases = checked("phrases", phrases);
        exclusions = checked("exclusions", exclusions);
        names = checked("names", names);
        aspects = Require.list("aspects", aspects);
        Require.present("changedAt", changedAt);
        changedAt = changedAt.truncatedTo(ChronoUnit.MICROS);
        Require.text("changedBy", changedBy);
        if (aspects.size() > MAX_ASPECTS) {
            throw new InvalidEventException("aspects must have at most " + MAX_ASPECTS + " members");
        }
        if (aspects.stream().map(Aspect::name).distinct().count() < aspects.size()) {
            throw new InvalidEventException("aspects must have different names");
        }
        if (!deleted && phrases.isEmpty() && names.isEmpty()) {
            throw new InvalidEventException("phrases and names must not both be empty");
        }
    }

    /** Returns the deletion of a subject. */
    public static SubjectDefinition deletion(String name, Instant changedAt, String changedBy) {
        return new SubjectDefinition(
                name, List.of(), List.of(), List.of(), List.of(), List.of(), changedAt, changedBy, true);
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String eventId() {
        return Ids.subject(name, EventCodec.json(this));
    }

    /** Returns whether a phrase consists of words, with a star only at the end of a word. */
    public static boolean isPhrase(String phrase) {
        return Arrays.stream(phrase.strip().split("\\s+")).allMatch(SubjectDefinition::isWord);
    }

    private static boolean isWord(String word) {
        int star = word.indexOf('*');
        return !word.isEmpty()
                && (star == -1
                        || star == word.length() - 1 && star > 0 && Character.isLetterOrDigit(word.charAt(star - 1)));
    }

    private static void requireName(String field, String name) {
        Require.text(field, name);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidEventException(field + " must start with a letter or digit, have at most " + MAX_LENGTH
                    + " characters, and contain none of / \\ ; %");
        }
    }

    private static List<String> checked(String field, List<String> phrases) {
        List<String> copy = Require.list(field, phrases);
        if (copy.size() > MAX_PHRASES) {
            throw new InvalidEventException(field + " must have at most " + MAX_PHRASES + " members");
        }
        for (String phrase : copy) {
            if (phrase.length() > MAX_LENGTH) {
                throw new InvalidEventException(field + " must have at most " + MAX_LENGTH + " characters each");
            }
            if (!isPhrase(phrase)) {
                throw new InvalidEventException(
                        field + " must consist of words; * is allowed only at the end of a word: '" + phrase + "'");
            }
        }
        return copy;
    }
}
