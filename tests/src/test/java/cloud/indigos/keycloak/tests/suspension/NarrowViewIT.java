package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AdminRole;
import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** With Keycloak's fine-grained permissions whoever asks sees a part of the realm; what concerns all of it stays so. */
@KeycloakIntegrationTest
class NarrowViewIT {

    @InjectRealm(config = GroupAdministratorIT.FineGrainedRealm.class)
    ManagedRealm realm;

    private Member other;
    private Member member;

    @BeforeEach
    void twoMembers() {
        other = Member.in(realm);
        member = Member.in(realm);
    }

    @Test
    void theLastAdministratorIsGuardedFromThoseWhoSeeNoClients() {
        Standings volunteers = new Standings(Caller.of(realm, Person.VALENTINE).reading("en"));
        Member rachel = Member.named("rachel", realm);

        Answer answer = volunteers.decide(rachel, Standings.SUSPENDED);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("realm-admin");
        assertThat(Caller.signIn(realm, Person.RACHEL).status()).isEqualTo(200);
    }

    @Test
    void whoIsAnAdministratorThroughARoleOfTheRealmIsNotTakenForTheLast() {
        RoleRepresentation stewards = new RoleRepresentation("stewards", null, false);
        realm.admin().roles().create(stewards);
        String management = realm.admin()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();
        realm.admin()
                .roles()
                .get(stewards.getName())
                .addComposites(List.of(realm.admin()
                        .clients()
                        .get(management)
                        .roles()
                        .get("realm-admin")
                        .toRepresentation()));
        member.account()
                .roles()
                .realmLevel()
                .add(List.of(realm.admin().roles().get(stewards.getName()).toRepresentation()));

        try {
            Answer answer = new Standings(Caller.of(realm, Person.VALENTINE)).decide(member, Standings.SUSPENDED);

            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        } finally {
            realm.admin().roles().deleteRole(stewards.getName());
        }
    }

    @Test
    void whoSeesNoClientsStillInstallsForAllOfThem() {
        Caller rachel = Caller.of(realm, Person.RACHEL);
        rachel.admin("DELETE", "?suspended=activate");
        for (String role : List.of("manage-realm", "view-realm", "view-users")) {
            new AdminRole(realm, role).giveTo(other.account().roles());
        }
        Caller installer = Caller.with(other.signIn(SuspensionRealm.SERVICE).access(), realm.getBaseUrl());
        try {
            assertThat(installer.admin("POST", "").status()).isEqualTo(200);

            assertThat(member.signIn(SuspensionRealm.SERVICE).introspect().has("indigos_status"))
                    .isTrue();
        } finally {
            rachel.admin("POST", "");
        }
    }
}
