package cloud.indigos.keycloak.tests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom in the house. */
class ArchitectureTest {

    private static final String ROOT = "cloud.indigos.keycloak.";
    private static final String[] KEYCLOAK = {"org.keycloak..", "jakarta..", "org.hibernate..", "io.quarkus.."};

    /** Where it is decided whether a member may enter, a version is accepted, a password is good enough. */
    private static final String[] DECISIONS = {
        ROOT + "charter",
        ROOT + "charter.text",
        ROOT + "password.dictionary..",
        ROOT + "password.estimate..",
        ROOT + "password.policy..",
        ROOT + "suspension.standing.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/shaded/"))
            .importPackages("cloud.indigos.keycloak");

    private static final JavaClasses PROVIDERS =
            CLASSES.that(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(ROOT + "demo..")));

    @ParameterizedTest
    @ValueSource(strings = {"core", "charter", "password", "suspension", "downstream"})
    void everyModuleIsSeenByTheseRules(String module) {
        assertThat(CLASSES.that(JavaClass.Predicates.resideInAPackage(ROOT + module + "..")))
                .isNotEmpty();
    }

    @Test
    void charterPasswordAndSuspensionKnowNothingOfEachOther() {
        slices().matching(ROOT + "(charter|password|suspension)..")
                .should()
                .notDependOnEachOther()
                .check(PROVIDERS);
    }

    @Test
    void downstreamKnowsSuspensionAndNobodyKnowsDownstream() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "downstream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "charter..", ROOT + "password..")
                .check(PROVIDERS);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "downstream..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "downstream..")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNoneOfItsModules() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "charter..", ROOT + "password..", ROOT + "suspension..")
                .check(PROVIDERS);
    }

    @Test
    void providersKnowNeitherTheDemoNorTheTests() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "demo..", ROOT + "tests..")
                .check(PROVIDERS);
    }

    @Test
    void theDemoKnowsNoProvider() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "core..",
                        ROOT + "charter..",
                        ROOT + "password..",
                        ROOT + "suspension..",
                        ROOT + "downstream..")
                .check(CLASSES);
    }

    @Test
    void decisionsAreFreeOfKeycloak() {
        noClasses()
                .that()
                .resideInAnyPackage(DECISIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KEYCLOAK)
                .check(PROVIDERS);
    }

    @Test
    void providersLogThroughKeycloaksLoggerOnly() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PROVIDERS);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PROVIDERS);
    }
}
