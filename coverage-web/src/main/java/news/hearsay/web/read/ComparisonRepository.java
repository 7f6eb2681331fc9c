package news.hearsay.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what two outlets, or all outlets in two periods, published. */
@Component
public final class ComparisonRepository {

    /** Enough for a month of a large outlet; more would make the page slow. */
    private static final int MAX_MENTIONS_OF_SIDE = 2000;

    private static final int CLAIMS_OF_LIST = 20;

    private final SqlQueries database;
    private final QueryParameters parameters;

    private record Placed(String carriedBy, Comparison.Claim claim) {}

    ComparisonRepository(SqlQueries database, QueryParameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /**
     * Compares two sides. Of each, the latest 2,000 mentions are read.
     *
     * @param first the outlet and range of one side, and the subject of both
     * @param second the outlet and range of the other side
     * @throws InvalidFilterException if a range ends before it starts
     */
    public Comparison compare(Filter first, Filter second) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, @Nullable Object> one = parameters.of(first);
        Map<String, @Nullable Object> other = parameters.of(second);
        for (String name : List.of("outlet", "from", "until")) {
            values.put(name, one.get(name));
            values.put("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), other.get(name));
        }
        values.put("subject", first.subject());
        values.put("most", MAX_MENTIONS_OF_SIDE);
        List<Comparison.Side> sides = database.query("count_compared_sides")
                .params(values)
                .query(RecordRowMapper.of(Comparison.Side.class))
                .list();
        values.put("limit", CLAIMS_OF_LIST);
        RecordRowMapper<Comparison.Claim> claim = RecordRowMapper.of(Comparison.Claim.class);
        Map<String, List<Comparison.Claim>> claims = database
                .query("select_compared_claims")
                .params(values)
                .query((row, number) -> new Placed(row.getString("carried_by"), claim.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::carriedBy, Collectors.mapping(Placed::claim, Collectors.toList())));
        return new Comparison(
                sides.getFirst(),
                sides.getLast(),
                claims.getOrDefault("both", List.of()),
                claims.getOrDefault("first", List.of()),
                claims.getOrDefault("second", List.of()));
    }
}
