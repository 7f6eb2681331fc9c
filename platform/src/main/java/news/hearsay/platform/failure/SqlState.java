package news.hearsay.platform.failure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An SQLSTATE, and the table that decides for all services what a failed statement means. The first two of its five
 * characters name the class. Source: PostgreSQL documentation, appendix A, "PostgreSQL Error Codes".
 *
 * @param code five characters; empty where the driver or the connection pool gives none
 */
public record SqlState(String code) {

    private static final int LENGTH = 5;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String QUERY_CANCELED = "57014";

    /** Replaces a code that is null or malformed with the empty one. */
    public SqlState(@Nullable String code) {
        this.code = code != null && code.length() == LENGTH ? code : "";
    }

    /** Returns the SQLSTATE of the first {@link SQLException} among a failure and its causes. */
    public static Optional<SqlState> of(Throwable failure) {
        return Causes.first(SQLException.class, failure).map(e -> new SqlState(e.getSQLState()));
    }

    /** Returns the metric label of a failed transaction: that of its SQLSTATE, else {@code other}. */
    public static String label(Throwable failure) {
        return of(failure).map(SqlState::label).orElse(Kind.OTHER.label);
    }

    /** Returns all metric labels. */
    public static Set<String> labels() {
        return Arrays.stream(Kind.values()).map(kind -> kind.label).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether the failure is transient, is caused by the row, or is unknown. A missing SQLSTATE means a lost
     * connection, so the failure is transient.
     */
    public Failure failure() {
        return switch (kind().meaning) {
            case TRANSIENT -> new Failure.Transient();
            case POISON -> new Failure.Poison(Reason.ROW_REFUSED);
            case UNKNOWN -> new Failure.Unknown();
        };
    }

    /** Returns the metric label of the class, such as {@code conflict}. */
    public String label() {
        return code.equals(INSUFFICIENT_PRIVILEGE) ? Kind.INVALID_AUTHORIZATION.label : kind().label;
    }

    /** Returns whether a parameter has a value that the database cannot convert or compute with (class 22). */
    public boolean isDataException() {
        return kind() == Kind.DATA_EXCEPTION;
    }

    /** Returns whether the statement was cancelled, for example because it exceeded {@code statement_timeout}. */
    public boolean isQueryCanceled() {
        return code.equals(QUERY_CANCELED);
    }

    private Kind kind() {
        return code.isEmpty()
                ? Kind.NONE
                : Arrays.stream(Kind.values())
                        .filter(kind -> code.startsWith(kind.prefix))
                        .findFirst()
                        .orElse(Kind.OTHER);
    }

    private enum Meaning {
        TRANSIENT,
        POISON,
        UNKNOWN
    }

    /**
     * The classes. Class 42 is transient as a whole: a missing table, column or right may be created later, and a
     * statement that is wrong fails for every row, so setting rows aside one by one would empty the queue.
     */
    private enum Kind {
        CONNECTION_EXCEPTION("08", Meaning.TRANSIENT, "away"),
        CARDINALITY_VIOLATION("21", Meaning.POISON, "refused"),
        DATA_EXCEPTION("22", Meaning.POISON, "refused"),
        INTEGRITY_CONSTRAINT_VIOLATION("23", Meaning.POISON, "refused"),
        INVALID_TRANSACTION_STATE("25", Meaning.TRANSIENT, "other"),
        INVALID_AUTHORIZATION("28", Meaning.TRANSIENT, "denied"),
        INVALID_CATALOG_NAME("3D", Meaning.TRANSIENT, "schema"),
        INVALID_SCHEMA_NAME("3F", Meaning.TRANSIENT, "schema"),
        TRANSACTION_ROLLBACK("40", Meaning.TRANSIENT, "conflict"),
        SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION("42", Meaning.TRANSIENT, "schema"),
        INSUFFICIENT_RESOURCES("53", Meaning.TRANSIENT, "full"),
        PROGRAM_LIMIT_EXCEEDED("54", Meaning.POISON, "refused"),
        OBJECT_NOT_IN_PREREQUISITE_STATE("55", Meaning.TRANSIENT, "conflict"),
        OPERATOR_INTERVENTION("57", Meaning.TRANSIENT, "away"),
        SYSTEM_ERROR("58", Meaning.TRANSIENT, "other"),
        CONFIGURATION_FILE_ERROR("F0", Meaning.TRANSIENT, "other"),
        INTERNAL_ERROR("XX", Meaning.TRANSIENT, "other"),
        /** No SQLSTATE; never matched by prefix. */
        NONE("\0", Meaning.TRANSIENT, "away"),
        OTHER("\0", Meaning.UNKNOWN, "other");

        private final String prefix;
        private final Meaning meaning;
        private final String label;

        Kind(String prefix, Meaning meaning, String label) {
            this.prefix = prefix;
            this.meaning = meaning;
            this.label = label;
        }
    }
}
