package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link Ruling} decides. In JSON, the property {@code kind} names the type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RulingBody.RejectAttribution.class, name = "reject-attribution"),
    @JsonSubTypes.Type(value = RulingBody.ConfirmAttribution.class, name = "confirm-attribution"),
    @JsonSubTypes.Type(value = RulingBody.CorrectAttribution.class, name = "correct-attribution"),
    @JsonSubTypes.Type(value = RulingBody.AddAttribution.class, name = "add-attribution"),
    @JsonSubTypes.Type(value = RulingBody.SameClaim.class, name = "same-claim"),
    @JsonSubTypes.Type(value = RulingBody.DifferentClaim.class, name = "different-claim"),
    @JsonSubTypes.Type(value = RulingBody.SameSource.class, name = "same-source"),
    @JsonSubTypes.Type(value = RulingBody.DifferentSource.class, name = "different-source"),
    @JsonSubTypes.Type(value = RulingBody.SameOutlet.class, name = "same-outlet"),
    @JsonSubTypes.Type(value = RulingBody.DifferentOutlet.class, name = "different-outlet"),
    @JsonSubTypes.Type(value = RulingBody.Undo.class, name = "undo")
})
public sealed interface RulingBody {

    /** Returns the name of the type in JSON, such as {@code reject-attribution}. */
    default String kind() {
        return switch (this) {
            case RejectAttribution _ -> "reject-attribution";
            case ConfirmAttribution _ -> "confirm-attribution";
            case CorrectAttribution _ -> "correct-attribution";
            case AddAttribution _ -> "add-attribution";
            case SameClaim _ -> "same-claim";
            case DifferentClaim _ -> "different-claim";
            case SameSource _ -> "same-source";
            case DifferentSource _ -> "different-source";
            case SameOutlet _ -> "same-outlet";
            case DifferentOutlet _ -> "different-outlet";
            case Undo _ -> "undo";
        };
    }

    /** Whether it decides about words of one article, so that the ruling must name the article and its revision. */
    default boolean concernsOneArticle() {
        return switch (this) {
            case RejectAttribution _, ConfirmAttribution _, CorrectAttribution _, AddAttribution _ -> true;
            case SameClaim _, DifferentClaim _, SameSource _, DifferentSource _ -> false;
            case SameOutlet _, DifferentOutlet _, Undo _ -> false;
        };
    }

    /** Returns the ids of the articles that it names, besides the article of the ruling. */
    default Set<String> articles() {
        Stream<@Nullable String> ids = switch (this) {
            case SameClaim(var first, var second) -> Stream.of(first.articleId(), second.articleId());
            case DifferentClaim(var first, var second) -> Stream.of(first.articleId(), second.articleId());
            case SameSource(var first, var second) -> Stream.of(first.articleId(), second.articleId());
            case DifferentSource(var first, var second) -> Stream.of(first.articleId(), second.articleId());
            default -> Stream.empty();
        };
        return ids.flatMap(Stream::ofNullable).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns the keys of the fields that it decides, such as {@code 9a122c9c-….stance}. A later ruling with the same
     * key supersedes this one in this field. Empty for rulings that no other one supersedes.
     */
    default Set<String> decides() {
        return switch (this) {
            case RejectAttribution(var target) -> Set.of(target.attributionId() + ".verdict");
            case ConfirmAttribution(var target) -> Set.of(target.attributionId() + ".verdict");
            case CorrectAttribution correction -> correction.fields();
            case SameClaim(var first, var second) -> Set.of(pair("claims", first.claimId(), second.claimId()));
            case DifferentClaim(var first, var second) -> Set.of(pair("claims", first.claimId(), second.claimId()));
            case SameSource(var first, var second) -> Set.of(pair("sources", named(first), named(second)));
            case DifferentSource(var first, var second) -> Set.of(pair("sources", named(first), named(second)));
            case SameOutlet(var first, var second) -> Set.of(pair("outlets", first, second));
            case DifferentOutlet(var first, var second) -> Set.of(pair("outlets", first, second));
            case AddAttribution _, Undo _ -> Set.of();
        };
    }

    private static String pair(String of, String one, String other) {
        return of + "." + Stream.of(one, other).sorted().collect(Collectors.joining("\n"));
    }

    private static String named(SourceTarget source) {
        return source.attributionId() == null ? source.name() : source.attributionId();
    }

    /**
     * The attribution is wrong: the article does not attribute this content to this source.
     *
     * @param target the attribution
     */
    record RejectAttribution(AttributionTarget target) implements RulingBody {
        /** @throws InvalidEventException if the target is missing */
        public RejectAttribution {
            Require.present("target", target);
        }
    }

    /**
     * A person checked the attribution and found it right.
     *
     * @param target the attribution
     */
    record ConfirmAttribution(AttributionTarget target) implements RulingBody {
        /** @throws InvalidEventException if the target is missing */
        public ConfirmAttribution {
            Require.present("target", target);
        }
    }

    /**
     * The attribution is right but for these fields.
     *
     * @param target the attribution
     * @param source the source that asserts the claim; null if it is right
     * @param content the words of the claim; empty if they are right
     * @param stance the stance of the source; null if it is right
     * @param certainty the certainty that the words of the claim express; null if it is right
     */
    record CorrectAttribution(
            AttributionTarget target,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RuledSource source,

            List<TextSelector> content,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Stance stance,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Certainty certainty)
            implements RulingBody {
        /** @throws InvalidEventException if the target or the list is missing, or nothing is corrected */
        public CorrectAttribution {
            Require.present("target", target);
            content = Require.list("content", content);
            if (source == null && content.isEmpty() && stance == null && certainty == null) {
                throw new InvalidEventException("a correction needs a source, content, stance or certainty");
            }
        }

        private Set<String> fields() {
            return Stream.of(
                            source == null ? null : "source",
                            content.isEmpty() ? null : "content",
                            stance == null ? null : "stance",
                            certainty == null ? null : "certainty")
                    .flatMap(Stream::ofNullable)
                    .map(field -> target.attributionId() + "." + field)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * The article has an attribution that was missed.
     *
     * @param content the words of the claim
     * @param source the source that asserts it; null if the text names none
     * @param cue the words that attribute it; empty if there are none
     * @param stance the stance of the source; null if not stated
     * @param certainty the certainty that the words of the claim express; null if not stated
     */
    record AddAttribution(
            List<TextSelector> content,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RuledSource source,

            List<TextSelector> cue,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Stance stance,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Certainty certainty)
            implements RulingBody {
        /** @throws InvalidEventException if the content is missing or empty, or the cue is missing */
        public AddAttribution {
            content = Require.filled("content", content);
            cue = Require.list("cue", cue);
        }
    }

    /** Two claims say the same, so that their threads are one. */
    record SameClaim(ClaimTarget first, ClaimTarget second) implements RulingBody {
        /** @throws InvalidEventException if a claim is missing or both are the same */
        public SameClaim {
            requireTwo(first, second, "claims");
        }
    }

    /**
     * A claim does not say what another one says. It leaves its thread; the other claims of the thread stay together.
     *
     * @param first the claim that is separated
     * @param second a claim that it differs from
     */
    record DifferentClaim(ClaimTarget first, ClaimTarget second) implements RulingBody {
        /** @throws InvalidEventException if a claim is missing or both are the same */
        public DifferentClaim {
            requireTwo(first, second, "claims");
        }
    }

    /** Two sources are one, such as two spellings of a name. */
    record SameSource(SourceTarget first, SourceTarget second) implements RulingBody {
        /** @throws InvalidEventException if a source is missing or both are the same */
        public SameSource {
            requireTwo(first, second, "sources");
        }
    }

    /** Two sources are different, such as two people of one name. */
    record DifferentSource(SourceTarget first, SourceTarget second) implements RulingBody {
        /** @throws InvalidEventException if a source is missing or both are the same */
        public DifferentSource {
            requireTwo(first, second, "sources");
        }
    }

    /** Two names of outlets belong to one outlet. */
    record SameOutlet(String first, String second) implements RulingBody {
        /** @throws InvalidEventException if a name is missing or blank or both are the same */
        public SameOutlet {
            Require.text("first", first);
            Require.text("second", second);
            requireTwo(first, second, "outlets");
        }
    }

    /** Two names of outlets belong to different outlets. */
    record DifferentOutlet(String first, String second) implements RulingBody {
        /** @throws InvalidEventException if a name is missing or blank or both are the same */
        public DifferentOutlet {
            Require.text("first", first);
            Require.text("second", second);
            requireTwo(first, second, "outlets");
        }
    }

    /**
     * Another ruling does not apply. It may be a ruling of this type, too, which makes the one that it undoes apply
     * again.
     *
     * @param rulingId see {@link Ruling#id}
     */
    record Undo(String rulingId) implements RulingBody {
        /** @throws InvalidEventException if the id is missing or blank */
        public Undo {
            Require.text("rulingId", rulingId);
        }
    }

    private static void requireTwo(@Nullable Object first, @Nullable Object second, String what) {
        Require.present("first", first);
        Require.present("second", second);
        if (first != null && first.equals(second)) {
            throw new InvalidEventException("first and second must be two " + what);
        }
    }
}
