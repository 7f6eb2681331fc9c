package news.hearsay.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures content negotiation, parameter conversion, parameter checks and entity tags. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration implements WebMvcConfigurer {

    /**
     * {@code ?format=} takes precedence over {@code Accept}; JSON is the default, except at the start page, which has
     * no data.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .useRegisteredExtensionsOnly(true)
                .mediaType("html", MediaType.TEXT_HTML)
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("csv", new MediaType("text", "csv"))
                .mediaType("atom", MediaType.APPLICATION_ATOM_XML)
                .mediaType("jsonld", new MediaType("application", "ld+json"))
                .defaultContentTypeStrategy(
                        request -> List.of(isStartPage(request) ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON));
    }

    private static boolean isStartPage(NativeWebRequest request) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        return http != null && http.getServletPath().equals("/");
    }

    /** A blank parameter converts to null, which means absent. */
    @Override
    @SuppressWarnings("NullAway") // a converter may return null; Spring declares it with a type parameter
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, RangeStart.class, text -> text.isBlank() ? null : RangeStart.parse(text));
        registry.addConverter(String.class, RangeEnd.class, text -> text.isBlank() ? null : RangeEnd.parse(text));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterInterceptor());
    }

    /** Answers 304 if the content is unchanged. The tag is a hash of the content, so the service keeps no state. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        ShallowEtagHeaderFilter filter = new EntityTagFilter();
        // weak, because the compressed response has the same tag
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(
                "/",
                "/threads/*",
                "/sources/*",
                "/articles/*",
                "/search",
                "/coverage",
                "/changes",
                "/compare",
                "/unread",
                "/outlets/*",
                "/openapi");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
