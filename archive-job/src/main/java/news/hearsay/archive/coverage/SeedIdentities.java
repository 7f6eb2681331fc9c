package news.hearsay.archive.coverage;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Seed;
import org.jspecify.annotations.Nullable;

/** The identities that follow from the seed list. An executor gets the list, and builds its index once. */
final class SeedIdentities implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final HashMap<String, Seed> seeds;
    private transient volatile @Nullable Identities identities;

    SeedIdentities(Map<String, Seed> seeds) {
        this.seeds = new HashMap<>(seeds);
    }

    Identities get() {
        Identities built = identities;
        if (built == null) {
            built = new Identities(seeds, List.of(), List.of());
            identities = built;
        }
        return built;
    }
}
