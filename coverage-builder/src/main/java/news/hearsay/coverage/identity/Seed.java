package news.hearsay.coverage.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An entry of the seed list; see {@code identities.yml}.
 *
 * @param kind outlet, government, organisation, office or person
 * @param name the name to show
 * @param aliases other names
 * @param introduced names that refer to the entry only in an article that contains another of its names
 * @param adjectives of a state: Polish
 * @param capital of a state
 * @param of the key of the state or organisation that an office or ministry belongs to
 * @param titles of an office or ministry
 * @param governmental whether it is a state or a part of one
 * @param holders the people who held the office
 */
public record Seed(
        @NotNull IdentityKind kind,
        @NotBlank String name,
        @DefaultValue List<String> aliases,
        @DefaultValue List<String> introduced,
        @DefaultValue List<String> adjectives,
        @Nullable String capital,
        @Nullable String of,
        @DefaultValue List<String> titles,
        boolean governmental,
        @DefaultValue List<@Valid Holder> holders)
        implements Serializable {

    private static final Set<IdentityKind> KINDS = EnumSet.of(
            IdentityKind.OUTLET,
            IdentityKind.GOVERNMENT,
            IdentityKind.ORGANISATION,
            IdentityKind.OFFICE,
            IdentityKind.PERSON);

    /**
     * A person's tenure of an office.
     *
     * @param from the first day
     * @param until the day after the last one; null if the tenure has not ended
     */
    public record Holder(
            @NotBlank String name,
            @NotNull LocalDate from,
            @Nullable LocalDate until) implements Serializable {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Whether the list may contain entries of this kind. */
    @AssertTrue(message = "kind: must be outlet, government, organisation, office or person")
    public boolean isKindAllowed() {
        return KINDS.contains(kind);
    }

    boolean isOffice() {
        return kind == IdentityKind.OFFICE;
    }
}
