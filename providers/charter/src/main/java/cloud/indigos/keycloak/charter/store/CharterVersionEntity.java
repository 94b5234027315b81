package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.draft.Draft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One version of a realm's charter: a draft until it is published, unchanged from then on. */
@Entity
@Table(name = "INDIGOS_CHARTER_VERSION")
@NamedQuery(
        name = "indigosCharterVersions",
        query = "select v from CharterVersionEntity v where v.realmId = :realm order by v.number")
@NamedQuery(
        name = "indigosCharterVersion",
        query = "select v from CharterVersionEntity v where v.realmId = :realm and v.number = :number")
@NamedQuery(
        name = "indigosCharterReviseDraft",
        query = "update CharterVersionEntity v set v.revision = v.revision + 1"
                + " where v.id = :id and v.revision = :revision and v.publishedAt is null")
@NamedQuery(
        name = "indigosCharterDeleteVersions",
        query = "delete from CharterVersionEntity v where v.realmId = :realm")
public class CharterVersionEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "VERSION_NUMBER", nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 10, nullable = false)
    private CharterVersion.Kind kind;

    @Column(name = "PUBLISHED_AT")
    private Long publishedAt;

    @Column(name = "ENFORCED_FROM")
    private Long enforcedFrom;

    @Column(name = "REVISION", nullable = false)
    private int revision;

    protected CharterVersionEntity() {}

    CharterVersionEntity(String id, String realmId, int number, CharterVersion.Kind kind) {
        this.id = id;
        this.realmId = realmId;
        this.number = number;
        this.kind = kind;
    }

    String id() {
        return id;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    void describe(CharterVersion.Kind newKind, Optional<Instant> enforced) {
        kind = newKind;
        enforcedFrom = enforced.map(Instant::getEpochSecond).orElse(null);
    }

    void publish(Instant published, Instant enforced) {
        publishedAt = published.getEpochSecond();
        enforcedFrom = enforced.getEpochSecond();
    }

    CharterVersion published() {
        return new CharterVersion(
                number, kind, Instant.ofEpochSecond(publishedAt), Instant.ofEpochSecond(enforcedFrom));
    }

    int revision() {
        return revision;
    }

    Draft draft(List<CharterText> texts) {
        return new Draft(number, kind, instant(publishedAt), instant(enforcedFrom), revision, texts);
    }

    private static Optional<Instant> instant(Long seconds) {
        return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
    }
}
