package cloud.indigos.keycloak.demo.run;

/** What the terminal shows once everything runs. */
record Welcome(Ports ports, DemoFolder folder, DemoRealm realm) {

    String text() {
        String keycloak = Demo.keycloakAddress(ports).toString();
        String service = "http://localhost:" + ports.service();
        return """

                Indigos Keycloak is running. All of it stays on this machine.

                  Sample service     %s/
                  Account console    %s/realms/indigos/account/
                  Admin console      %s/admin/indigos/console/
                  The charter        %s/realms/indigos/indigos/charter
                  Mail as files      %s

                  Member             amelie     %s
                  Member             karim      %s  (must choose a new one)
                  Member in English  olivia     %s
                  Volunteer admin    benevole   %s
                  Server admin       %s      %s  (%s/admin/)

                To try (Keycloak speaks French first; each page lets you choose English):
                  1. Open the sample service and sign in as amelie: accept the charter, see what a service sees.
                  2. In a private window, sign in as karim: the new password must be a good one. Try "Karim2026!".
                  3. In another browser, sign in to the admin console as benevole. Under Utilisateurs > amelie, go to
                     « Situation Indigos »: choose Suspendu, an article, an urgent ground, a reason, and save.
                  4. Reload the sample service: amelie is out. Sign in again as amelie and read why.
                     The mail to her is in the folder above.
                  5. Choose Actif again, or Restreint with « Envoi de messages », and see what the service sees.

                Ctrl-C stops everything. What you did is kept for the next run; --fresh forgets it.
                """.formatted(
                        service,
                        keycloak,
                        keycloak,
                        keycloak,
                        folder.mails(),
                        realm.password("amelie"),
                        realm.password("karim"),
                        realm.password("olivia"),
                        realm.password("benevole"),
                        MasterAdmin.NAME,
                        MasterAdmin.PASSWORD,
                        keycloak);
    }
}
