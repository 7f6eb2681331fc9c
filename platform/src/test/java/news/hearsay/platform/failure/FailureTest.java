package news.hearsay.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import news.hearsay.events.InvalidEventException;
import news.hearsay.events.InvalidEventException.Flaw;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        08006, passing, the connection broke
        08001, passing, no connection could be made
        25006, passing, the database is read-only after a failover
        28P01, passing, the password is wrong
        3D000, passing, there is no such database yet
        3F000, passing, there is no such schema yet
        40001, passing, could not serialise
        40P01, passing, a deadlock
        42501, passing, the role may not write
        42P01, passing, a table is missing
        42703, passing, a column is missing
        42601, passing, the statement is wrong for every row alike
        53100, passing, the disk is full
        53200, passing, the server is out of memory
        53300, passing, too many connections
        55P03, passing, a lock was not to be had in time
        57014, passing, the statement took too long
        57P01, passing, the database is shut down
        57P03, passing, the database is starting up
        58030, passing, the disk fails
        F0000, passing, the server's configuration file is wrong
        XX000, passing, an internal error
        21000, row-refused, one row is written twice by one statement
        22021, row-refused, a NUL in a text
        22P02, row-refused, not of the column's type
        22001, row-refused, too long for its column
        23502, row-refused, a value is missing
        23514, row-refused, a check is violated
        54000, row-refused, too long for an index
        0A000, unknown, a feature that the server does not have
        P0001, unknown, raised by a function
        """)
    void an_sqlstate_decides_the_kind_of_failure(String state, String expected, String what) {
        assertThat(kind(wrapped(new SQLException(what, state)))).as(what).isEqualTo(expected);
    }

    static List<Throwable> passing() {
        return List.of(
                new TimeoutException("no answer"),
                new DisconnectException("cut off"),
                new NotEnoughReplicasException("a replica is away"),
                new UnknownTopicOrPartitionException("no such topic"),
                new KafkaStorageException("the broker's disk is full"),
                new ProducerFencedException("the transaction took too long"),
                new InvalidProducerEpochException("the transaction took too long"),
                new TopicAuthorizationException("hearsay.claims.v1"),
                new ClusterAuthorizationException("idempotent writes"),
                new SaslAuthenticationException("wrong password"),
                new KafkaException("in an error state"),
                new InterruptException("told to stop"),
                new RecordTooLargeException("a setting of the broker is too small"),
                new SQLTransientConnectionException("no connection is free"),
                new SQLException("the pool is closed"),
                new SQLRecoverableException("the connection broke", "P0001"),
                new CannotCreateTransactionException("no connection"),
                new ConnectException("refused"),
                new SocketTimeoutException("no answer"),
                new IOException("no space left on device"),
                new java.util.concurrent.TimeoutException("no answer"),
                new CancellationException("told to stop"),
                new RejectedExecutionException("told to stop"),
                new OutOfMemoryError("heap space"));
    }

    /** Coverage once had a table of its own and set articles aside for these. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"3F000", "F0000", "XX000", "42601", "42804", "25001"})
    void a_failure_that_is_not_the_row_s_sets_nothing_aside(@Nullable String state) {
        assertThat(Failure.isTransient(wrapped(new SQLException("refused", state))))
                .isTrue();
    }

    @Test
    void a_ring_of_causes_ends_the_search_for_a_known_one() {
        assertThat(Failure.isTransient(ring())).isFalse();
        assertThat(SqlState.of(ring())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        none, away
        0, away
        08006, away
        57P01, away
        40P01, conflict
        55P03, conflict
        53100, full
        28P01, denied
        42501, denied
        42P01, schema
        3D000, schema
        3F000, schema
        22021, refused
        23502, refused
        21000, refused
        54000, refused
        58030, other
        XX000, other
        P0001, other
        """)
    void an_sqlstate_has_the_metric_label_of_its_class(@Nullable String state, String label) {
        assertThat(SqlState.label(wrapped(new SQLException("failed", state)))).isEqualTo(label);
    }

    @Test
    void a_failure_without_an_sql_exception_has_the_label_other() {
        assertThat(SqlState.label(new IllegalStateException("no row"))).isEqualTo("other");
    }

    @Test
    void only_class_22_is_a_data_exception() {
        assertThat(new SqlState("22P02").isDataException()).isTrue();
        assertThat(new SqlState("23502").isDataException()).isFalse();
        assertThat(new SqlState(null).isDataException()).isFalse();
    }

    @Test
    void a_cancelled_query_has_the_state_57014() {
        assertThat(new SqlState("57014").isQueryCanceled()).isTrue();
        assertThat(new SqlState("57P01").isQueryCanceled()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void a_failure_outside_the_record_passes(Throwable failure) {
        assertThat(Failure.of(failure)).isEqualTo(new Failure.Transient());
        assertThat(Failure.of(wrapped(failure))).isEqualTo(new Failure.Transient());
        assertThat(Failure.ofExtraction(wrapped(failure))).isEqualTo(new Failure.Transient());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_A_CLOUD_EVENT, not-cloudevents",
        "UNKNOWN_VERSION, unknown-version",
        "UNEXPECTED_TYPE, unexpected-type",
        "WRONG_DATA, wrong-schema"
    })
    void an_event_that_breaks_the_contract_is_poison(Flaw flaw, String reason) {
        assertThat(kind(wrapped(new InvalidEventException(flaw, "outlet is missing"))))
                .isEqualTo(reason);
    }

    @Test
    void an_event_over_the_size_limit_is_poison() {
        assertThat(kind(new TooLargeException("hearsay.claims.v1", 9_000_000, 8_000_000)))
                .isEqualTo("too-large");
    }

    static Stream<Throwable> unknown() {
        return Stream.of(
                new IllegalStateException("no such sentence"),
                new NullPointerException(),
                new StackOverflowError(),
                ring());
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void an_unknown_failure_during_extraction_is_the_extractor_s(Throwable failure) {
        assertThat(Failure.of(failure)).isEqualTo(new Failure.Unknown());
        assertThat(Failure.ofExtraction(failure)).isEqualTo(new Failure.Poison(Reason.EXTRACTOR_FAILED));
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_is_found_by_its_label(Reason reason) {
        assertThat(Reason.labelled(reason.label())).contains(reason);
    }

    private static RuntimeException wrapped(Throwable failure) {
        return new IllegalStateException("as a library wraps it", new RuntimeException(failure));
    }

    private static Throwable ring() {
        Exception one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        return one;
    }

    private static String kind(Throwable failure) {
        return switch (Failure.of(failure)) {
            case Failure.Transient _ -> "passing";
            case Failure.Poison(Reason reason) -> reason.label();
            case Failure.Unknown _ -> "unknown";
        };
    }
}
