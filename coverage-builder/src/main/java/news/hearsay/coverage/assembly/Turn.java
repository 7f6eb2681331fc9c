package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.IdentityProperties;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.identity.Ruling;
import news.hearsay.coverage.identity.Who;
import org.springframework.stereotype.Component;

/** One at a time works: whoever has the turn. And who is who, for as long as the turn lasts. */
@Component
class Turn {

    private final Rows rows;
    private final IdentityProperties seeds;

    Turn(Rows rows, IdentityProperties seeds) {
        this.rows = rows;
        this.seeds = seeds;
    }

    /** Takes the turn until the end of the transaction. Returns false if somebody else has it. */
    boolean taken() {
        rows.statement("plan_each").query(String.class).single();
        return !rows.statement("take_turn").query(Boolean.class).list().isEmpty();
    }

    /** The seed list, and what people have decided since. */
    Identities identities() {
        List<Ruling> rulings = rows.statement("rulings")
                .query((row, _) -> {
                    UUID sameAs = row.getObject("same_as", UUID.class);
                    String kind = row.getString("same_kind");
                    String name = row.getString("same_name");
                    return new Ruling(
                            row.getString("name"),
                            row.getString("kind"),
                            sameAs == null
                                    ? null
                                    : new Who(
                                            sameAs,
                                            kind,
                                            name,
                                            NameKey.of(kind, name),
                                            row.getBoolean("same_governmental"),
                                            row.getBoolean("same_seeded"),
                                            true,
                                            ""));
                })
                .list();
        return new Identities(seeds.identities(), rulings);
    }

    /** Writes the seed list to the database. */
    void writeSeeds(Identities identities) {
        rows.with(
                        "identities",
                        identities.seeded().stream().map(IdentityRow::of).collect(Collectors.toList()))
                .update();
    }

    /** A row of {@code identity}. */
    record IdentityRow(
            UUID id, String kind, String name, String nameKey, boolean governmental, boolean seeded, boolean certain) {

        static IdentityRow of(Who who) {
            return new IdentityRow(
                    who.id(), who.kind(), who.name(), who.nameKey(), who.governmental(), who.seeded(), who.certain());
        }
    }
}
