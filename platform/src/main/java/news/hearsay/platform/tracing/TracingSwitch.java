package news.hearsay.platform.tracing;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/**
 * Leaves out Spring Boot's tracing unless a collector of traces is set: spans that nobody receives would cost CPU time
 * with each post. Spring Boot creates this class by its name, see {@code spring.factories}.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** Creates spans without a collector, for the trace ids in the logs. */
    static final String ENABLED = "management.tracing.export.enabled";

    private static final Set<String> TRACING = Set.of(
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure"
                    + ".OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp"
                    + ".OtlpTracingAutoConfiguration",
            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] match = new boolean[autoConfigurations.length];
        for (int i = 0; i < match.length; i++) {
            // an entry is null if another filter has left it out
            match[i] = autoConfigurations[i] == null || isUsed(autoConfigurations[i]);
        }
        return match;
    }

    boolean isUsed(String autoConfiguration) {
        return !TRACING.contains(autoConfiguration)
                || StringUtils.hasText(environment.getProperty(ENDPOINT))
                || environment.getProperty(ENABLED, Boolean.class, false);
    }
}
