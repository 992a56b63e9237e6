package org.kindred.kernel.report;

/** What reports are made of, to be written; what is told of texts comes with their publication. */
public interface ReportRegister extends ReportRecords {

    /** Keeps the figures of a day of which none are kept yet. */
    void record(DailyFigures figures);
}
