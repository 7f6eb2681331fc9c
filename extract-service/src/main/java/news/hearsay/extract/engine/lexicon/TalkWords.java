package news.hearsay.extract.engine.lexicon;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words before the name of whoever a source talked to, in lower case. */
public final class TalkWords {

    /** Verbs that the name follows: "told the BBC". */
    public static final Set<String> TOLD =
            Set.of("told", "tell", "tells", "telling", "informed", "called", "emailed", "texted");

    /** Nouns and verbs with a preposition before the name: "in an interview with", "who was speaking to". */
    public static final Set<String> TALKS = Set.of(
            "interview",
            "interviews",
            "conversation",
            "comments",
            "remarks",
            "email",
            "e-mail",
            "statement",
            "message",
            "speaking",
            "spoke",
            "spoken",
            "speaks",
            "talking",
            "talked",
            "chat",
            "words",
            "reply");

    /** Participles for what happens to a document before it is reported: "a letter seen by the Post". */
    public static final Set<String> DOCUMENTED = Set.of(
            "seen",
            "obtained",
            "reviewed",
            "viewed",
            "read",
            "examined",
            "acquired",
            "leaked",
            "shown",
            "shared",
            "provided",
            "passed");

    /** {@link #DOCUMENTED}, and what an outlet does with the words of somebody: "quoted by the Post". */
    public static final Set<String> OBTAINED = Stream.concat(
                    DOCUMENTED.stream(), Stream.of("quoted", "cited", "published", "revealed", "reported", "carried"))
            .collect(Collectors.toUnmodifiableSet());

    private TalkWords() {}
}
