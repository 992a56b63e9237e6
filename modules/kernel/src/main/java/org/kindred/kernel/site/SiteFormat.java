package org.kindred.kernel.site;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/** The port for {@code site.yaml}. */
public interface SiteFormat {

    /** What the file says; what is wrong in it is left at {@link Site#UNNAMED}'s and told. */
    Reading read(byte[] source);

    /**
     * A site and what was noticed.
     *
     * @param mentions what rules about reviews call by names of which others know whether there is something
     */
    record Reading(Site site, List<Finding> findings, List<Mention> mentions) {
        public Reading {
            findings = List.copyOf(findings);
            mentions = List.copyOf(mentions);
        }

        /** One that mentions nothing. */
        public Reading(Site site, List<Finding> findings) {
            this(site, findings, List.of());
        }
    }

    /**
     * A name of something.
     *
     * @param kind  of what
     * @param name  the name
     * @param place where it stands
     */
    record Mention(Kind kind, String name, Place place) {

        /** What is mentioned. */
        public enum Kind {
            /** A content type, by its singular name. */
            TYPE,
            /** A topic, by its slug. */
            TOPIC
        }
    }
}
