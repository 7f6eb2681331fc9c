package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What has changed among mentions and wordings, and has yet to be followed up by {@link Standing}.
 *
 * @param articles articles whose mentions may have changed
 * @param reports reports that gained or lost a mention
 * @param mentions mentions that were written
 * @param strands strands that lost a mention, gained one or hold one that was written
 * @param threads threads that gained or lost a wording or an opposite
 */
record Unsettled(Set<String> articles, Set<UUID> reports, Set<String> mentions, Set<UUID> strands, Set<UUID> threads) {

    Unsettled(Collection<String> articles) {
        this(new HashSet<>(articles), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
}
