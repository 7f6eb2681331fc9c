package news.hearsay.coverage.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("slow")
class SharedConnectionTest extends EmptyNewsroom {

    @Test
    void both_parts_run_in_the_transaction_of_the_caller() {
        SharedConnection.Both<String, String> both =
                run(SharedConnectionTest::transactionId, SharedConnectionTest::transactionId);

        assertThat(both.one()).isEqualTo(both.other());
    }

    @Test
    void a_statement_of_one_part_runs_while_the_other_part_computes() {
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);

        SharedConnection.Both<Boolean, String> both = run(
                () -> {
                    computing.countDown();
                    return await(written);
                },
                () -> {
                    await(computing);
                    String transaction = transactionId();
                    written.countDown();
                    return transaction;
                });

        assertThat(both.one()).isTrue();
    }

    @Test
    void a_failure_of_one_part_undoes_what_the_other_one_wrote() {
        assertThatThrownBy(() -> run(
                        () -> {
                            throw new IllegalArgumentException("an article cannot be read");
                        },
                        () -> sql("insert into coverage_failure (article_id, reason, failed_at) values ('a', 'none',"
                                        + " now())")
                                .update()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(newsroom.count("coverage_failure")).isZero();
    }

    @Test
    void the_failure_that_came_first_is_reported() {
        CountDownLatch failed = new CountDownLatch(1);

        assertThatThrownBy(() -> run(
                        () -> {
                            await(failed);
                            return transactionId();
                        },
                        () -> {
                            try {
                                return sql("select 1 / 0").query(Integer.class).single();
                            } finally {
                                failed.countDown();
                            }
                        }))
                .hasStackTraceContaining("division by zero");
    }

    private static <A, B> SharedConnection.Both<A, B> run(Supplier<A> one, Supplier<B> other) {
        SharedConnection connection = newsroom.coverage(SharedConnection.class);
        var transaction = new TransactionTemplate(newsroom.coverage(PlatformTransactionManager.class));
        return transaction.execute(_ -> connection.run(one, other));
    }

    private static String transactionId() {
        return sql("select pg_current_xact_id()::text").query(String.class).single();
    }

    private static JdbcClient.StatementSpec sql(String statement) {
        return newsroom.coverage(JdbcClient.class).sql(statement);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
