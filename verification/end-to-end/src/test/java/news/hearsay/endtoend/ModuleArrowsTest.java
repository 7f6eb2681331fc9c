package news.hearsay.endtoend;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;

/** Which module may know which; the picture of it stands in the architecture page. */
@AnalyzeClasses(packages = "news.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {

    @ArchTest
    static final ArchRule the_contract_knows_no_service = knowsOnly("news.hearsay.events..");

    @ArchTest
    static final ArchRule ingest_knows_only_the_contract =
            knowsOnly("news.hearsay.ingest..", "news.hearsay.events..", "news.hearsay.platform..");

    @ArchTest
    static final ArchRule extract_knows_only_the_contract =
            knowsOnly("news.hearsay.extract..", "news.hearsay.events..", "news.hearsay.platform..");

    @ArchTest
    static final ArchRule store_knows_only_the_contract =
            knowsOnly("news.hearsay.store..", "news.hearsay.events..", "news.hearsay.platform..");

    /** It reads what the store has written, by the database alone. */
    @ArchTest
    static final ArchRule coverage_builder_knows_no_other_service =
            knowsOnly("news.hearsay.coverage..", "news.hearsay.events..", "news.hearsay.platform..");

    @ArchTest
    static final ArchRule coverage_web_knows_no_other_service =
            knowsOnly("news.hearsay.web..", "news.hearsay.events..", "news.hearsay.platform..");

    @ArchTest
    static final ArchRule platform_knows_only_the_contract =
            knowsOnly("news.hearsay.platform..", "news.hearsay.events..");

    @ArchTest
    static final ArchRule backends_know_nothing_of_articles = knowsOnly("news.hearsay.backends..");

    /** It speaks in the contract's words, such as Span and Source. */
    @ArchTest
    static final ArchRule the_engine_knows_only_the_contract =
            knowsOnly("news.hearsay.extract.engine..", "news.hearsay.events..");

    @ArchTest
    static final ArchRule the_engine_is_free_of_spring_and_kafka = noClasses()
            .that()
            .resideInAPackage("news.hearsay.extract.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.cloudevents..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(EventCodec.class, Topics.class);

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("news.hearsay.(**)").should().beFreeOfCycles();

    private static ArchRule knowsOnly(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage("news.hearsay..")
                        .and(not(resideInAPackage(module)))
                        .and(not(resideInAnyPackage(others))));
    }
}
