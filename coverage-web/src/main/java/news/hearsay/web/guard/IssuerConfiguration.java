package news.hearsay.web.guard;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * Loads the descriptions of the configured issuers of OpenID Connect when the first person wants to sign in there.
 * Spring Boot would load them at the start, which an unreachable issuer would then prevent.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class IssuerConfiguration {

    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        OAuth2ClientPropertiesMapper mapper = new OAuth2ClientPropertiesMapper(properties);
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(mapper.asClientRegistrations()));
    }
}
