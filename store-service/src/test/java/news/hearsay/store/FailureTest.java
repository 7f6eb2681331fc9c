package news.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import news.hearsay.events.InvalidEventException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.KafkaException;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "22021, REFUSED, a NUL in a text",
        "22P02, REFUSED, not of the column's type",
        "23514, REFUSED, a check violation",
        "54000, REFUSED, too long for an index",
        "08006, PASSING, the connection broke",
        "40001, PASSING, could not serialise",
        "40P01, PASSING, a deadlock",
        "53300, PASSING, too many connections",
        "53100, PASSING, the disk is full",
        "57P01, PASSING, the database is shut down",
        "57P03, PASSING, the database is starting up",
        "25006, PASSING, the database is read-only after a failover",
        "28P01, PASSING, the password is wrong",
        "42P01, PASSING, a table is missing",
    })
    void the_database_tells_by_sqlstate_whether_trying_again_helps(String state, Failure expected, String what) {
        Exception failure = new DataAccessResourceFailureException("as Spring wraps it", new SQLException(what, state));

        assertThat(Failure.of(failure)).as(what).isEqualTo(expected);
    }

    @Test
    void an_event_that_breaks_the_contract_is_refused() {
        assertThat(Failure.of(new InvalidEventException("outlet is missing"))).isEqualTo(Failure.REFUSED);
    }

    @Test
    void a_broker_that_is_away_passes() {
        assertThat(Failure.of(new KafkaException("send failed", new TimeoutException("no answer")))).isEqualTo(Failure.PASSING);
    }

    @Test
    void what_is_not_known_passes_so_that_nothing_is_lost() {
        assertThat(Failure.of(new IllegalStateException(new ConnectException("refused")))).isEqualTo(Failure.PASSING);
    }
}
