package news.hearsay.extract;

import java.util.List;
import java.util.function.Consumer;
import news.hearsay.events.Extractor;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Runs an action before each extraction: to throw, to wait or to count. */
record BeforeExtraction(Consumer<String> action) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof AttributionExtractor engine)) {
            return bean;
        }
        return new AttributionExtractor() {
            @Override
            public Extractor identity() {
                return engine.identity();
            }

            @Override
            public List<AttributionRelation> extract(String text, String outlet) {
                action.accept(text);
                return engine.extract(text, outlet);
            }
        };
    }
}
