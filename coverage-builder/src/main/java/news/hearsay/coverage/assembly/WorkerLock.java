package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.IdentityKind;
import news.hearsay.coverage.identity.IdentityOverride;
import news.hearsay.coverage.identity.IdentityProperties;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A row lock that lets one worker run at a time, and the identities that it works with. */
@Component
class WorkerLock {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLock.class);

    private final CoverageStatements statements;
    private final StoredRulings rulings;
    private final IdentityProperties seeds;

    /** The overrides and rulings that were read last, and what follows from them. */
    private volatile @Nullable Current current;

    /** @param version of the rulings on sources and outlets */
    private record Current(List<IdentityOverride> overrides, String version, Identities identities) {}

    WorkerLock(CoverageStatements statements, StoredRulings rulings, IdentityProperties seeds) {
        this.statements = statements;
        this.rulings = rulings;
        this.seeds = seeds;
    }

    /**
     * Runs a part in a transaction that holds the lock, and that sees what the last one with the lock has written.
     * Empty if another transaction holds the lock.
     *
     * @param transaction of isolation level repeatable read
     */
    <T> Optional<T> inTurn(TransactionTemplate transaction, Supplier<T> part) {
        return inTurn(transaction, _ -> part.get());
    }

    /**
     * The same.
     *
     * @param part is given the number of the turn: that of the last transaction with the lock, plus one
     */
    <T> Optional<T> inTurn(TransactionTemplate transaction, LongFunction<T> part) {
        while (true) {
            try {
                return Objects.requireNonNull(transaction.execute(
                        _ -> acquire().stream().mapToObj(part).findAny()));
            } catch (StaleSnapshotException _) {
                LOG.debug("another worker's transaction ended between the snapshot and the lock");
            }
        }
    }

    /** Acquires the lock until the end of the transaction. Returns the turn; empty if another transaction holds it. */
    private OptionalLong acquire() {
        try {
            OptionalLong turn = statements.statement("select_worker_lock").query(Long.class).list().stream()
                    .mapToLong(Long::longValue)
                    .findAny();
            statements.statement("set_custom_plans").query(String.class).single();
            return turn;
        } catch (ConcurrencyFailureException failure) {
            throw new StaleSnapshotException(failure);
        }
    }

    /** The transaction's snapshot was taken before the last transaction with the lock was committed. */
    private static final class StaleSnapshotException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StaleSnapshotException(ConcurrencyFailureException cause) {
            super(cause);
        }
    }

    /** The seed list, with the overrides and rulings that are in the database now. */
    Identities identities() {
        List<IdentityOverride> overrides =
                statements.statement("select_identity_overrides").query((row, _) -> override(row)).list().stream()
                        .flatMap(Optional::stream)
                        .toList();
        String version = rulings.versionOnIdentities();
        Current held = current;
        if (held == null
                || !held.overrides().equals(overrides)
                || !held.version().equals(version)) {
            held = new Current(
                    overrides,
                    version,
                    new Identities(
                            seeds.identities(),
                            overrides,
                            LiveRulings.of(rulings.onIdentities()).live()));
            current = held;
        }
        return held.identities();
    }

    private static Optional<IdentityOverride> override(ResultSet row) throws SQLException {
        String name = row.getString("name");
        Optional<SourceKind> kind = IdentityKind.parse(row.getString("kind"))
                .filter(parsed -> parsed != IdentityKind.OFFICE)
                .map(IdentityKind::asSource);
        if (kind.isEmpty()) {
            LOG.warn("identity_ruling for {} ignored: kind {} is not a source kind", name, row.getString("kind"));
            return Optional.empty();
        }
        return Optional.of(new IdentityOverride(name, kind.get(), sameAs(row)));
    }

    private static @Nullable Identity sameAs(ResultSet row) throws SQLException {
        UUID id = row.getObject("same_as", UUID.class);
        if (id == null) {
            return null;
        }
        IdentityKind kind = IdentityKind.parse(row.getString("same_kind")).orElse(IdentityKind.UNKNOWN);
        String name = row.getString("same_name");
        return new Identity(
                id,
                kind,
                name,
                NameKey.of(kind, name),
                row.getBoolean("same_governmental"),
                row.getBoolean("same_seeded"),
                true,
                false,
                "");
    }

    /** Writes the seed list to the database. */
    void writeSeeds(Identities identities) {
        statements
                .with(
                        "upsert_identities",
                        identities.seeded().stream().map(IdentityRow::of).toList())
                .update();
    }

    /** A row of {@code identity}. */
    record IdentityRow(
            UUID id,
            String kind,
            String name,
            String nameKey,
            boolean governmental,
            boolean seeded,
            boolean certain,
            boolean ruled) {

        static IdentityRow of(Identity identity) {
            return new IdentityRow(
                    identity.id(),
                    identity.kind().word(),
                    identity.name(),
                    identity.nameKey(),
                    identity.governmental(),
                    identity.seeded(),
                    identity.certain(),
                    identity.ruled());
        }
    }
}
