package news.hearsay.faults.hook;

import java.util.List;
import news.hearsay.events.Extractor;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Gives the extractor the version that the harness sets, as a new release does. */
@AutoConfiguration
@ConditionalOnProperty(NewerExtractorConfiguration.VERSION)
@ConditionalOnClass(AttributionExtractor.class)
public class NewerExtractorConfiguration {

    static final String VERSION = "hearsay.faults.extractor-version";

    @Bean
    static BeanPostProcessor newerExtractor(Environment environment) {
        String version = environment.getRequiredProperty(VERSION);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof AttributionExtractor engine ? new Newer(engine, version) : bean;
            }
        };
    }

    private record Newer(AttributionExtractor engine, String version) implements AttributionExtractor {

        @Override
        public Extractor identity() {
            return new Extractor(engine.identity().name(), version);
        }

        @Override
        public List<AttributionRelation> extract(String text, String outlet) {
            return engine.extract(text, outlet);
        }
    }
}
