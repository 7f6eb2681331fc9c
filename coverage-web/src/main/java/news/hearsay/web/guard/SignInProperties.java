package news.hearsay.web.guard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.hearsay.web.account.Role;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may sign in, and who may read.
 *
 * @param reading who may read: everyone who reaches the service (open), or those who have signed in (signed-in)
 * @param usersFile the file of local accounts, which ./hearsay user writes; without it, nobody can sign in with a
 *     password
 * @param reloadAfter how long the service uses the accounts before it reads the file again
 * @param sessionLifetime the longest time from sign-in until a person must sign in again; the time without requests
 *     after which a session ends is server.servlet.session.timeout
 * @param roleClaim the claim of a token that contains the roles, a string or a list; a dot leads into an object, such
 *     as realm_access.roles
 * @param roleNames the word for each role in that claim, if it differs from the role's own, such as editor:
 *     newsroom-editors
 * @param attempts limits of failed attempts to sign in
 */
@Validated
@ConfigurationProperties("hearsay.coverage.web.access")
record SignInProperties(
        @NotNull @DefaultValue("open") Reading reading,
        @Nullable Path usersFile,
        @NotNull @DurationMin @DefaultValue("1s") Duration reloadAfter,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("12h")
        Duration sessionLifetime,

        @NotBlank @DefaultValue("roles") String roleClaim,
        @NotNull @DefaultValue Map<Role, String> roleNames,
        @NotNull @Valid @DefaultValue Attempts attempts) {

    /** Who may read. */
    enum Reading {
        OPEN,
        SIGNED_IN
    }

    /**
     * Limits of failed attempts to sign in.
     *
     * @param perName the number of failed attempts for one name in a period
     * @param perAddress the number of failed attempts from one network address in a period
     * @param period the period
     */
    record Attempts(
            @Min(1) @Max(10_000) @DefaultValue("10") int perName,
            @Min(1) @Max(10_000) @DefaultValue("50") int perAddress,

            @NotNull @DurationMin(seconds = 1) @DefaultValue("10m")
            Duration period) {}

    /** Null as well if the setting is an empty string, such as an empty environment variable. */
    @Override
    public @Nullable Path usersFile() {
        return usersFile == null || usersFile.toString().isEmpty() ? null : usersFile;
    }

    /** The role that a word in the claim stands for; null if it is another one. */
    @Nullable
    Role role(String word) {
        for (Role role : Role.values()) {
            if (word.equals(roleNames.getOrDefault(role, role.word()))) {
                return role;
            }
        }
        return null;
    }
}
