package cloud.indigos.keycloak.password.estimate;

/** What an attacker would take a part of a password for. */
public enum PartKind {
    /** A word of a language. */
    WORD,
    /** A first name or a surname that many bear. */
    NAME,
    /** A town or a region. */
    PLACE,
    /** A token seen in leaks. */
    PASSWORD,
    /** A word of the member's own: names, address, service. */
    PERSONAL,
    /** Neighbouring keys. */
    WALK,
    /** {@code abcd}, {@code 4321}. */
    SEQUENCE,
    /** Something that stands before in the same password. */
    REPEAT,
    /** A year of a life. */
    YEAR,
    /** A day, in figures. */
    DATE,
    /** A French postal code. */
    POSTCODE,
    /** Characters one by one. */
    PLAIN
}
