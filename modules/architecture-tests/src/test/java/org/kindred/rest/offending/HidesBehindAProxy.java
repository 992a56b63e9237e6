package org.kindred.rest.offending;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean that another class calls by a method that its proxy does not pass on. */
@ApplicationScoped
public class HidesBehindAProxy {

    private String word = "said";

    String word() {
        return word;
    }

    /** Whoever was given the proxy. */
    static final class Other {

        private Other() {
        }

        static String ask(HidesBehindAProxy bean) {
            return bean.word();
        }
    }
}
