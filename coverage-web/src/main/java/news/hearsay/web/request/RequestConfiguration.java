package news.hearsay.web.request;

import jakarta.servlet.DispatcherType;
import news.hearsay.web.read.From;
import news.hearsay.web.read.Until;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read: which format is meant, and what the words of parameters stand for. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    /** {@code ?format=} outdoes {@code Accept}; who accepts anything gets JSON. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .useRegisteredExtensionsOnly(true)
                .mediaType("html", MediaType.TEXT_HTML)
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", new MediaType("text", "csv"))
                .mediaType("jsonld", new MediaType("application", "ld+json"))
                .defaultContentType(MediaType.APPLICATION_JSON);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, From.class, text -> text.isBlank() ? null : From.parse(text));
        registry.addConverter(String.class, Until.class, text -> text.isBlank() ? null : Until.parse(text));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterRules());
    }

    /** Who has the same already is told so: 304. The tag is of the content, so it needs no memory. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        // weak, for compressed answers are the same thing
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/", "/threads/*", "/sources/*", "/articles/*", "/search", "/coverage", "/openapi");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
