package news.hearsay.ingest.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may post.
 *
 * @param keysFile the keys that are accepted; none are demanded without it
 * @param reloadAfter how old what was read of the file may be
 * @param perMinute how many articles a key or token may post a minute, if the key does not say otherwise
 * @param scope what a token needs
 * @param outletsClaim the claim of a token that limits it to outlets, a name or a list of names; one without it may
 *     post for any
 */
@Validated
@ConfigurationProperties("hearsay.ingest.access")
record AccessProperties(
        @Nullable Path keysFile,
        @NotNull @DurationMin @DefaultValue("1s") Duration reloadAfter,

        @Min(1) @Max(ApiKey.MOST_PER_MINUTE) @DefaultValue("6000")
        int perMinute,

        @NotBlank @DefaultValue("articles:write") String scope,
        @NotBlank @DefaultValue("outlets") String outletsClaim) {

    /** Null too if an environment variable for it is there but empty. */
    @Override
    public @Nullable Path keysFile() {
        return keysFile == null || keysFile.toString().isEmpty() ? null : keysFile;
    }
}
