package org.kindred.kernel.check;

import java.util.List;

/**
 * The point at which a plugin adds rules for content. What it notices becomes findings in all places alike: of {@code check}, of an import,
 * of what is saved, rendered or published. Safe for threads; looks at nothing but the subject, and at a text of 3 KB for some 100 µs at most.
 */
public interface ContentCheck {

    /** Its rules; no other check of the installation has one of their names. */
    List<Rule> rules();

    /** What a text does not keep; what the site has turned off may be among it, and goes no further. */
    List<Notice> look(Subject subject);
}
