package news.hearsay.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and limits of the services follow from the figures that were measured, as {@code docs/kubernetes.md} says.
 */
class ResourcesTest {

    /** The flow for which processors are requested. */
    private static final double ARTICLES_A_SECOND = 10;

    private static final int CPU_STEP = 50;
    private static final int LEAST_CPU = 100;
    private static final double MEMORY_RESERVE = 1.25;
    private static final long MEBIBYTE = 1 << 20;

    /** Its processor time depends on readers, so its request is an estimate. */
    private static final String FOR_READERS = "coverage-web";

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `([a-z-]+)` \\| ([0-9]+) \\| ([0-9.]+) \\| ([0-9]+) \\| ([0-9]+) \\| ([0-9,]+) \\|$");

    /**
     * A row of the page.
     *
     * @param service the name of the Deployment
     * @param idle measured processors of an instance without articles, in thousandths
     * @param cpu measured processor time, in ms an article
     * @param request processors that an instance requests, in thousandths
     * @param memory measured largest memory of an instance, in MiB
     * @param limit memory that an instance requests and is limited to, in MiB
     */
    record Row(String service, int idle, double cpu, int request, int memory, int limit) {}

    static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Manifest.ROOT.resolve("docs/kubernetes.md")))
                .results()
                .map(row -> new Row(
                        row.group(1),
                        Integer.parseInt(row.group(2)),
                        Double.parseDouble(row.group(3)),
                        Integer.parseInt(row.group(4)),
                        Integer.parseInt(row.group(5)),
                        Integer.parseInt(row.group(6).replace(",", ""))))
                .toList();
    }

    @Test
    void the_page_has_a_row_for_each_service() throws IOException {
        assertThat(rows())
                .extracting(Row::service)
                .containsExactlyInAnyOrderElementsOf(
                        services().stream().map(Workload::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_request_for_processors_is_the_time_that_the_articles_of_a_second_take(Row row) {
        double needed = row.idle() + row.cpu() * ARTICLES_A_SECOND;
        int request = (int) Math.max(LEAST_CPU, Math.ceil(needed / CPU_STEP) * CPU_STEP);

        if (row.service().equals(FOR_READERS)) {
            assertThat(row.request()).isGreaterThanOrEqualTo(request);
        } else {
            assertThat(row.request()).isEqualTo(request);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_limit_leaves_a_quarter_above_the_measured_memory(Row row) {
        assertThat((double) row.limit()).isGreaterThanOrEqualTo(row.memory() * MEMORY_RESERVE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_manifest_has_the_figures_of_the_page(Row row) throws IOException {
        ResourceRequirements resources = service(row.service()).container().getResources();

        assertThat(amount(resources.getRequests(), "cpu").getNumericalAmount().doubleValue() * 1000)
                .isEqualTo(row.request());
        assertThat(mebibytes(amount(resources.getRequests(), "memory"))).isEqualTo(row.limit());
        assertThat(mebibytes(amount(resources.getLimits(), "memory"))).isEqualTo(row.limit());
        assertThat(resources.getLimits()).doesNotContainKey("cpu");
    }

    /** Otherwise the memory would be that of another heap. */
    @ParameterizedTest
    @MethodSource("rows")
    void the_memory_is_measured_within_the_limit_and_with_the_options_of_the_manifest(Row row) throws IOException {
        JsonNode measured = Manifest.parse(
                        "three-brokers.yml",
                        Files.readString(Manifest.ROOT.resolve("verification/end-to-end/three-brokers.yml")))
                .getFirst()
                .content();

        for (String instance : List.of(row.service(), row.service() + "-2")) {
            JsonNode container = measured.path("services").path(instance);
            assertThat(container.path("mem_limit").asText()).isEqualTo(row.limit() + "m");
            assertThat(container.path("environment").path("JAVA_OPTS").asText())
                    .isEqualTo(service(row.service()).environment().get("JAVA_OPTS"));
        }
    }

    private static long mebibytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).longValueExact() / MEBIBYTE;
    }

    private static Quantity amount(Map<String, Quantity> amounts, String of) {
        return Objects.requireNonNull(amounts.get(of), of);
    }

    private static Workload service(String name) throws IOException {
        return services().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Workload> services() throws IOException {
        return Workload.all().stream().filter(workload -> !workload.isJob()).toList();
    }
}
