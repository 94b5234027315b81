package cloud.indigos.keycloak.charter.store;

import cloud.indigos.keycloak.charter.CharterText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Nationalized;

/** The words of a version in one language. */
@Entity
@Table(name = "INDIGOS_CHARTER_TEXT")
@NamedQuery(
        name = "indigosCharterTexts",
        query = "select t from CharterTextEntity t where t.versionId = :version order by t.position")
@NamedQuery(
        name = "indigosCharterDeleteTextsOfVersion",
        query = "delete from CharterTextEntity t where t.versionId = :version")
@NamedQuery(
        name = "indigosCharterDeleteTexts",
        query = "delete from CharterTextEntity t where t.versionId in"
                + " (select v.id from CharterVersionEntity v where v.realmId = :realm)")
public class CharterTextEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "VERSION_ID", length = 36, nullable = false)
    private String versionId;

    @Column(name = "LANG", length = 35, nullable = false)
    private String language;

    @Nationalized
    @Column(name = "TITLE", nullable = false)
    private String title;

    @Nationalized
    @Column(name = "SUMMARY")
    private String summary;

    @Nationalized
    @Column(name = "MARKDOWN", nullable = false)
    private String markdown;

    @Column(name = "SHA256", length = 64, nullable = false)
    private String sha256;

    @Column(name = "ADDED_AT", nullable = false)
    private long addedAt;

    @Column(name = "POSITION_IN_VERSION", nullable = false)
    private int position;

    protected CharterTextEntity() {}

    CharterTextEntity(String id, String versionId, int position, CharterText text, Instant added) {
        this.id = id;
        this.versionId = versionId;
        this.position = position;
        this.language = text.language();
        this.title = text.title();
        this.summary = text.summary();
        this.markdown = text.markdown();
        this.sha256 = text.sha256();
        this.addedAt = added.getEpochSecond();
    }

    CharterText text() {
        return new CharterText(language, title, summary == null ? "" : summary, markdown);
    }
}
