package news.hearsay.store.rows;

import java.util.List;
import news.hearsay.events.Link;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chains as the column {@code attribution.chain} holds them: an array for each link, with name, kind, role, spans and
 * basis. Arrays are smaller than objects, which would repeat the names of the fields in each row.
 */
final class ChainJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ChainJson() {}

    static String of(List<Link> chain) {
        return MAPPER.writeValueAsString(chain.stream().map(ChainJson::fields).toList());
    }

    private static @Nullable String[] fields(Link link) {
        return new @Nullable String[] {
            link.name(),
            Label.of(link.kind()),
            Label.of(link.role()),
            ArrayLiteral.ofSpans(link.spans()),
            Label.ofNullable(link.basis())
        };
    }
}
