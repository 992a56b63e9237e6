package org.kindred.rest.manage.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Parameter;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Spelling;
import org.kindred.rest.query.manage.AssetParameters;

/** Reads what somebody says of an asset, in the query of an upload or in a JSON document; all that is wrong is told at once. */
final class Words {

    static final List<String> MEMBERS = List.of("alt", "decorative", "credit", "license", "caption");

    private final Site site;
    private final String prefix;
    private final List<Fault> faults = new ArrayList<>();

    private Words(Site site, String prefix) {
        this.site = site;
        this.prefix = prefix;
    }

    /**
     * From a query such as {@code alt=…&alt[es]=…&credit=…}; empty where it says nothing.
     *
     * @throws InvalidRequest if anything in it is wrong
     */
    static Optional<AssetWords> of(Parameters parameters, Site site) {
        AssetParameters.checkWords(parameters);
        return parameters.all().isEmpty() ? Optional.empty() : Optional.of(new Words(site, "").read(group(parameters, site)));
    }

    /** The same as a JSON document would say it. */
    private static Value.Group group(Parameters parameters, Site site) {
        var group = Value.EMPTY;
        for (Parameter parameter : parameters.all()) {
            int bracket = parameter.name().indexOf('[');
            String name = bracket < 0 ? parameter.name() : parameter.name().substring(0, bracket);
            boolean inLocales = name.equals("alt") || name.equals("caption");
            if (inLocales) {
                String locale = bracket < 0 ? site.defaultLocale() : parameter.name().substring(bracket + 1, parameter.name().length() - 1);
                var texts = group.get(name) instanceof Value.Group known ? known : Value.EMPTY;
                group = group.with(name, texts.with(locale, Value.of(parameter.value())));
            } else {
                group = group.with(name, name.equals("decorative") ? flag(parameter.value()) : Value.of(parameter.value()));
            }
        }
        return group;
    }

    private static Value flag(String text) {
        return text.equals("true") || text.equals("false") ? Value.of(text.equals("true")) : Value.of(text);
    }

    /**
     * From a JSON document.
     *
     * @throws InvalidRequest if anything in it is wrong
     */
    static AssetWords of(Value document, Site site) {
        if (!(document instanceof Value.Group group)) {
            throw InvalidRequest.member("invalid-value", "#", "The body is an object with " + String.join(", ", MEMBERS) + ".");
        }
        return new Words(site, "#/").read(group);
    }

    private AssetWords read(Value.Group group) {
        group.members().keySet().stream().filter(name -> !MEMBERS.contains(name)).limit(20)
                .forEach(name -> fault(name, "There is no such member" + Spelling.hint(name, MEMBERS) + "."));
        var words = new AssetWords(texts(group, "alt"), decorative(group), text(group, "credit"), text(group, "license"),
                texts(group, "caption"));
        if (words.decorative() && !words.alt().isEmpty()) {
            fault("decorative", "What is decorative is passed over in silence and has no alt.");
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("invalid-value", faults.getFirst().detail(), faults);
        }
        return words;
    }

    private boolean decorative(Value.Group group) {
        return switch (group.get("decorative")) {
            case Value.Nothing() -> false;
            case Value.Flag(var flag) -> flag;
            default -> {
                fault("decorative", "decorative is true or false.");
                yield false;
            }
        };
    }

    private String text(Value.Group group, String name) {
        return text(name, group.get(name));
    }

    /** A text is in the default locale; an object has one for each. */
    private SortedMap<String, String> texts(Value.Group group, String name) {
        var texts = new TreeMap<String, String>();
        switch (group.get(name)) {
            case Value.Group many -> many.members().forEach((tag, value) -> site.locale(tag).ifPresentOrElse(
                    locale -> add(texts, locale, text(name + "/" + tag, value)),
                    () -> fault(name + "/" + tag,
                            "The site is not in that language; it is in " + String.join(", ", site.locales()) + ".")));
            case Value single -> add(texts, site.defaultLocale(), text(name, single));
        }
        return texts;
    }

    private static void add(SortedMap<String, String> texts, String locale, String text) {
        if (!text.isEmpty()) {
            texts.put(locale, text);
        }
    }

    private String text(String path, Value value) {
        return switch (value) {
            case Value.Nothing() -> "";
            case Value.Text(var text) when text.length() <= AssetWords.MAX_LENGTH && text.chars().noneMatch(c -> c == 0) -> text.strip();
            default -> {
                fault(path, "That is a text of at most " + AssetWords.MAX_LENGTH + " characters.");
                yield "";
            }
        };
    }

    /** In a query, {@code alt/es} is {@code alt[es]}. */
    private void fault(String path, String detail) {
        String shown = path.length() <= 60 ? path : path.substring(0, 60) + "…";
        faults.add(new Fault(prefix.isEmpty() ? shown.replaceFirst("/(.*)", "[$1]") : prefix + shown, detail));
    }
}
