package news.hearsay.web.read;

import java.util.UUID;

/**
 * One link of the chain through which an outlet received a claim.
 *
 * @param id the identity
 * @param kind person, organisation, outlet, government, group, document, anonymous or unknown
 * @param role source, via or outlet
 */
public record ChainLink(UUID id, String name, String kind, String role) {}
