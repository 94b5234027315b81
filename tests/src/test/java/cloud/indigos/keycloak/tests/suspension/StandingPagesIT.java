package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.browser.Accessibility;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.browser.Pictures;
import cloud.indigos.keycloak.tests.support.browser.Screen;
import cloud.indigos.keycloak.tests.support.page.AccessReportPage;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.page.StandingPage;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.openqa.selenium.TakesScreenshot;

/** Whoever reads a decision can read it: with assistive technology, in both languages, on a phone and in the dark. */
@KeycloakIntegrationTest
class StandingPagesIT {

    private static final int WINDOW = 1000;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signIn;

    @InjectPage
    StandingPage page;

    @InjectPage
    AccessReportPage report;

    /** A page about a decision: the service whose door shows it, and what the page is called. */
    private enum Decided {
        WARNED(SuspensionRealm.SERVICE, "Un avertissement vous a été adressé", "You have been given a warning"),
        RESTRICTED(
                SuspensionRealm.MAILER,
                "Ce service vous est refusé pour le moment",
                "This service is refused to you for now"),
        SUSPENDED(SuspensionRealm.SERVICE, "Votre compte est suspendu", "Your account is suspended"),
        CLOSED(SuspensionRealm.SERVICE, "Votre compte est fermé", "Your account is closed");

        private final String client;
        private final String french;
        private final String english;

        Decided(String client, String french, String english) {
            this.client = client;
            this.french = french;
            this.english = english;
        }

        Map<String, ?> decision(Wording words) {
            return switch (this) {
                case WARNED -> words.warned();
                case RESTRICTED -> words.restricted();
                case SUSPENDED -> words.suspended("2099-12-31");
                case CLOSED -> words.closed();
            };
        }

        String title(Wording words) {
            return words.in(french, english);
        }

        String picture(Wording words) {
            return name().toLowerCase(Locale.ROOT) + "-" + words.language();
        }
    }

    @AfterEach
    void theScreenIsAsUsual() {
        new Screen(browser).usual();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadWhatWasDecided(Decided decided) {
        for (Wording words : Wording.values()) {
            open(decided, words);

            assertThat(page.title()).isEqualTo(decided.title(words));
            isReadableEverywhere(decided.picture(words));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadThatTheirAnswerHasArrived(Wording words) {
        open(Decided.SUSPENDED, words);

        page.answer(words.answer());

        isReadableEverywhere("answered-" + words.language());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadWhyTheirAnswerWasNotTaken(Wording words) {
        open(Decided.SUSPENDED, words);

        String tooLong = words.answer() + " " + "m".repeat(4000);
        page.answerUnchecked(tooLong);
        assertThat(page.answerError())
                .isEqualTo(words.in(
                        "Votre réponse est trop longue : 4000 caractères au plus. Elle est toujours là, raccourcissez-la.",
                        "Your answer is too long: at most 4000 characters. It is still there, please shorten it."));
        assertThat(page.draft()).isEqualTo(tooLong);
        isReadableEverywhere("answer-too-long-" + words.language());

        page.answerUnchecked("  ");
        assertThat(page.answerError())
                .isEqualTo(
                        words.in("Écrivez votre réponse avant de l’envoyer.", "Write your answer before sending it."));
        isReadableEverywhere("answer-empty-" + words.language());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadThatTheDecisionWasChangedWhileTheyWrote(Wording words) {
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        Member member = Member.in(realm);
        standings.decide(member, words.suspended("2099-12-31"));
        open(member, SuspensionRealm.SERVICE, words);
        standings.decide(member, words.suspended("2099-01-31"));

        page.answerUnchecked(words.answer());

        assertThat(page.answerError())
                .isEqualTo(
                        words.in(
                                "La décision a changé pendant que vous écriviez : lisez celle-ci, puis envoyez votre réponse. Elle est toujours là.",
                                "The decision was changed while you wrote: read this one, then send your answer. It is still here."));
        assertThat(page.draft()).isEqualTo(words.answer());
        isReadableEverywhere("answer-other-decision-" + words.language());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadThatAnotherDecisionWasWrong(Wording words) {
        Standings standings = new Standings(Caller.of(realm, Person.VALENTINE));
        Member member = Member.in(realm);
        standings.decide(member, words.warned());
        standings.decide(member, words.suspended("2099-12-31"));
        String warning = standings.history(member).at("/entries/1/id").asText();
        assertThat(standings.annul(member, warning, "n").status()).isEqualTo(201);

        open(member, SuspensionRealm.SERVICE, words);

        assertThat(page.title()).isEqualTo(Decided.SUSPENDED.title(words));
        assertThat(page.facts())
                .hasEntrySatisfying(
                        words.in("Décision annulée", "Annulled decision"),
                        text -> assertThat(text)
                                .startsWith(words.in("Avertissement du ", "Warning of "))
                                .endsWith(words.in("elle, reste en vigueur.", "remains in force.")));
        isReadableEverywhere("annulled-" + words.language());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadWhatAReportDoes(Wording words) {
        ChromiumSupplier.forget(browser);

        enter(SuspensionRealm.SERVICE, words, "&kc_action=indigos-access-report");
        signIn.signIn(Member.in(realm).username(), Member.PASSWORD);

        report.assertIn(words.language());
        isReadableEverywhere("access-report-" + words.language());
    }

    private void open(Decided decided, Wording words) {
        Member member = Member.in(realm);
        assertThat(new Standings(Caller.of(realm, Person.VALENTINE))
                        .decide(member, decided.decision(words))
                        .status())
                .isEqualTo(201);
        open(member, decided.client, words);
    }

    private void open(Member member, String client, Wording words) {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", words.contact()));
        ChromiumSupplier.forget(browser);
        enter(client, words, "");
        signIn.signIn(member.username(), Member.PASSWORD);
        page.assertIn(words.language());
    }

    private void enter(String client, Wording words, String more) {
        browser.open(realm.getBaseUrl() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + client + "&redirect_uri=" + TestClient.CALLBACK + "&ui_locales=" + words.language() + more);
    }

    private void isReadableEverywhere(String picture) {
        Accessibility.check(browser);
        Screen screen = new Screen(browser);
        screen.pane(WINDOW);
        keep(picture);
        screen.longPhone();
        keep(picture + "-phone");
        screen.phone();
        screen.assertFits();
        Accessibility.check(browser);
        screen.dark();
        Accessibility.check(browser);
        screen.usual();
    }

    private void keep(String picture) {
        Pictures.keep(picture, () -> (TakesScreenshot) browser.driver());
    }
}
