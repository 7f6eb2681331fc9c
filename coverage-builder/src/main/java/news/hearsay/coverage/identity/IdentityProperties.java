package news.hearsay.coverage.identity;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The seed list.
 *
 * @param identities entries by key. Ids are derived from the keys, so a key must never change
 */
@Validated
@ConfigurationProperties("hearsay.coverage")
public record IdentityProperties(@DefaultValue Map<String, @Valid Seed> identities) {}
