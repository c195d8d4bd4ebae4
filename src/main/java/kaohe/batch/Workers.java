package kaohe.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same work for many things side by side and returns the results in order. */
final class Workers {

    private final int threads;
    private final Progress progress;

    Workers(int threads, Progress progress) {
        this.threads = threads;
        this.progress = progress;
    }

    <T, R> List<R> each(String step, List<T> things, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T thing : things) {
                futures.add(pool.submit(() -> {
                    R result = work.apply(thing);
                    progress.at(step, done.incrementAndGet(), things.size());
                    return result;
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("中断了", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
