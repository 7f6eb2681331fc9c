package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.endtoend.Dashboards.Dashboard;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Grafana expects of a dashboard. {@link WatchingTest} compares the metrics with those of running services. */
class DashboardsTest {

    /** Grafana divides the width of a page into this many columns. */
    private static final int COLUMNS = 24;

    private static final String DATA_SOURCE = "${datasource}";

    /** Numbers of things, numbers without a unit, seconds, shares of 1. */
    private static final Set<String> UNITS = Set.of("short", "none", "s", "percentunit");

    /** Metrics in seconds, unless the expression counts their samples, compares them or divides them by another one. */
    private static final Pattern SECONDS =
            Pattern.compile("^(?:histogram_quantile|sum\\(rate).*_seconds_(?:bucket|sum)|_overdue|_expiry_seconds");

    private static final Set<String> VARIABLES_OF_GRAFANA = Set.of("__rate_interval", "__range", "__interval");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");
    private static final Pattern LABEL_IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Set<String> LABELS_OF_EACH_SERIES = Set.of("job", "instance", "application");

    @Test
    void each_dashboard_has_an_id_of_its_own_and_the_name_of_its_file() throws IOException {
        assertThat(Dashboards.all()).hasSize(3).allSatisfy(dashboard -> {
            assertThat(dashboard.file()).isEqualTo(text(dashboard.content(), "uid") + ".json");
            assertThat(dashboard.content().get("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
            assertThat(dashboard.content().has("id"))
                    .as("Grafana assigns the number")
                    .isFalse();
        });
        assertThat(Dashboards.all())
                .extracting(dashboard -> text(dashboard.content(), "title"))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_data_source_is_a_variable() throws IOException {
        assertThat(Dashboards.all()).allSatisfy(dashboard -> {
            assertThat(Dashboards.children(dashboard.content().get("templating").get("list")))
                    .anySatisfy(variable -> {
                        assertThat(text(variable, "name")).isEqualTo("datasource");
                        assertThat(text(variable, "type")).isEqualTo("datasource");
                        assertThat(text(variable, "query")).isEqualTo("prometheus");
                    });
            assertThat(dashboard.content().findValues("uid").stream()
                            .map(JsonNode::asString)
                            .filter(uid -> !dashboard.file().equals(uid + ".json")))
                    .containsOnly(DATA_SOURCE);
        });
    }

    @Test
    void panels_have_ids_and_titles_of_their_own_and_do_not_overlap() throws IOException {
        for (Dashboard dashboard : Dashboards.all()) {
            List<JsonNode> panels = dashboard.panels();
            assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
            assertThat(panels).extracting(panel -> text(panel, "title")).doesNotHaveDuplicates();
            List<Rectangle> places = panels.stream().map(DashboardsTest::place).toList();
            assertThat(places).allSatisfy(place -> {
                assertThat(place.x + place.width).isLessThanOrEqualTo(COLUMNS);
                assertThat(places)
                        .filteredOn(place::intersects)
                        .as("%s: %s", dashboard, place)
                        .hasSize(1);
            });
        }
    }

    @Test
    void each_panel_but_a_row_reads_well_formed_expressions() throws IOException {
        for (Dashboard dashboard : Dashboards.all()) {
            assertThat(dashboard.panels())
                    .filteredOn(panel -> !"row".equals(text(panel, "type")))
                    .allSatisfy(panel -> {
                        List<JsonNode> targets = Dashboards.children(panel.path("targets"));
                        assertThat(targets).isNotEmpty();
                        assertThat(targets)
                                .extracting(target -> text(target, "refId"))
                                .doesNotHaveDuplicates();
                    });
            assertThat(dashboard.expressions())
                    .allSatisfy(each -> assertThatCode(() -> PromQl.of(each)).doesNotThrowAnyException());
        }
    }

    @Test
    void the_unit_of_a_panel_is_that_of_its_metrics() throws IOException {
        for (Dashboard dashboard : Dashboards.all()) {
            assertThat(dashboard.panels())
                    .filteredOn(panel -> !"row".equals(text(panel, "type")))
                    .allSatisfy(panel -> {
                        String unit = panel.at("/fieldConfig/defaults/unit").asString();
                        assertThat(unit).isIn(UNITS);
                        assertThat(Dashboards.children(panel.path("targets")))
                                .allSatisfy(target -> assertThat(SECONDS.matcher(text(target, "expr"))
                                                .find())
                                        .as(text(target, "expr"))
                                        .isEqualTo(unit.equals("s")));
                    });
        }
    }

    @Test
    void variables_are_those_of_the_dashboard_or_of_grafana() throws IOException {
        for (Dashboard dashboard : Dashboards.all()) {
            Set<String> known = new HashSet<>(VARIABLES_OF_GRAFANA);
            Dashboards.children(dashboard.content().get("templating").get("list"))
                    .forEach(variable -> known.add(text(variable, "name")));

            assertThat(VARIABLE.matcher(dashboard.content().toString()).results())
                    .extracting(match -> match.group(1))
                    .isSubsetOf(known);
        }
    }

    @Test
    void legends_name_labels_that_the_series_have() throws IOException {
        for (Dashboard dashboard : Dashboards.all()) {
            assertThat(dashboard.targets()).allSatisfy(target -> {
                PromQl query = PromQl.of(text(target, "expr"));
                Set<String> labels = query.labels().isEmpty() ? LABELS_OF_EACH_SERIES : query.labels();
                assertThat(LABEL_IN_LEGEND.matcher(text(target, "legendFormat")).results())
                        .extracting(match -> match.group(1))
                        .isSubsetOf(labels);
            });
        }
    }

    private static Rectangle place(JsonNode panel) {
        JsonNode at = Objects.requireNonNull(panel.get("gridPos"));
        return new Rectangle(
                at.get("x").asInt(),
                at.get("y").asInt(),
                at.get("w").asInt(),
                at.get("h").asInt());
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
