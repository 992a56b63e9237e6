package org.kindred.store.job;

import java.io.Serializable;
import java.util.Objects;

/** The two columns that name a part of a job; numbers begin with 1, as 0 is no key to Jakarta Persistence. */
class PlaceInJob implements Serializable {

    private static final long serialVersionUID = 1L;

    String job = "";
    int number;

    /** For Jakarta Persistence, which fills it. */
    PlaceInJob() {
    }

    PlaceInJob(String job, int number) {
        this.job = job;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceInJob place && place.job.equals(job) && place.number == number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(job, number);
    }
}
