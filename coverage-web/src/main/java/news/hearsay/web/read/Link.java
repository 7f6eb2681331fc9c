package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A link of the chain through which a claim came.
 *
 * @param id the identity
 * @param kind person, organisation, outlet, government, group, document, anonymous or unknown
 * @param role source, via or outlet
 */
public record Link(UUID id, String name, String kind, String role) {

    static List<Link> chain(ResultSet row) throws SQLException {
        List<String> names = Columns.texts(row, "chain");
        List<UUID> ids = Columns.uuids(row, "chain_ids");
        List<String> kinds = Columns.texts(row, "chain_kinds");
        List<String> roles = Columns.texts(row, "chain_roles");
        return IntStream.range(0, names.size())
                .mapToObj(at -> new Link(ids.get(at), names.get(at), kinds.get(at), roles.get(at)))
                .toList();
    }
}
