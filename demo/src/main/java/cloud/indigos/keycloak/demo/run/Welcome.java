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

                To try:
                  1. Open the sample service and sign in as amelie: accept the charter, see what a service sees.
                  2. Sign in as karim with another browser or a private window: try a weak password first.
                  3. Sign in to the admin console as benevole, open Users > amelie > Standing at Indigos,
                     set Suspended with an article, a reason and a ground, and save.
                  4. Back in the sample service, reload: the session is over. Sign in again and read why.
                     Amelie's mail is in the folder above.
                  5. Set Active, or restrict only mail_send, and see what changes for the service.

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
