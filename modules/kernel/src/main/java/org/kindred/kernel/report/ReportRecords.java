package org.kindred.kernel.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;

/** What reports are made of, to be read. */
public interface ReportRecords {

    /** Public texts. */
    Reported<Appraised> items();

    /** What checks found in them. */
    Reported<FoundIn> findings();

    /** The public texts that embed each of these, or lead there; of each the first {@code most} by their names. */
    Map<ItemKey, List<ItemRef>> users(Collection<ItemKey> keys, int most);

    /** The first day of which figures are kept; empty where there is none yet. */
    Optional<LocalDate> firstDay();

    /** The figures that are kept of the days from one to another, both included, oldest first; a day without any is left out. */
    List<DailyFigures> days(LocalDate from, LocalDate to);
}
