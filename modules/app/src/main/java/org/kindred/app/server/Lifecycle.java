package org.kindred.app.server;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the front door when the application is up, and closes it before the application goes. */
@WebListener
public final class Lifecycle implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Readiness.is(Readiness.READY);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Readiness.is(Readiness.STOPPING);
    }
}
