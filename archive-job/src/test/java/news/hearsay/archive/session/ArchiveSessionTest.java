package news.hearsay.archive.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_driver_on_a_local_master_listens_on_the_loopback_interface() {
        assertThat(TestSession.get().conf().get("spark.driver.host")).isEqualTo("127.0.0.1");
        assertThat(TestSession.get().conf().get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }
}
