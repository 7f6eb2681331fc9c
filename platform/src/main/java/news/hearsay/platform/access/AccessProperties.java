package news.hearsay.platform.access;

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
 * Which clients may post.
 *
 * @param keysFile File of the accepted API keys. Without it, the service accepts no keys.
 * @param reloadAfter How long the service uses the keys before it reads the file again.
 * @param perMinute How many articles a key or a token may post a minute, unless the key has a limit of its own.
 * @param scope Scope that a token needs.
 * @param outletsClaim Claim that limits a token to outlets: a name or a list of names. A token without it may post for
 *     any outlet.
 */
@Validated
@ConfigurationProperties("hearsay.ingest.access")
record AccessProperties(
        @Nullable Path keysFile,
        @NotNull @DurationMin @DefaultValue("1s") Duration reloadAfter,

        @Min(1) @Max(ApiKey.MAX_PER_MINUTE) @DefaultValue("6000")
        int perMinute,

        @NotBlank @DefaultValue("articles:write") String scope,
        @NotBlank @DefaultValue("outlets") String outletsClaim) {

    /** Null as well if the setting is an empty string, such as an empty environment variable. */
    @Override
    public @Nullable Path keysFile() {
        return keysFile == null || keysFile.toString().isEmpty() ? null : keysFile;
    }
}
