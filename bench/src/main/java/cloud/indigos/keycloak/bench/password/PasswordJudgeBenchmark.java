package cloud.indigos.keycloak.bench.password;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One check of one password, by kind, warm: {@code java -cp bench/target/indigos-keycloak-bench-….jar
 * org.openjdk.jmh.Main}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PasswordJudgeBenchmark {

    @Param({
        "Soleil2024!",
        "P@ssw0rd2024!!",
        "cheval-agrafe-lune-tricot-sable",
        "Xo7#vUq2!mRkW9",
        "Punk Choquer Supplier Bizut Canif Coller Moniteur Fixe7"
    })
    public String password;

    private final Policy indigos = Policy.indigos("cnil-50");
    private final Policy zxcvbn = Policy.zxcvbn(3);
    private final Policy keycloak = Policy.keycloak("", "length(12) and digits(1) and upperCase(1)");

    @Benchmark
    public boolean indigos() {
        return indigos.accepts().test(Sample.plain("", password));
    }

    @Benchmark
    public boolean zxcvbn() {
        return zxcvbn.accepts().test(Sample.plain("", password));
    }

    @Benchmark
    public boolean keycloakBuiltIn() {
        return keycloak.accepts().test(Sample.plain("", password));
    }
}
