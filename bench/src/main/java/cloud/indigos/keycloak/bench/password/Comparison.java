package cloud.indigos.keycloak.bench.password;

import java.util.ArrayList;
import java.util.List;

/** All policies over all corpora: a row a policy, a column a corpus. */
final class Comparison {

    /** zxcvbn and other slow ones are timed on fewer passwords. */
    private static final int TIMED = 4_000;

    private static final String MANGLED = "weak_mangled";
    private static final String STRONG = "strong";

    private final List<Corpus> columns = new ArrayList<>();
    private final List<Sample> all = new ArrayList<>();

    Comparison(List<Corpus> corpora) {
        for (Corpus corpus : corpora) {
            all.addAll(corpus.samples());
            columns.add(corpus);
            if (corpus.name().equals(MANGLED)) {
                columns.add(corpus.onlyLong());
            }
            if (corpus.name().equals(STRONG)) {
                columns.add(corpus.only(
                        " without 5–6 words", sample -> !sample.category().matches("phrase_[56]w")));
                columns.add(corpus.only(
                        " ≥ 15",
                        sample -> sample.password()
                                        .codePointCount(0, sample.password().length())
                                >= 15));
            }
        }
    }

    void run(List<Policy> policies, Report report, List<String> misses) {
        List<String> titles = new ArrayList<>(List.of("policy"));
        columns.forEach(corpus -> titles.add(corpus.name() + (corpus.weak() ? " refused" : " accepted")));
        titles.add("µs median / p99");
        report.header(titles);
        for (Policy policy : policies) {
            List<String> cells = new ArrayList<>(List.of(policy.name()));
            for (Corpus corpus : columns) {
                Rate rate = Rate.of(policy, corpus);
                cells.add(Report.percent(rate));
                rate.misses()
                        .forEach(sample -> misses.add(
                                String.join("\t", policy.name(), corpus.name(), sample.category(), sample.password())));
            }
            cells.add(Report.micros(Times.of(policy, all, TIMED)));
            report.row(cells);
        }
    }

    /** What one policy judges wrongly, by category. */
    void categories(Policy policy, Report report) {
        report.header(List.of("corpus", "category", "right %", "of"));
        for (Corpus corpus : columns) {
            Rate.of(policy, corpus).categories().forEach((category, rate) -> {
                if (!category.isEmpty()) {
                    report.row(List.of(corpus.name(), category, Report.percent(rate), Integer.toString(rate.all())));
                }
            });
        }
    }
}
