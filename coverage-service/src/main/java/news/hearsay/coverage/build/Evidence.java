package news.hearsay.coverage.build;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.hearsay.coverage.origin.Mention;
import org.jspecify.annotations.Nullable;

/** What of a mention's row tells where its claim started. */
final class Evidence {

    private Evidence() {}

    static Mention of(
            String id,
            boolean counts,
            Instant saidAt,
            @Nullable UUID sourceId,
            @Nullable String source,
            @Nullable String sourceKind,
            boolean governmental,
            boolean anonymous,
            List<String> chain,
            List<UUID> chainIds,
            List<String> chainRoles,
            UUID outletId,
            String outlet,
            UUID reportId,
            String articleId) {
        boolean isOutlet = "outlet".equals(sourceKind);
        List<Mention.Outlet> via = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            if (chainRoles.get(i).equals("via") || chainRoles.get(i).equals("source") && isOutlet) {
                via.add(new Mention.Outlet(chainIds.get(i), chain.get(i)));
            }
        }
        Mention.Source telling = sourceId == null || source == null || isOutlet
                ? null
                : new Mention.Source(sourceId, source, !anonymous, governmental);
        return new Mention(id, counts, saidAt, telling, via, new Mention.Outlet(outletId, outlet), reportId, articleId);
    }
}
