package news.hearsay.coverage.publish;

import news.hearsay.platform.kafka.KafkaPlatformConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Connects the coverage builder to Kafka. */
@Configuration(proxyBeanMethods = false)
@Import(KafkaPlatformConfiguration.class)
class ThreadPublicationConfiguration {}
