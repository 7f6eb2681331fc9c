package news.hearsay.standalone.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Auto-configurations of Spring Boot that a service does not use, but that other services bring to the class path on
 * which all of them run. Alone, a service has none of these libraries.
 */
enum ForeignAutoConfiguration {
    KAFKA("org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"),
    DATA_SOURCE("org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"),
    FLYWAY("org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"),
    THYMELEAF("org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"),
    SECURITY(
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web"
                    + ".OAuth2ResourceServerWebSecurityAutoConfiguration"),
    MAIL(
            "org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderValidatorAutoConfiguration"),
    SIGN_IN(
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration");

    private final String classes;

    ForeignAutoConfiguration(String... classes) {
        this.classes = String.join(",", classes);
    }

    /** Returns the setting that excludes the given auto-configurations from a service. */
    static String exclude(ForeignAutoConfiguration... foreign) {
        return Arrays.stream(foreign)
                .map(each -> each.classes)
                .collect(Collectors.joining(",", "--spring.autoconfigure.exclude=", ""));
    }
}
