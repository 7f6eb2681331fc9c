package news.hearsay.coverage.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An entry of the seed list; see {@code identities.yml}.
 *
 * @param kind outlet, government, organisation, office or person
 * @param name what to print
 * @param aliases other names
 * @param introduced names that mean it only in an article that has another of its names
 * @param adjectives of a state: Polish
 * @param capital of a state
 * @param of the key of the state or organisation to which an office or ministry belongs
 * @param titles of an office or ministry
 * @param governmental whether it is a state or a part of one
 * @param holders who held the office
 */
public record Seed(
        @NotBlank @Pattern(regexp = "outlet|government|organisation|office|person")
        String kind,

        @NotBlank String name,
        @DefaultValue List<String> aliases,
        @DefaultValue List<String> introduced,
        @DefaultValue List<String> adjectives,
        @Nullable String capital,
        @Nullable String of,
        @DefaultValue List<String> titles,
        boolean governmental,
        @DefaultValue List<@Valid Holder> holders) {

    /**
     * Who held an office.
     *
     * @param from the first day
     * @param until the day after the last one; null if it goes on
     */
    public record Holder(
            @NotBlank String name,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    boolean isOffice() {
        return kind.equals("office");
    }
}
