package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.csl.item.CslDate;
import org.kindred.csl.item.DatePoint;
import org.kindred.csl.locale.DateFormat;
import org.kindred.csl.locale.DatePart;
import org.kindred.csl.locale.Look;
import org.kindred.csl.style.Element;
import org.kindred.csl.text.RichText;

/** Renders dates and ranges of dates. */
final class DateRenderer {

    private final Setting setting;
    private final DatePartRenderer renderer;

    DateRenderer(Setting setting) {
        this.setting = setting;
        this.renderer = new DatePartRenderer(setting);
    }

    RichText date(Element.Date element, Scope scope) {
        String variable = element.variable();
        Optional<CslDate> found = scope.isSubstituted(variable) ? Optional.empty() : scope.item().date(variable);
        if (found.isEmpty()) {
            scope.call(variable, false);
            return RichText.EMPTY;
        }
        CslDate date = found.orElseThrow();
        DateFormat format = format(element);
        if (scope.sorting()) {
            scope.call(variable, true);
            return RichText.of(SortText.date(date, has(format, "month"), has(format, "day")));
        }
        RichText content = content(date, format, scope);
        scope.call(variable, !content.isEmpty());
        return format.look().show(content.tagged(new Mark.When(variable, date)), setting.language(scope.item()));
    }

    private static boolean has(DateFormat format, String part) {
        return format.parts().stream().anyMatch(each -> each.name().equals(part));
    }

    private RichText content(CslDate date, DateFormat format, Scope scope) {
        if (date.start().isEmpty()) {
            RichText literal = RichText.markup(date.literal(), setting.typography());
            return scope.firstYear() ? RichText.concat(literal, suffix(scope)) : literal;
        }
        List<DatePart> shown = format.parts().stream().filter(part -> renderer.has(part, date.start())).toList();
        return date.range() ? range(date, shown, format, scope) : RichText.join(parts(shown, date.start(), scope), format.delimiter());
    }

    private RichText suffix(Scope scope) {
        int number = setting.yearSuffixPlaced() ? 0 : scope.hint().yearSuffix();
        return number == 0 ? RichText.EMPTY : Letters.of(number).tagged(new Mark.YearSuffix(number));
    }

    private List<RichText> parts(List<DatePart> parts, DatePoint point, Scope scope) {
        List<RichText> texts = new ArrayList<>();
        for (DatePart part : parts) {
            RichText text = renderer.part(part, point);
            boolean last = part.name().equals("year") && !text.isEmpty() && scope.firstYear();
            RichText full = last ? RichText.concat(text, suffix(scope)) : text;
            texts.add(part.look().show(full, setting.language(scope.item())));
        }
        return texts;
    }

    /** What both ends share is written once: 5 May–7 June 2000. */
    private RichText range(CslDate date, List<DatePart> parts, DateFormat format, Scope scope) {
        Optional<String> largest = date.end().isEmpty() ? Optional.of("year") : largestDifference(date, parts);
        if (largest.isEmpty()) {
            return RichText.join(parts(parts, date.start(), scope), format.delimiter());
        }
        int from = parts.size();
        int to = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (rank(parts.get(i).name()) <= rank(largest.orElseThrow())) {
                from = Math.min(from, i);
                to = i + 1;
            }
        }
        String delimiter = parts.stream().filter(part -> part.name().equals(largest.orElseThrow())).findFirst()
                .map(DatePart::rangeDelimiter).orElse("–");
        return joined(date, parts, from, to, delimiter, format, scope);
    }

    private RichText joined(CslDate date, List<DatePart> parts, int from, int to, String delimiter, DateFormat format, Scope scope) {
        List<RichText> pieces = new ArrayList<>(parts(parts.subList(0, from), date.start(), scope));
        List<DatePart> differing = parts.subList(from, to);
        RichText start = RichText.join(parts(withoutLastSuffix(differing), date.start(), scope), format.delimiter());
        RichText end = date.end().isEmpty() ? RichText.EMPTY
                : RichText.join(parts(differing.stream().filter(part -> renderer.has(part, date.end())).toList(), date.end(), scope),
                        format.delimiter());
        pieces.add(RichText.concat(start, RichText.of(delimiter), end));
        pieces.addAll(parts(parts.subList(to, parts.size()), date.start(), scope));
        return RichText.join(pieces, format.delimiter());
    }

    private static List<DatePart> withoutLastSuffix(List<DatePart> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        List<DatePart> changed = new ArrayList<>(parts);
        DatePart last = changed.removeLast();
        changed.add(new DatePart(last.name(), last.form(), last.rangeDelimiter(), last.look().withAffixes(last.look().prefix(), "")));
        return changed;
    }

    private static int rank(String part) {
        return switch (part) {
            case "year" -> 2;
            case "month" -> 1;
            default -> 0;
        };
    }

    private static Optional<String> largestDifference(CslDate date, List<DatePart> parts) {
        List<String> names = parts.stream().map(DatePart::name).toList();
        DatePoint start = date.start();
        DatePoint end = date.end();
        if (start.year() != end.year() && names.contains("year")) {
            return Optional.of("year");
        }
        if ((start.month() != end.month() || start.season() != end.season()) && names.contains("month")) {
            return Optional.of("month");
        }
        return start.day() != end.day() && names.contains("day") ? Optional.of("day") : Optional.empty();
    }

    private DateFormat format(Element.Date element) {
        if (element.form().isEmpty()) {
            return new DateFormat(element.parts(), element.delimiter(), element.look());
        }
        DateFormat localized = setting.locale().date(element.form())
                .orElse(new DateFormat(List.of(), "", Look.PLAIN));
        List<DatePart> parts = localized.parts().stream().filter(part -> element.range().contains(part.name()))
                .map(part -> overridden(part, element.parts())).toList();
        return new DateFormat(parts, localized.delimiter(), element.look().over(localized.look()));
    }

    private static DatePart overridden(DatePart part, List<DatePart> overrides) {
        return overrides.stream().filter(each -> each.name().equals(part.name())).findFirst()
                .map(each -> new DatePart(part.name(), each.form().isEmpty() ? part.form() : each.form(), each.rangeDelimiter(),
                        each.look().over(part.look())))
                .orElse(part);
    }
}
