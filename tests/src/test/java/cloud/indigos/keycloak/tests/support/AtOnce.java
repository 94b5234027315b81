package cloud.indigos.keycloak.tests.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Several people who do something at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What two are answered who begin in the same moment. */
    public static <T> List<T> both(Supplier<T> one, Supplier<T> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return answers(List.of(() -> after(start, one), () -> after(start, other)), () -> {});
    }

    private static <T> List<T> after(CyclicBarrier start, Supplier<T> attempt) throws Exception {
        start.await();
        return List.of(attempt.get());
    }

    /** What those are answered who try again and again while something happens, and once more after it. */
    public static List<Answer> during(Runnable event, List<Supplier<Answer>> attempts) {
        AtomicBoolean over = new AtomicBoolean();
        return answers(
                attempts.stream()
                        .<Callable<List<Answer>>>map(attempt -> () -> until(over, attempt))
                        .toList(),
                () -> {
                    event.run();
                    over.set(true);
                });
    }

    private static List<Answer> until(AtomicBoolean over, Supplier<Answer> attempt) {
        List<Answer> answers = new ArrayList<>();
        boolean last;
        do {
            last = over.get();
            answers.add(attempt.get());
        } while (!last);
        return answers;
    }

    private static <T> List<T> answers(List<Callable<List<T>>> people, Runnable meanwhile) {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<List<T>>> running = people.stream().map(threads::submit).toList();
            meanwhile.run();
            List<T> answers = new ArrayList<>();
            for (Future<List<T>> one : running) {
                answers.addAll(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
