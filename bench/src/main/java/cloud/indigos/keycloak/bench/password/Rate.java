package cloud.indigos.keycloak.bench.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a corpus a policy judges as it should, by category, and what it misses. */
record Rate(int right, int all, Map<String, Rate> categories, List<Sample> misses) {

    static Rate of(Policy policy, Corpus corpus) {
        Map<String, List<Sample>> byCategory = new TreeMap<>();
        corpus.samples()
                .forEach(sample -> byCategory
                        .computeIfAbsent(sample.category(), name -> new ArrayList<>())
                        .add(sample));
        Map<String, Rate> rates = new TreeMap<>();
        List<Sample> misses = new ArrayList<>();
        byCategory.forEach((name, samples) -> {
            List<Sample> missed = samples.stream()
                    .filter(sample -> policy.accepts().test(sample) == corpus.weak())
                    .toList();
            misses.addAll(missed);
            rates.put(name, new Rate(samples.size() - missed.size(), samples.size(), Map.of(), missed));
        });
        int all = corpus.samples().size();
        return new Rate(all - misses.size(), all, rates, misses);
    }

    double percent() {
        return all == 0 ? Double.NaN : 100.0 * right / all;
    }
}
