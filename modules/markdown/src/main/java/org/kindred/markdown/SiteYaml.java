package org.kindred.markdown;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.editing.WorkflowFormat;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.site.SiteFormat;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.field.SiteReader;
import org.kindred.markdown.field.WorkflowReader;
import org.kindred.markdown.source.Utf8;
import org.kindred.markdown.yaml.Yaml;

/** The site's settings in {@code site.yaml}. */
public final class SiteYaml implements SiteFormat, WorkflowFormat {

    private static final String FILE = "site.yaml";
    private static final int MAX_BYTES = 256 * 1024;

    @Override
    public Reading read(byte[] source) {
        if (source.length > MAX_BYTES) {
            return refused("too-large", Place.START, "The file has more than %,d bytes.".formatted(MAX_BYTES), "");
        }
        return switch (Utf8.decode(source)) {
            case Utf8.Fault(var place, var reason) -> refused("unreadable", place, reason, "Save the file as UTF-8 text.");
            case Utf8.Text(var text) -> read(text);
        };
    }

    @Override
    public Workflow workflow(byte[] source) {
        return source.length <= MAX_BYTES && Utf8.decode(source) instanceof Utf8.Text(var text)
                && Yaml.read(text, 1) instanceof Yaml.Understood(var mapping) ? WorkflowReader.read(mapping, FILE).workflow()
                        : Workflow.STANDARD;
    }

    private static Reading read(String text) {
        return switch (Yaml.read(text, 1)) {
            case Yaml.Wrong(var place, var message, var help) -> refused("invalid-site", place, message, help);
            case Yaml.Understood(var mapping) -> SiteReader.read(mapping, FILE);
        };
    }

    private static Reading refused(String rule, Place place, String message, String help) {
        return new Reading(Site.UNNAMED, List.of(Finding.error(rule, FILE, place, message, help)));
    }
}
