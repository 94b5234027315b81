package cloud.indigos.keycloak.demo.run;

/** The administrator of the whole server, whom Keycloak creates at its first start. */
final class MasterAdmin {

    static final String NAME = "admin";
    static final String PASSWORD = "moulin-corail-veste-7-grenier";

    private MasterAdmin() {}
}
