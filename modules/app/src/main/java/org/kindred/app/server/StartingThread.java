package org.kindred.app.server;

import org.jspecify.annotations.Nullable;

/**
 * Starts the container and deploys to it, with a class loader for what goes on in it whatever happens.
 *
 * <p>
 * While it deploys, Payara gives its thread the loader of libraries that all applications share, which is none where there are no such
 * libraries, as here. One start in some hundreds then reads its own classes by that loader, and ends with a NullPointerException.
 */
final class StartingThread extends Thread {

    private StartingThread(Runnable work) {
        super(work, "kindred-start");
    }

    /** Returns when the work is done; whoever takes care of what this thread does not foresee does so for that one, too. */
    static void run(Runnable work) {
        var thread = new StartingThread(work);
        thread.setUncaughtExceptionHandler(Thread.currentThread().getUncaughtExceptionHandler());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ClassLoader getContextClassLoader() {
        @Nullable ClassLoader given = super.getContextClassLoader();
        return given == null ? ClassLoader.getSystemClassLoader() : given;
    }
}
