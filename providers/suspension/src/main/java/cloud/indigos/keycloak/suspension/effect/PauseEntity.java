package cloud.indigos.keycloak.suspension.effect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A service that is not called at the moment, for all realms and nodes. */
@Entity(name = "IndigosPause")
@Table(name = "INDIGOS_PAUSE")
@NamedQuery(name = PauseEntity.ALL, query = "select p from IndigosPause p")
@NamedQuery(
        name = PauseEntity.CLAIM,
        query = "update IndigosPause p set p.probeAt = :lease"
                + " where p.kind = :kind and p.stopped = false and p.probeAt = :probeAt")
@NamedQuery(
        name = PauseEntity.STILL_DOWN,
        query = "update IndigosPause p set p.probeAt = :probeAt, p.problem = :problem, p.probes = p.probes + 1"
                + " where p.kind = :kind and p.stopped = false")
@NamedQuery(
        name = PauseEntity.STOP,
        query = "update IndigosPause p set p.stopped = true, p.problem = :problem where p.kind = :kind")
@NamedQuery(
        name = PauseEntity.RESUME,
        query = "update IndigosPause p set p.stopped = false, p.probeAt = :now, p.probes = p.probes + 1"
                + " where p.kind = :kind")
@NamedQuery(name = PauseEntity.END, query = "delete from IndigosPause p where p.kind = :kind and p.stopped = false")
public class PauseEntity {

    static final String ALL = "indigosPauses";
    static final String CLAIM = "indigosClaimProbe";
    static final String STILL_DOWN = "indigosPauseLonger";
    static final String STOP = "indigosStopService";
    static final String RESUME = "indigosResumeService";
    static final String END = "indigosEndPause";

    @Id
    @Column(name = "KIND")
    String kind;

    @Column(name = "STOPPED")
    boolean stopped;

    @Column(name = "PROBLEM")
    String problem;

    @Column(name = "SINCE")
    long since;

    @Column(name = "PROBE_AT")
    long probeAt;

    @Column(name = "PROBES")
    int probes;
}
