package org.kindred.plugin.citeproc;

import static org.kindred.plugin.citeproc.Complaints.at;

import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** Tells of dates that no calendar has. Processors agree to take them, as far as anything of them can be understood. */
final class DateDoubts {

    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    private final Warnings warnings;

    DateDoubts(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Looks at the dates of an item, which may be invalid otherwise. */
    void look(Value.Group item, String pointer) {
        item.members().forEach((name, value) -> {
            if (CslVocabulary.DATES.contains(name) && value instanceof Value.Group date
                    && date.get("date-parts") instanceof Value.Many(var ends)) {
                String parts = at(at(pointer, name), "date-parts");
                for (int i = 0; i < ends.size(); i++) {
                    look(ends.get(i), at(parts, i));
                }
            }
        });
    }

    private void look(Value end, String pointer) {
        if (!(end instanceof Value.Many(var parts))) {
            return;
        }
        int month = parts.size() > 1 ? number(parts.get(1)) : 0;
        int day = parts.size() > 2 ? number(parts.get(2)) : 0;
        boolean season = month >= FIRST_SEASON && month <= LAST_SEASON;
        if (month > MONTHS && month < FIRST_SEASON) {
            warnings.add(at(pointer, 1), month + " is no month; it is taken for a season. Seasons are 21 (spring) to 24 (winter)");
        } else if (month < 0 || month > LAST_SEASON) {
            warnings.add(at(pointer, 1), month + " is no month; the year alone is taken");
        } else if (day < 0 || day > DAYS || day != 0 && (month == 0 || season)) {
            warnings.add(at(pointer, 2), day + " is no day of " + (month == 0 ? "a year" : season ? "a season" : "any month")
                    + "; it is left out");
        }
    }

    private static int number(Value value) {
        return switch (value) {
            case Value.Number(var number) -> number.intValue();
            case Value.Text(var text) when text.strip().matches("[-+]?\\d{1,9}") -> Integer.parseInt(text.strip());
            default -> 0;
        };
    }
}
