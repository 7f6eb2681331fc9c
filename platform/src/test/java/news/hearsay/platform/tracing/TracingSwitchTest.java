package news.hearsay.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;

class TracingSwitchTest {

    private static final Class<?>[] TRACING = {
        MicrometerTracingAutoConfiguration.class,
        OpenTelemetryTracingAutoConfiguration.class,
        OtlpTracingAutoConfiguration.class,
        OpenTelemetrySdkAutoConfiguration.class
    };

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void tracing_is_left_out_unless_traces_have_a_receiver() {
        for (Class<?> tracing : TRACING) {
            assertThat(isUsed(tracing)).as(tracing.getSimpleName()).isFalse();
        }
    }

    @Test
    void an_endpoint_switches_tracing_on() {
        environment.setProperty(TracingSwitch.ENDPOINT, "http://127.0.0.1:4318/v1/traces");

        for (Class<?> tracing : TRACING) {
            assertThat(isUsed(tracing)).as(tracing.getSimpleName()).isTrue();
        }
    }

    @Test
    void tracing_can_be_switched_on_without_an_endpoint() {
        environment.setProperty(TracingSwitch.ENABLED, "true");

        assertThat(isUsed(MicrometerTracingAutoConfiguration.class)).isTrue();
    }

    @Test
    void the_tracer_that_does_nothing_is_always_there() {
        assertThat(isUsed(NoopTracerAutoConfiguration.class)).isTrue();
    }

    private boolean isUsed(Class<?> autoConfiguration) {
        TracingSwitch tracing = new TracingSwitch();
        tracing.setEnvironment(environment);
        return tracing.isUsed(autoConfiguration.getName());
    }
}
