package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.events.SubjectMatch;
import news.hearsay.platform.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The built-in settings of extract.yml and subjects.yml, and invalid ones. */
class SettingsTest {

    private static final String TITLE = "Ukraine's security guarantees";

    private final ApplicationContextRunner settings = new ApplicationContextRunner()
            .withSystemProperties("spring.config.name=extract")
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(OnlySettings.class);

    @EnableConfigurationProperties(ExtractProperties.class)
    static class OnlySettings {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kyiv must be invited to join the alliance before a truce            | NATO membership
        a model like the one that Israel has would do                       | Israeli-type model
        fifteen states would sign bilateral agreements with Kyiv            | bilateral commitments
        the Kyiv Security Compact would be the basis                        | Kyiv Security Compact
        no troops would be sent                                             | troops
        more Patriot batteries are needed                                   | air defence
        long-range missiles would be delivered                              | arms
        frozen Russian assets would pay                                     | financing and reparations
        new sanctions would follow any attack                               | sanctions
        Article 5 would not apply                                           | Article 5-like protection
        """)
    void the_built_in_subjects_match_the_aspects_of_typical_claims(String claim, String aspect) {
        settings.run(context -> {
            Subjects subjects =
                    new Subjects(context.getBean(ExtractProperties.class).subjects());
            List<SubjectMatch> touched = subjects.in(TITLE, "").touchedBy(claim, claim);
            assertThat(touched).extracting(SubjectMatch::subject).containsExactly("Ukraine security guarantees");
            assertThat(touched.getFirst().aspects()).contains(aspect);
        });
    }

    @Test
    void there_is_an_extraction_thread_for_each_processor() {
        settings.run(
                context -> assertThat(context.getBean(ExtractProperties.class).threadCount())
                        .isEqualTo(Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void an_invalid_number_is_rejected_by_name() {
        settings.withPropertyValues("hearsay.extract.threads=0")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("threads"));
    }

    @Test
    void a_subject_without_phrases_is_rejected_by_name() {
        settings.withPropertyValues("hearsay.extract.subjects[0].name=Rain")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("hearsay.extract.subjects.phrases of Rain: at least one is needed"));
    }
}
