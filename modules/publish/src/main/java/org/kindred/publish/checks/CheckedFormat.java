package org.kindred.publish.checks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * A format in which whatever is read is checked too, so that all who read a text hear of the same: what checks notice is among its findings,
 * and all findings matter as much as the site says. Safe for threads.
 *
 * @param format does the reading
 * @param checks what plugins brought
 */
public record CheckedFormat(ContentFormat format, Checks checks) implements ContentFormat {

    /** A format with the checks of an installation. */
    public static ContentFormat of(ContentFormat format, Plugins plugins) {
        return new CheckedFormat(format, new Checks(plugins.registry().all(ContentCheck.class)));
    }

    @Override
    public Parsed parse(SourceFile file, Site site) {
        return switch (format.parse(file, site)) {
            case Parsed.Bad bad -> bad;
            case Parsed.Readable(var draft) -> new Parsed.Readable(checked(draft, file, site));
        };
    }

    private Draft checked(Draft draft, SourceFile file, Site site) {
        return new Draft(draft.ref(), draft.type(), draft.fields(), draft.body(), draft.references(),
                all(draft.findings(), Subjects.of(draft, file, site), file.path()));
    }

    @Override
    public LooseText read(byte[] markdown, Site site) {
        var text = format.read(markdown, site);
        Function<String, Place> nowhere = field -> Place.START;
        var nobody = new ItemRef("text", "text", site.defaultLocale());
        var subject = new Subject(nobody, Optional.empty(), Value.EMPTY, text.body().text(), site, nowhere);
        return new LooseText(text.body(), all(text.findings(), subject, ""));
    }

    private List<Finding> all(List<Finding> ofReading, Subject subject, String file) {
        return Stream.concat(asSaid(subject.site().checks(), ofReading).stream(), checks.findings(subject, file).stream()).toList();
    }

    /** Findings that are not of checks, as a site wants to hear of them. */
    public static List<Finding> asSaid(CheckSettings site, List<Finding> findings) {
        return site.rules().isEmpty() ? findings : findings.stream().flatMap(site::applied).toList();
    }

    @Override
    public Optional<Outline> outline(SourceFile file) {
        return format.outline(file);
    }

    @Override
    public Optional<byte[]> amend(SourceFile file, Value.Group changes, Optional<String> body) {
        return format.amend(file, changes, body);
    }

    @Override
    public String write(Value.Group fields, String body) {
        return format.write(fields, body);
    }
}
