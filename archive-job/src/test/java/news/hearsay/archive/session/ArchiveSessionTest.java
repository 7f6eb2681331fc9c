package news.hearsay.archive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import news.hearsay.standalone.cli.UsageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ArchiveSessionTest {

    @Test
    void a_session_runs_on_this_java_and_keeps_time_in_utc() {
        assertThat(TestSession.get()
                        .sql("select cast(timestamp '2025-02-24 09:30:00Z' as string)")
                        .first()
                        .getString(0))
                .isEqualTo("2025-02-24 09:30:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local",
                "local[*]",
                "local[4]",
                "local[4,3]",
                "local-cluster[2,1,1024]",
                "spark://one:7077,two:7077",
                "yarn",
                "k8s://https://cluster.example:6443"
            })
    void masters_of_spark_are_accepted(String master) {
        assertThatCode(() -> ArchiveSession.builder("test", master)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lokal[2]", "local[]", "local[0]", "local[-1]", "local-cluster[2]", "spark:7077", "", "one:7077"
            })
    void another_master_is_a_usage_error(String master) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> ArchiveSession.builder("test", master))
                .withMessageContaining("--master is " + master);
    }

    @Test
    void a_driver_on_a_local_master_listens_on_the_loopback_interface() {
        assertThat(TestSession.get().conf().get("spark.driver.host")).isEqualTo("127.0.0.1");
        assertThat(TestSession.get().conf().get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }
}
