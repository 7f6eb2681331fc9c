package news.hearsay.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.endtoend.AlertRules.Rule;
import org.junit.jupiter.api.Test;

/** The rules of Prometheus, and the page for those on call that explains them. {@link WatchingTest} has the metrics. */
class AlertRulesTest {

    private static final String PAGE = "docs/on-call.md";
    private static final String DURATION = "[0-9]+[smhd]";
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Pattern OBJECTIVE =
            Pattern.compile("(?m)^\\| `(\\w+)` \\| .* within (\\d+) s \\| .* \\| ([\\d.]+) % \\| ([\\d.]+) % \\|$");
    private static final Pattern BURN_RATE =
            Pattern.compile("(?m)^\\| ([\\d.]+) \\| (\\d+[hd]) \\| (\\d+[mh]) \\| (\\d+) % \\| (page|ticket) \\|$");
    private static final Pattern PARAGRAPH = Pattern.compile("(?m)^### (Hearsay\\w+)$");

    /** @param percent the share of articles that meet the objective */
    private record Objective(String name, String seconds, double percent, double percentMissed) {}

    private record BurnRate(String factor, String window, String shortWindow, int percentUsed, String severity) {}

    @Test
    void each_rule_records_a_metric_or_raises_an_alert() throws IOException {
        assertThat(AlertRules.all()).hasSizeGreaterThan(50).allSatisfy(rule -> {
            assertThat(rule.alert() == null).isNotEqualTo(rule.record() == null);
            assertThat(rule.fields().keySet())
                    .isSubsetOf("alert", "record", "expr", "for", "labels", "annotations", "keep_firing_for");
        });
    }

    @Test
    void each_expression_is_well_formed() throws IOException {
        assertThat(AlertRules.all())
                .allSatisfy(rule ->
                        assertThatCode(() -> PromQl.of(rule.expression())).doesNotThrowAnyException());
    }

    @Test
    void each_alert_says_what_has_happened_how_urgent_it_is_and_where_to_read_on() throws IOException {
        assertThat(AlertRules.alerts()).allSatisfy(rule -> {
            assertThat(String.valueOf(rule.fields().get("for"))).matches(DURATION);
            assertThat(rule.labels().get("severity")).isIn("page", "ticket");
            assertThat(rule.annotations().keySet()).containsExactlyInAnyOrder("summary", "description", "runbook_url");
            assertThat(rule.annotations().values()).noneMatch(String::isBlank);
            assertThat(rule.annotations().get("runbook_url"))
                    .isEqualTo(PAGE + "#" + Objects.requireNonNull(rule.alert()).toLowerCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void each_alert_has_a_paragraph_in_the_run_book_and_each_paragraph_has_an_alert() throws IOException {
        List<String> paragraphs =
                all(PARAGRAPH).stream().map(match -> match.group(1)).toList();

        assertThat(paragraphs).doesNotHaveDuplicates();
        assertThat(AlertRules.alerts().map(Rule::alert).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(paragraphs);
    }

    @Test
    void each_paragraph_says_what_it_means_who_notices_how_to_look_what_to_do_and_when_to_escalate()
            throws IOException {
        String runBook = page().substring(page().indexOf("\n## Run-book"));
        runBook = runBook.contains("\n## Procedures")
                ? runBook.substring(0, runBook.indexOf("\n## Procedures"))
                : runBook;

        assertThat(List.of(runBook.split("(?m)^### ")).stream().skip(1))
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .contains("*Meaning:*", "*Noticed by:*", "*Escalate*")
                        .containsPattern("\\*Look(:| and\\sremedy:)\\*")
                        .containsPattern("(\\*Remedy|and\\sremedy):\\*"));
    }

    @Test
    void objectives_and_their_times_are_those_of_the_page() throws IOException {
        Map<String, List<Rule>> objectives = AlertRules.all().stream()
                .filter(rule -> "hearsay:slo_objective:ratio".equals(rule.record()))
                .collect(groupingBy(rule -> String.valueOf(rule.labels().get("slo"))));

        assertThat(objectives().stream().map(Objective::name)).containsExactlyInAnyOrderElementsOf(objectives.keySet());
        for (Objective objective : objectives()) {
            assertThat(objective.percent() + objective.percentMissed()).isEqualTo(100);
            assertThat(objectives.get(objective.name()))
                    .singleElement()
                    .satisfies(rule -> assertThat(
                                    Double.parseDouble(rule.expression().replaceAll("vector\\((.*)\\)", "$1")))
                            .isEqualTo(objective.percent() / 100, org.assertj.core.api.Assertions.within(1e-9)));
            assertThat(errors(objective.name()))
                    .allSatisfy(rule -> assertThat(rule.expression()).contains("le=\"" + objective.seconds() + ".0\""));
        }
    }

    @Test
    void each_objective_has_the_burn_rates_of_the_page() throws IOException {
        for (Objective objective : objectives()) {
            List<Rule> alerts = AlertRules.alerts()
                    .filter(rule -> rule.expression().contains("slo=\"" + objective.name() + "\""))
                    .toList();

            assertThat(alerts)
                    .extracting(Rule::alert)
                    .hasSize(burnRates().size())
                    .containsOnly(alerts.getFirst().alert());
            for (BurnRate rate : burnRates()) {
                assertThat(alerts).as("%s of %s", rate, objective).anySatisfy(rule -> {
                    assertThat(rule.labels())
                            .containsEntry("severity", rate.severity())
                            .containsEntry("window", rate.window());
                    assertThat(rule.expression().strip()).isEqualTo("""
                            hearsay:slo_errors:ratio_rate%2$s{slo="%1$s"} > on (slo) %4$s * (1 - hearsay:slo_objective:ratio)
                            and hearsay:slo_errors:ratio_rate%3$s{slo="%1$s"} > on (slo) %4$s * (1 - hearsay:slo_objective:ratio)""".formatted(
                                    objective.name(), rate.window(), rate.shortWindow(), rate.factor()));
                });
            }
        }
    }

    @Test
    void the_error_rate_of_each_objective_is_recorded_over_all_windows() throws IOException {
        Set<String> windows = new HashSet<>();
        burnRates().forEach(rate -> windows.addAll(List.of(rate.window(), rate.shortWindow())));
        for (Objective objective : objectives()) {
            Map<String, Rule> recorded = errors(objective.name()).stream()
                    .collect(Collectors.toMap(
                            rule -> String.valueOf(rule.record()).replace("hearsay:slo_errors:ratio_rate", ""),
                            rule -> rule));

            assertThat(recorded).containsOnlyKeys(windows);
            assertThat(recorded)
                    .allSatisfy((window, rule) -> assertThat(rule.expression().replaceAll("[^\\[\\]\\w]", " "))
                            .contains("[" + window + "]"));
            assertThat(recorded.entrySet().stream()
                            .map(each -> each.getValue().expression().replace("[" + each.getKey() + "]", "[window]"))
                            .distinct())
                    .as("the expressions differ only in their windows")
                    .hasSize(1);
        }
    }

    @Test
    void a_burn_rate_uses_the_share_of_the_budget_that_the_page_states() throws IOException {
        assertThat(burnRates()).hasSize(4).allSatisfy(rate -> {
            double used =
                    Double.parseDouble(rate.factor()) * duration(rate.window()).toMinutes() / PERIOD.toMinutes();

            assertThat(Math.round(100 * used)).isEqualTo(rate.percentUsed());
            assertThat(duration(rate.window()))
                    .isEqualTo(duration(rate.shortWindow()).multipliedBy(12));
        });
    }

    @Test
    void the_example_of_prometheus_loads_the_rules_and_names_the_job_that_they_select() throws IOException {
        Map<String, Object> example = AlertRules.yaml(Path.of("deploy/prometheus/prometheus.yml"));

        assertThat(example).containsEntry("rule_files", List.of("rules/*.yml"));
        assertThat(String.valueOf(example.get("scrape_configs"))).contains("job_name=hearsay,", "job=hearsay");
    }

    private static List<Rule> errors(String objective) throws IOException {
        return AlertRules.all().stream()
                .filter(rule -> String.valueOf(rule.record()).startsWith("hearsay:slo_errors:"))
                .filter(rule -> objective.equals(rule.labels().get("slo")))
                .toList();
    }

    private static List<Objective> objectives() throws IOException {
        return all(OBJECTIVE).stream()
                .map(row -> new Objective(
                        row.group(1), row.group(2), Double.parseDouble(row.group(3)), Double.parseDouble(row.group(4))))
                .toList();
    }

    private static List<BurnRate> burnRates() throws IOException {
        return all(BURN_RATE).stream()
                .map(row -> new BurnRate(
                        row.group(1), row.group(2), row.group(3), Integer.parseInt(row.group(4)), row.group(5)))
                .toList();
    }

    private static Duration duration(String window) {
        return Duration.parse((window.endsWith("d") ? "P" : "PT") + window.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<MatchResult> all(Pattern pattern) throws IOException {
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(page()).results().toList());
        assertThat(found).as(pattern.pattern()).isNotEmpty();
        return found;
    }

    private static String page() throws IOException {
        return Repository.text(PAGE);
    }
}
