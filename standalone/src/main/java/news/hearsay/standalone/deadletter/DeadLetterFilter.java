package news.hearsay.standalone.deadletter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import news.hearsay.events.Topics;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.Reason;
import news.hearsay.standalone.cli.TopicNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** Options that choose dead letters; the default is all. */
final class DeadLetterFilter {

    @Option(
            names = "--reason",
            scope = ScopeType.INHERIT,
            paramLabel = "REASON",
            description = "Only dead letters with this reason: ${COMPLETION-CANDIDATES}.",
            converter = ReasonByLabel.class,
            completionCandidates = Labels.class)
    private @Nullable Reason reason;

    @Option(
            names = "--topic",
            scope = ScopeType.INHERIT,
            paramLabel = "TOPIC",
            description =
                    "Only dead letters of this topic: articles, claims, attributions, extractions, or its full name.",
            converter = TopicByName.class)
    private @Nullable String topic;

    boolean includes(Reason other) {
        return reason == null || reason == other;
    }

    /** @param deadLetters the name of a dead-letter topic */
    boolean includesTopic(String deadLetters) {
        return topic == null || Topics.deadLetters(topic).equals(deadLetters);
    }

    boolean includes(DeadLetter letter) {
        return includes(letter.reason()) && includesTopic(letter.place().topic());
    }

    static final class Labels extends ArrayList<String> {

        Labels() {
            super(Arrays.stream(Reason.values()).map(Reason::label).toList());
        }
    }

    static final class ReasonByLabel implements ITypeConverter<Reason> {

        @Override
        public Reason convert(String label) {
            Optional<Reason> reason = Reason.labelled(label);
            return reason.orElseThrow(
                    () -> new TypeConversionException("there is no reason " + label + "; choose one of: "
                            + Arrays.stream(Reason.values()).map(Reason::label).collect(Collectors.joining(", "))));
        }
    }

    static final class TopicByName implements ITypeConverter<String> {

        @Override
        public String convert(String name) {
            String full = Topics.deadLettersOf(TopicNames.full(name));
            if (!Topics.WITH_DEAD_LETTERS.contains(full)) {
                throw new TypeConversionException("there is no topic " + name + "; choose one of: "
                        + String.join(", ", Topics.WITH_DEAD_LETTERS));
            }
            return full;
        }
    }
}
