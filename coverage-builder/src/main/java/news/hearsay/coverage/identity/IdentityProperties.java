package news.hearsay.coverage.identity;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The seed list.
 *
 * @param identities by keys that never change, as ids are made of them
 */
@Validated
@ConfigurationProperties("hearsay.coverage")
public record IdentityProperties(@DefaultValue Map<String, @Valid Seed> identities) {}
