package org.kindred.architecturetests;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house.
 *
 * @param check    what must hold, and because of what
 * @param offender a class that breaks it: a rule that cannot fail is no rule
 */
record Rule(ArchRule check, Class<?> offender) {

    @Override
    public String toString() {
        return check.getDescription();
    }
}
