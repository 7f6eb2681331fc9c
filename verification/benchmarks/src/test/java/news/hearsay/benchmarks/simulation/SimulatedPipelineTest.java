package news.hearsay.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import news.hearsay.benchmarks.scale.MeasuredInputs;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The simulated pipeline, with round numbers for service times. */
class SimulatedPipelineTest {

    private static final StageTimes EXTRACT = new StageTimes(0.005, 64, 0.010, 0.020, 2, 0, 0, 1, 1);
    private static final StageTimes STORE = new StageTimes(0.005, 25, 0.002, 0.002, 1, 0.002, 0.002, 1, 1);
    private static final StageTimes BUILD = new StageTimes(0.020, 500, 0.050, 0.030, 1, 0.020, 0.020, 1, 1);
    private static final ServiceTimes TIMES = new ServiceTimes(0.001, 0.005, EXTRACT, STORE, BUILD, new Variation(0.7));

    @Test
    void the_same_seed_gives_the_same_run() {
        assertThat(tenMinutes(5).table())
                .isEqualTo(tenMinutes(5).table())
                .isNotEqualTo(tenMinutes(6).table());
    }

    @Test
    void every_article_reaches_coverage_although_instances_fail() {
        SimulatedPipeline pipeline = new SimulatedPipeline(deployment(4), TIMES, 1);
        pipeline.failEvery(20, 40, 600);

        SimulationReport report = pipeline.run(DailyLoad.steady(50), 600);

        assertThat(report.posted()).isGreaterThan(29_000);
        assertThat(report.covered().getTotalCount()).isEqualTo(report.posted());
    }

    @Test
    void failures_delay_articles_of_the_failed_instance() {
        SimulatedPipeline failing = new SimulatedPipeline(deployment(4), TIMES, 1);
        failing.failEvery(60, 40, 600);

        long longest = failing.run(DailyLoad.steady(50), 600).visible().getMaxValue();

        assertThat(longest).isGreaterThan(30_000);
        assertThat(tenMinutes(1).visible().getMaxValue()).isLessThan(5_000);
    }

    @Test
    void a_stream_is_worked_on_at_the_speed_of_the_slowest_service() {
        SimulationReport report = new SimulatedPipeline(deployment(1), TIMES, 1).run(10_000);

        assertThat(10_000 / report.lastCovered()).isCloseTo(1 / BUILD.secondsAnArticle(), Percentage.withPercentage(3));
    }

    @Test
    void one_builder_too_few_makes_coverage_late_and_nothing_else() {
        SimulationReport report = new SimulatedPipeline(deployment(1), TIMES, 1).run(DailyLoad.steady(50), 600);

        assertThat(SimulationReport.within(report.visible(), 5_000)).isGreaterThan(0.999);
        assertThat(SimulationReport.within(report.covered(), 60_000)).isLessThan(0.5);
    }

    @Test
    void a_computed_deployment_meets_the_objectives_at_the_peak() {
        DailyLoad load = new DailyLoad(2_000_000, 0.6, 2, 600, 1200);
        Deployment computed = Deployment.forLoad(load, TIMES, 8, 0.7);

        SimulationReport report = new SimulatedPipeline(computed, TIMES, 1).run(load, 1800);

        assertThat(SimulationReport.within(report.acknowledged(), 1_000)).isGreaterThan(0.999);
        assertThat(SimulationReport.within(report.visible(), 5_000)).isGreaterThan(0.999);
        assertThat(SimulationReport.within(report.covered(), 60_000)).isGreaterThan(0.999);
    }

    @Test
    void no_writer_of_a_computed_deployment_has_more_partitions_than_another() {
        for (long articles = 1_000_000; articles <= 50_000_000; articles += 1_000_000) {
            Deployment computed = Deployment.forLoad(new DailyLoad(articles, 0.6, 2, 600, 1200), TIMES, 8, 0.7);

            assertThat(computed.partitions() % computed.writers()).isZero();
            assertThat(computed.partitions() % computed.extractors()).isZero();
        }
    }

    @Test
    void articles_arrive_at_the_rate_of_the_hour_and_of_the_burst() {
        DailyLoad load = new DailyLoad(864_000, 0.5, 3, 3600, 7200);
        SplittableRandom random = new SplittableRandom(1);
        int[] hours = new int[24];
        for (double moment = load.nextArrival(0, random); moment < 86_400; moment = load.nextArrival(moment, random)) {
            hours[(int) (moment / 3600)]++;
        }

        assertThat(hours[0]).isCloseTo((int) (3600 * 10 * 0.5), Percentage.withPercentage(4));
        assertThat(hours[1]).isCloseTo((int) (3600 * load.rateAt(5400)), Percentage.withPercentage(4));
        assertThat(hours[12]).isCloseTo((int) (3600 * 10 * 1.5), Percentage.withPercentage(4));
    }

    /**
     * docs/performance.md, "Whole pipeline": 300 articles had rows at 50.9 a second, and coverage at 8.7 a second with
     * half of the builder's time. The virtual machine took 116 ms of processor time for an article in all; the
     * simulation multiplies the times of the services, so that compiler, collector and broker are included.
     */
    @Test
    void one_machine_is_predicted_within_fifteen_percent() {
        MeasuredInputs inputs = MeasuredInputs.read();
        double services = inputs.value("ingest.post")
                + inputs.value("extract.article")
                + inputs.value("store.article")
                + inputs.value("builder.cpu");
        Deployment machine = new Deployment(1, 1, 2, 1, 1, 1, 6, 2);
        ServiceTimes times = ServiceTimes.measured(inputs, 2, 0.5).times(116 / services);

        SimulationReport report = new SimulatedPipeline(machine, times, 1).run(300);

        assertThat(300 / report.lastVisible()).isCloseTo(50.9, Percentage.withPercentage(15));
        assertThat(300 / report.lastCovered()).isCloseTo(8.7, Percentage.withPercentage(15));
    }

    private static SimulationReport tenMinutes(long seed) {
        return new SimulatedPipeline(deployment(4), TIMES, seed).run(DailyLoad.steady(50), 600);
    }

    private static Deployment deployment(int builders) {
        return new Deployment(2, 2, 2, 1, 8, builders, 6, 0);
    }
}
