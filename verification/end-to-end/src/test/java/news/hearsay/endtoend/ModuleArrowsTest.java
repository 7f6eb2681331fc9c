package news.hearsay.endtoend;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Topics;

/** Which module and which package may depend on which. The architecture page has the picture. */
@AnalyzeClasses(packages = "news.hearsay", importOptions = ModuleArrowsTest.MainClasses.class)
class ModuleArrowsTest {

    /** Excludes test classes, including those of the jars that Maven builds with the classifier {@code tests}. */
    static final class MainClasses implements ImportOption {

        private static final ImportOption NO_TESTS = new DoNotIncludeTests();

        @Override
        public boolean includes(Location location) {
            return NO_TESTS.includes(location) && !location.contains("-tests.jar");
        }
    }

    private static final String EVENTS = "news.hearsay.events..";
    private static final String PLATFORM = "news.hearsay.platform..";
    private static final String FORMATS = "news.hearsay.formats..";
    private static final String LANGUAGE = "news.hearsay.language..";
    private static final String FETCH = "news.hearsay.fetch..";

    @ArchTest
    static final ArchRule events_depends_on_no_other_module = dependsOnlyOn(EVENTS);

    @ArchTest
    static final ArchRule events_is_free_of_spring = noClasses()
            .that()
            .resideInAPackage(EVENTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule fetch_depends_on_no_other_module = dependsOnlyOn(FETCH);

    @ArchTest
    static final ArchRule platform_depends_only_on_events_and_fetch = dependsOnlyOn(PLATFORM, EVENTS, FETCH);

    @ArchTest
    static final ArchRule ingest_depends_only_on_events_platform_formats_language_and_fetch =
            dependsOnlyOn("news.hearsay.ingest..", EVENTS, PLATFORM, FORMATS, LANGUAGE, FETCH);

    @ArchTest
    static final ArchRule extract_depends_only_on_events_platform_and_language =
            dependsOnlyOn("news.hearsay.extract..", EVENTS, PLATFORM, LANGUAGE);

    @ArchTest
    static final ArchRule store_depends_only_on_events_and_platform =
            dependsOnlyOn("news.hearsay.store..", EVENTS, PLATFORM);

    /** It posts articles to ingest over HTTP. */
    @ArchTest
    static final ArchRule feeds_depend_only_on_events_platform_formats_and_fetch =
            dependsOnlyOn("news.hearsay.feeds..", EVENTS, PLATFORM, FORMATS, FETCH);

    @ArchTest
    static final ArchRule alerts_depend_only_on_events_platform_and_fetch =
            dependsOnlyOn("news.hearsay.alerts..", EVENTS, PLATFORM, FETCH);

    /** It reads the store's rows from the database. */
    @ArchTest
    static final ArchRule coverage_builder_depends_only_on_events_and_platform =
            dependsOnlyOn("news.hearsay.coverage..", EVENTS, PLATFORM);

    /** It reads the coverage builder's rows from the database. */
    @ArchTest
    static final ArchRule coverage_web_depends_only_on_events_and_platform =
            dependsOnlyOn("news.hearsay.web..", EVENTS, PLATFORM);

    /** It reads archives as the commands do, and works on them with the code of the services. */
    @ArchTest
    static final ArchRule the_archive_job_depends_only_on_readers_engine_and_coverage = dependsOnlyOn(
            "news.hearsay.archive..",
            EVENTS,
            PLATFORM,
            FORMATS,
            LANGUAGE,
            "news.hearsay.ingest..",
            "news.hearsay.extract..",
            "news.hearsay.coverage..",
            "news.hearsay.standalone..");

    @ArchTest
    static final ArchRule only_the_archive_job_depends_on_spark = noClasses()
            .that()
            .resideOutsideOfPackage("news.hearsay.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..");

    @ArchTest
    static final ArchRule no_other_module_depends_on_the_archive_job = noClasses()
            .that()
            .resideOutsideOfPackage("news.hearsay.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("news.hearsay.archive..");

    @ArchTest
    static final ArchRule backends_depends_on_no_other_module = dependsOnlyOn("news.hearsay.backends..");

    /** It uses the contract's vocabulary, such as Span and Source. */
    @ArchTest
    static final ArchRule the_engine_depends_only_on_events = dependsOnlyOn("news.hearsay.extract.engine..", EVENTS);

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
    static final ArchRule the_http_edge_of_ingest_does_not_depend_on_the_rest_of_ingest =
            isIndependentWithin("news.hearsay.ingest", "edge");

    @ArchTest
    static final ArchRule dead_letter_commands_do_not_depend_on_other_commands = noClasses()
            .that()
            .resideInAPackage("news.hearsay.standalone.deadletter..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("news\\.hearsay\\.standalone\\.(Hearsay|\\w+Command)(\\$.*)?")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_package_has_a_meaningless_name = noClasses()
            .should()
            .resideInAnyPackage(
                    "news.hearsay..build..",
                    "news.hearsay..util..",
                    "news.hearsay..utils..",
                    "news.hearsay..common..",
                    "news.hearsay..impl..",
                    "news.hearsay..manager..",
                    "news.hearsay..target..",
                    "news.hearsay..out..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("news.hearsay.(**)").should().beFreeOfCycles();

    /**
     * Programs, types that Tomcat creates by reflection, types that page templates read by reflection, and types of the
     * standalone module, which the modules in verification use, are public for users that this rule does not see.
     */
    @ArchTest
    static final ArchRule types_are_package_private_unless_another_package_needs_them = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackages(
                    "news.hearsay.web.page..",
                    "news.hearsay.web.read..",
                    "news.hearsay.web.guard..",
                    "news.hearsay.standalone..")
            .and(describe(
                    "are no programs",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .and(describe(
                    "are no parts of Tomcat",
                    type -> type.getAllRawSuperclasses().stream()
                            .noneMatch(parent -> parent.getName().startsWith("org.apache."))))
            .should(beUsedByAnotherPackageOrAPublicType());

    private static ArchCondition<JavaClass> beUsedByAnotherPackageOrAPublicType() {
        return new ArchCondition<>("be used by another package or by a public type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !user.getPackageName().equals(type.getPackageName())
                                || user.getModifiers().contains(JavaModifier.PUBLIC));
                String message = type.getName() + " is public and " + (used ? "used" : "not used") + " by others";
                events.add(new SimpleConditionEvent(type, used, message));
            }
        };
    }

    private static ArchRule dependsOnlyOn(String module, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage("news.hearsay..")
                        .and(not(resideInAPackage(module)))
                        .and(not(resideInAnyPackage(others))));
    }

    private static ArchRule isIndependentWithin(String module, String part) {
        return noClasses()
                .that()
                .resideInAPackage(module + "." + part + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(module + "..").and(not(resideInAPackage(module + "." + part + ".."))))
                .allowEmptyShould(true);
    }
}
