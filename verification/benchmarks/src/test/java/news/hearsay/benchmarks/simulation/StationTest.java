package news.hearsay.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The simulated queues have the waiting times of the closed forms of queueing theory. */
class StationTest {

    private static final int JOBS = 1_000_000;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void one_server_with_exponential_times_waits_as_M_M_1() {
        double load = 0.8;

        double mean = meanTimeInStation(1, load, () -> exponential(1));

        assertThat(mean).isCloseTo(1 / (1 - load), Percentage.withPercentage(3));
    }

    @Test
    void several_servers_with_exponential_times_wait_as_Erlang_s_formula_says() {
        int servers = 4;
        double offered = 3.2;

        double mean = meanTimeInStation(servers, offered, () -> exponential(1));

        assertThat(mean).isCloseTo(1 + erlangC(servers, offered) / (servers - offered), Percentage.withPercentage(3));
    }

    @Test
    void one_server_with_constant_times_waits_as_M_D_1() {
        double load = 0.8;

        double mean = meanTimeInStation(1, load, () -> 1);

        assertThat(mean).isCloseTo(1 + load / (2 * (1 - load)), Percentage.withPercentage(3));
    }

    @Test
    void several_servers_with_constant_times_wait_as_M_D_c() {
        int servers = 4;
        double offered = 3.2;

        double mean = meanTimeInStation(servers, offered, () -> 1);

        assertThat(mean).isCloseTo(1 + waitOfConstantTimes(servers, offered), Percentage.withPercentage(3));
    }

    @Test
    void slices_that_are_short_share_the_server_so_that_the_mean_time_is_that_of_processor_sharing() {
        double load = 0.6;
        EventQueue events = new EventQueue();

        double mean = meanTimeInStation(events, new Station(events, 1, 0.05), load, 200_000, () -> 1);

        // in M/G/1 with processor sharing, the mean time depends on the mean work only
        assertThat(mean).isCloseTo(1 / (1 - load), Percentage.withPercentage(5));
    }

    @Test
    void without_slices_jobs_are_finished_in_the_order_in_which_they_came() {
        EventQueue events = new EventQueue();
        Station station = Station.inOrder(events, 1);
        List<String> finished = new ArrayList<>();

        station.submit(2, () -> finished.add("first at " + events.now()));
        station.submit(1, () -> finished.add("second at " + events.now()));
        events.runUntil(10);

        assertThat(finished).containsExactly("first at 2.0", "second at 3.0");
        assertThat(station.work()).isCloseTo(3, within(1e-9));
    }

    private double meanTimeInStation(int servers, double rate, DoubleSupplier work) {
        EventQueue events = new EventQueue();
        return meanTimeInStation(events, Station.inOrder(events, servers), rate, JOBS, work);
    }

    /** Jobs arrive as a Poisson process. */
    private double meanTimeInStation(EventQueue events, Station station, double rate, int jobs, DoubleSupplier work) {
        double[] total = {0};
        arrive(events, station, rate, jobs, work, total);
        events.runUntil(Double.POSITIVE_INFINITY);
        return total[0] / jobs;
    }

    private void arrive(
            EventQueue events, Station station, double rate, int left, DoubleSupplier work, double[] total) {
        if (left > 0) {
            events.after(exponential(1 / rate), () -> {
                double arrival = events.now();
                station.submit(work.getAsDouble(), () -> total[0] += events.now() - arrival);
                arrive(events, station, rate, left - 1, work, total);
            });
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** The probability of waiting in M/M/c. */
    private static double erlangC(int servers, double offered) {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = offered * blocked / (server + offered * blocked);
        }
        return blocked / (1 - offered / servers * (1 - blocked));
    }

    /**
     * The mean wait in M/D/c for work of 1, after Crommelin: a job that is on a server now has left it a unit of time
     * later, so the number n of jobs becomes max(n - c, 0) plus the arrivals of a unit of time. The distribution that
     * this keeps is found by iteration; Little's law gives the wait.
     */
    private static double waitOfConstantTimes(int servers, double rate) {
        int most = 200;
        double[] arrivals = new double[most];
        arrivals[0] = Math.exp(-rate);
        for (int n = 1; n < most; n++) {
            arrivals[n] = arrivals[n - 1] * rate / n;
        }
        double[] distribution = arrivals.clone();
        for (int round = 0; round < 500; round++) {
            double[] next = new double[most];
            for (int n = 0; n < most; n++) {
                int left = Math.max(n - servers, 0);
                for (int more = 0; left + more < most; more++) {
                    next[left + more] += distribution[n] * arrivals[more];
                }
            }
            distribution = next;
        }
        double waiting = 0;
        for (int n = servers; n < most; n++) {
            waiting += (n - servers) * distribution[n];
        }
        return waiting / rate;
    }
}
