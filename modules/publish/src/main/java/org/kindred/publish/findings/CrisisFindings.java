package org.kindred.publish.findings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Crisis;
import org.kindred.kernel.type.CodeNames;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.surroundings.FiledUnder;
import org.kindred.publish.surroundings.Places;
import org.kindred.publish.surroundings.Target;
import org.kindred.publish.surroundings.Targets;

/**
 * What is wrong with whom an item shows to readers in need: on topics for which the site requires helplines it carries none, or none for a
 * country; or it has the number of one among its words, where nobody will mend it when it changes. Only items that can name helplines are
 * judged.
 */
public final class CrisisFindings {

    private static final String FIELD = "helplines";
    /** A run of digits, as people write a number; taken as a whole, so that no run is too long to be read. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ \\u00A0().-]{0,2}[0-9])*+");
    private static final Pattern CALLED = Pattern.compile("(?:tel|sms):(?://)?([+0-9().%-]+)");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** A shorter number may count something. */
    private static final int SURELY_A_NUMBER = 5;

    private final SourceFile file;
    private final Draft draft;
    private final Targets targets;
    private final Crisis crisis;

    private CrisisFindings(SourceFile file, Draft draft, Targets targets) {
        this.file = file;
        this.draft = draft;
        this.targets = targets;
        this.crisis = targets.site().crisis();
    }

    public static List<Finding> in(SourceFile file, Draft draft, Targets targets) {
        var rules = targets.site().crisis().rules().isEmpty() ? List.<Crisis.Rule>of() : rules(draft, targets);
        return rules.isEmpty() || !canName(draft) ? List.of() : new CrisisFindings(file, draft, targets).of(rules);
    }

    private static boolean canName(Draft draft) {
        return Field.find(draft.type().fields(), FIELD).filter(field -> field.kind().equals(new FieldKind.Relation(Target.HELPLINE)))
                .isPresent();
    }

    private static List<Crisis.Rule> rules(Draft draft, Targets targets) {
        return targets.site().crisis().rules(targets.upwards(FiledUnder.named(draft)));
    }

    private static Stream<String> texts(Value value) {
        return value.each().flatMap(each -> each instanceof Value.Text(var text) ? Stream.of(text) : Stream.of());
    }

    private List<Finding> of(List<Crisis.Rule> rules) {
        var findings = new ArrayList<Finding>();
        rules.forEach(rule -> missing(rule).ifPresent(findings::add));
        written(rules).forEach(findings::add);
        return findings.stream().distinct().toList();
    }

    private Optional<Finding> missing(Crisis.Rule rule) {
        var carried = Stream.concat(texts(draft.fields().get(FIELD)), rule.helplines().stream()).flatMap(this::helpline).toList();
        if (carried.isEmpty()) {
            return Optional.of(missing(rule, "no helpline"));
        }
        var without = new TreeSet<>(rule.countries());
        carried.forEach(target -> without.removeAll(target.countries()));
        return without.isEmpty() ? Optional.empty() : Optional.of(missing(rule, "no helpline for " + called(without)));
    }

    private static String called(Set<String> countries) {
        return countries.stream()
                .map(code -> CodeNames.of(new FieldKind.Country(), code, Locale.ENGLISH.toLanguageTag())
                        .map(name -> name + " (" + code + ")")
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private Finding missing(Crisis.Rule rule, String what) {
        return Finding.error("missing-helpline", file.path(), place(rule),
                "What is about %s must carry helplines on this site; this carries %s.".formatted(String.join(" or ", rule.topics()), what),
                "Name a published one under helplines, or let the site's rule name it: crisis in site.yaml.");
    }

    /** Where the helplines stand, or else the topic that asks for them. */
    private Place place(Crisis.Rule rule) {
        return place(reference -> reference.field().equals(FIELD)).or(() -> place(reference -> FiledUnder.FIELDS.contains(reference.field())
                && rule.concerns(targets.upwards(Set.of(reference.target().slug()))))).orElse(Place.START);
    }

    private Optional<Place> place(java.util.function.Predicate<Reference> which) {
        return draft.references().stream().filter(reference -> reference.kind() == Reference.Kind.RELATION).filter(which)
                .map(Reference::place).findFirst();
    }

    private Stream<Target> helpline(String slug) {
        return targets.find(new ItemKey(Target.HELPLINE, slug), draft.ref().locale()).stream();
    }

    /** Numbers of the helplines that such an item may carry, among its words or in its links. */
    private Stream<Finding> written(List<Crisis.Rule> rules) {
        var known = Stream.of(texts(draft.fields().get(FIELD)), rules.stream().flatMap(rule -> rule.helplines().stream()),
                crisis.helplines().stream(), crisis.international().stream()).flatMap(slugs -> slugs).distinct().flatMap(this::helpline)
                .toList();
        var inText = NUMBER.matcher(draft.body().markdown()).results().map(number -> number.group())
                .filter(number -> digits(number).length() >= SURELY_A_NUMBER);
        var inLinks = CALLED.matcher(draft.body().markdown()).results().map(number -> number.group(1));
        var numbers = Stream.concat(inText, inLinks)
                .collect(Collectors.toMap(CrisisFindings::digits, number -> number, (one, same) -> one));
        return known.stream().flatMap(target -> target.numbers().stream().map(CrisisFindings::digits).filter(numbers::containsKey)
                .map(digits -> written(target, numbers.getOrDefault(digits, digits))));
    }

    private static String digits(String number) {
        Matcher others = NO_DIGIT.matcher(number);
        return others.replaceAll("");
    }

    private Finding written(Target target, String number) {
        return Finding.warning("helpline-in-text", file.path(), Places.of(new String(file.bytes(), UTF_8), number),
                "“%s” is a number of %s; among the words of a text nobody will change it when the helpline does.".formatted(number,
                        target.title()),
                "Link to ../helplines/%s.md, or name it under helplines.".formatted(target.ref().slug()));
    }
}
