package cloud.indigos.keycloak.bench.password;

import cloud.indigos.keycloak.password.policy.PersonalWords;

/** One password of a corpus. */
record Sample(String category, String password, String username, PersonalWords personal) {

    static Sample plain(String category, String password) {
        return new Sample(category, password, "", PersonalWords.builder().build());
    }
}
