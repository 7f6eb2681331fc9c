package news.hearsay.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names and limits of the topics. The key of every record is the article's id, except on {@link #THREADS} and
 * {@link #SUBJECTS} and {@link #WATCHES}, and of rulings that concern no single article.
 */
public final class Topics {

    /** Articles as they were accepted: {@link Article}. */
    public static final String ARTICLES = "hearsay.articles.v1";
    /** What was claimed in an article: {@link Claim}. */
    public static final String CLAIMS = "hearsay.claims.v1";
    /** Who made a claim, and through whom: {@link Attribution}. */
    public static final String ATTRIBUTIONS = "hearsay.attributions.v1";
    /** The end of each article's extraction: {@link Extraction}. */
    public static final String EXTRACTIONS = "hearsay.extractions.v1";

    /** The current state of each thread: {@link ThreadState}. Compacted; the key is the thread's id. */
    public static final String THREADS = "hearsay.threads.v1";

    /** What people correct: {@link Ruling}. The key is the article's id, or the ruling's if it concerns no article. */
    public static final String RULINGS = "hearsay.rulings.v1";

    /** The subjects that people define: {@link SubjectDefinition}. The key is the subject's name. */
    public static final String SUBJECTS = "hearsay.subjects.v1";

    /** What users watch for: {@link Watch}. The key is the watch's id. */
    public static final String WATCHES = "hearsay.watches.v1";

    /**
     * Stored articles that a later version of the extractor reads again: {@link Article}. Its records are work to do,
     * so they are kept for a day only, and are not stored a second time.
     */
    public static final String REREADS = "hearsay.rereads.v1";

    /** The topics whose events are stored: those of the pipeline, in its order, and those of the desk. */
    public static final List<String> ALL =
            List.of(ARTICLES, CLAIMS, ATTRIBUTIONS, EXTRACTIONS, RULINGS, SUBJECTS, WATCHES);

    /** The topics that have a dead-letter topic: those that a service of Hearsay consumes. */
    public static final List<String> WITH_DEAD_LETTERS =
            Stream.concat(ALL.stream(), Stream.of(REREADS)).toList();

    /** The largest record in bytes: an article's text may be 2 MiB, and JSON escapes make it longer. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    /** The largest dead letter in bytes: the largest record, and the headers that describe its failure. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 1024 * 1024;

    private Topics() {}

    /**
     * Returns the dead-letter topic of a topic. A dead letter has the bytes and headers of the record, and the reason.
     */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }

    /** Returns the topic of a dead-letter topic: the inverse of {@link #deadLetters}. */
    public static String deadLettersOf(String deadLetters) {
        return deadLetters.endsWith(".dlt")
                ? deadLetters.substring(0, deadLetters.length() - ".dlt".length())
                : deadLetters;
    }
}
