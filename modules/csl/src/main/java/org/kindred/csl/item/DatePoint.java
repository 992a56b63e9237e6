package org.kindred.csl.item;

/**
 * A day, a month, a season or a year; 0 where a part is unknown.
 *
 * @param year   negative before Christ
 * @param season 1 (spring) to 4 (winter)
 */
public record DatePoint(int year, int month, int day, int season) {

    private static final int LAST_MONTH = 12;
    private static final int SEASONS = 4;
    private static final int LAST_SEASON = LAST_MONTH + 3 * SEASONS;

    /** No date at all, as the open end of a range. */
    public static final DatePoint NONE = new DatePoint(0, 0, 0, 0);

    /** Of numbers as CSL-JSON writes them: months from 13 on are seasons, from spring to winter in turn, so that
     * those of EDTF, 21 to 24, are the same. */
    public static DatePoint of(int year, int month, int day) {
        if (month > LAST_MONTH && month <= LAST_SEASON) {
            return new DatePoint(year, 0, 0, (month - LAST_MONTH - 1) % SEASONS + 1);
        }
        boolean known = month > 0 && month <= LAST_MONTH;
        return new DatePoint(year, known ? month : 0, known && day > 0 && day <= 31 ? day : 0, 0);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
