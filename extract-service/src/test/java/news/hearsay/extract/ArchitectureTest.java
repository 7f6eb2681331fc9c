package news.hearsay.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "news.hearsay.extract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_knows_neither_spring_nor_kafka_nor_json = noClasses()
            .that()
            .resideInAPackage("..extract.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "io.cloudevents..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule the_engine_knows_nothing_of_the_service_around_it = noClasses()
            .that()
            .resideInAPackage("..extract.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("news.hearsay.extract", "news.hearsay.platform..");

    @ArchTest
    static final ArchRule packages_depend_one_way =
            slices().matching("news.hearsay.extract.(*)..").should().beFreeOfCycles();
}
