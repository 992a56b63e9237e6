package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Joins the cites of a citation: grouped by their names, with what repeats itself left out, if the style wants it so. */
final class Collapsing {

    private static final String DASH = "–";
    private static final int SHORTEST_RANGE = 3;

    /** A piece of a citation and what stands after it unless it is the last. */
    private record Piece(RichText text, String delimiter) {
    }

    private final String collapse;
    private final boolean groups;
    private final boolean sorted;
    private final String delimiter;
    private final String groupDelimiter;
    private final String suffixDelimiter;
    private final String afterCollapse;

    Collapsing(Layout layout) {
        this.collapse = layout.option("collapse");
        this.groups = !collapse.isEmpty() && !collapse.equals("citation-number") || layout.options().containsKey("cite-group-delimiter");
        this.sorted = !layout.sort().isEmpty();
        this.delimiter = layout.delimiter();
        this.groupDelimiter = layout.options().getOrDefault("cite-group-delimiter", ", ");
        this.suffixDelimiter = layout.options().getOrDefault("year-suffix-delimiter",
                layout.options().getOrDefault("cite-group-delimiter", delimiter));
        this.afterCollapse = layout.options().getOrDefault("after-collapse-delimiter", delimiter);
    }

    RichText join(List<Cited> cites) {
        if (collapse.equals("citation-number")) {
            return joined(numbers(cites));
        }
        if (!groups) {
            return RichText.joinCites(cites.stream().map(Cited::shown).toList(), delimiter);
        }
        List<Piece> pieces = new ArrayList<>();
        for (List<Cited> group : grouped(cites)) {
            pieces.addAll(collapse.isEmpty() ? inGroup(group) : collapsed(group));
        }
        return joined(pieces);
    }

    private static RichText joined(List<Piece> pieces) {
        List<RichText> texts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            texts.add(i == pieces.size() - 1 ? piece.text() : piece.text().affixed("", piece.delimiter()));
        }
        return RichText.concat(texts);
    }

    private List<Piece> numbers(List<Cited> cites) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Cited> run : runs(cites, (first, second) -> follows(first.number(), second.number()))) {
            if (run.size() >= SHORTEST_RANGE) {
                pieces.add(new Piece(range(run), afterCollapse));
            } else {
                run.forEach(cited -> pieces.add(new Piece(cited.shown(), delimiter)));
            }
        }
        return pieces;
    }

    private static boolean follows(Optional<Integer> first, Optional<Integer> second) {
        return first.isPresent() && second.isPresent() && second.orElseThrow() == first.orElseThrow() + 1;
    }

    private static RichText range(List<Cited> run) {
        List<String> between = run.subList(1, run.size() - 1).stream().map(cited -> cited.cite().id()).toList();
        return RichText.concat(run.getFirst().shown(), RichText.of(DASH).tagged(new Rendering.Linked(between)), run.getLast().shown());
    }

    private static List<List<Cited>> runs(List<Cited> cites, BiPredicate<Cited, Cited> continues) {
        List<List<Cited>> runs = new ArrayList<>();
        for (Cited cited : cites) {
            if (runs.isEmpty() || !continues.test(runs.getLast().getLast(), cited)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(cited);
        }
        return runs;
    }

    /** Cites with the same names come to the first of them, but none is moved past words around another. */
    private List<List<Cited>> grouped(List<Cited> cites) {
        List<List<Cited>> groups = new ArrayList<>();
        List<Cited> rest = cites;
        while (!rest.isEmpty()) {
            Cited first = rest.getFirst();
            List<Cited> group = new ArrayList<>(List.of(first));
            List<Cited> later = new ArrayList<>();
            boolean open = first.cite().suffix().isEmpty() && first.group().isPresent();
            for (Cited cited : rest.subList(1, rest.size())) {
                open = open && mayMove(cited, first);
                (open && cited.group().equals(first.group()) ? group : later).add(cited);
            }
            groups.add(group);
            rest = later;
        }
        return groups;
    }

    /** Where the style does not sort, the author's order stays. */
    private boolean mayMove(Cited cited, Cited first) {
        return !cited.hasAffix() && (sorted || cited.group().equals(first.group()));
    }

    private List<Piece> inGroup(List<Cited> group) {
        return withLast(group.stream().map(cited -> new Piece(cited.shown(), groupDelimiter)).toList(), delimiter);
    }

    private static List<Piece> withLast(List<Piece> pieces, String last) {
        List<Piece> changed = new ArrayList<>(pieces);
        changed.set(pieces.size() - 1, new Piece(pieces.getLast().text(), last));
        return changed;
    }

    private List<Piece> collapsed(List<Cited> group) {
        List<Cited> cites = new ArrayList<>(List.of(group.getFirst()));
        group.stream().skip(1).map(Cited::withoutNames).forEach(cites::add);
        List<Piece> pieces = new ArrayList<>();
        if (collapse.equals("year")) {
            boolean located = cites.stream().anyMatch(cited -> !cited.cite().locator().isEmpty());
            cites.removeIf(cited -> cited.body().isEmpty());
            cites.forEach(cited -> pieces.add(new Piece(cited.shown(), located ? afterCollapse : groupDelimiter)));
        } else {
            List<List<Cited>> runs = runs(cites, Collapsing::isSameYear);
            boolean merged = runs.stream().anyMatch(run -> run.size() > 1);
            runs.forEach(run -> pieces.add(new Piece(years(run), merged ? afterCollapse : groupDelimiter)));
        }
        return withLast(pieces, group.size() > 1 || collapse.equals("year") ? afterCollapse : delimiter);
    }

    private static boolean isSameYear(Cited first, Cited second) {
        return first.cite().locator().isEmpty() && second.cite().locator().isEmpty() && first.cite().suffix().isEmpty()
                && first.yearSuffix().isPresent() && second.yearSuffix().isPresent() && !first.dates().isEmpty()
                && first.dates().getFirst().start().year() == second.dates().getFirst().start().year();
    }

    private RichText years(List<Cited> run) {
        List<Cited> shown = new ArrayList<>(List.of(run.getFirst()));
        run.stream().skip(1).map(Cited::onlyYearSuffix).forEach(shown::add);
        if (!collapse.equals("year-suffix-ranged")) {
            return RichText.join(shown.stream().map(Cited::shown).toList(), suffixDelimiter);
        }
        List<RichText> ranges = new ArrayList<>();
        for (List<Cited> range : runs(shown, (first, second) -> follows(first.yearSuffix(), second.yearSuffix()))) {
            if (range.size() >= SHORTEST_RANGE) {
                ranges.add(range(range));
            } else {
                range.forEach(cited -> ranges.add(cited.shown()));
            }
        }
        return RichText.join(ranges, suffixDelimiter);
    }
}
