package org.kindred.publish.reading;

import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.content.TextRendering;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.publish.checks.CheckedFormat;
import org.kindred.publish.compile.Compiler;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.CurrentSite;
import org.kindred.publish.surroundings.Targets;

/** Renders Markdown that is not stored among what is public now. */
public final class LooseRendering implements TextRendering {

    private final Ports ports;
    private final CurrentSite current;
    private final Restyling styles;

    public LooseRendering(Ports ports, CurrentSite current) {
        this.ports = ports;
        this.current = current;
        this.styles = new OtherStyles(ports, current);
    }

    @Override
    public Rendered render(byte[] markdown, Optional<String> style) {
        var publisher = current.publisher();
        var text = ports.content().read(markdown, publisher.site());
        var keys = text.body().references().stream().map(Reference::target).distinct().toList();
        var targets = ports.store().read(session -> Targets.read(session, keys, ports.plugins().types(), publisher.site(), ports.json()));
        var compiler = style.flatMap(styles::other).map(other -> new Compiler(ports, publisher.site().withCitationStyle(other)))
                .orElseGet(publisher::compiler);
        var rendered = text.body().render(compiler.context(publisher.site().defaultLocale(), targets, publisher.lists()));
        var findings = Stream
                .concat(text.findings().stream(), CheckedFormat.asSaid(publisher.site().checks(), rendered.findings()).stream())
                .sorted(Finding.BY_PLACE).toList();
        return new Rendered(rendered.html(), rendered.referencesAt(), rendered.text(), rendered.headings(), rendered.words(),
                rendered.citations(), rendered.parts(), rendered.images(), rendered.lists(), findings);
    }
}
