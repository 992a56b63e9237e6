package org.kindred.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingThreadTest {

    @Test
    void whoTakesItsClassLoaderAwayIsGivenTheSystemsAndWhoSetsOneGetsThat() {
        var own = new ClassLoader() {
        };
        List<ClassLoader> seen = new ArrayList<>();
        StartingThread.run(() -> {
            Thread.currentThread().setContextClassLoader(null);
            seen.add(Thread.currentThread().getContextClassLoader());
            Thread.currentThread().setContextClassLoader(own);
            seen.add(Thread.currentThread().getContextClassLoader());
        });
        assertSame(ClassLoader.getSystemClassLoader(), seen.getFirst());
        assertEquals(List.of(ClassLoader.getSystemClassLoader(), own), seen);
    }

    @Test
    void whatItDoesNotForeseeIsLeftToTheHandlerOfWhoStartedIt() {
        List<Throwable> handled = new ArrayList<>();
        var before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, unforeseen) -> handled.add(unforeseen));
        try {
            var unforeseen = new IllegalStateException("no");
            StartingThread.run(() -> {
                throw unforeseen;
            });
            assertEquals(List.of(unforeseen), handled);
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
    }
}
