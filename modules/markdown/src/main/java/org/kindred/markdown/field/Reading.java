package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;

/** One reading of one file's front matter: what was noticed, and to which items it refers. */
final class Reading {

    private final String file;
    private final Site site;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    Reading(String file, Site site) {
        this.file = file;
        this.site = site;
    }

    Site site() {
        return site;
    }

    String file() {
        return file;
    }

    void tell(Finding finding) {
        findings.add(finding);
    }

    void tell(Severity severity, String rule, Place place, String message, String help) {
        findings.add(new Finding(severity, rule, file, place, message, help));
    }

    void refer(String field, ItemKey target, Place place) {
        references.add(new Reference(Reference.Kind.RELATION, field, target, place));
    }

    /** A field names a file that may be an asset. */
    void referToFile(String field, String address, Place place) {
        AssetName.referredTo(file, address)
                .ifPresent(name -> references.add(new Reference(Reference.Kind.ASSET, field, AssetName.key(name), place)));
    }

    /** Where this reading stands, to come back to if what follows is left out. */
    int mark() {
        return references.size();
    }

    /** Forgets the references read since a mark: the group they were in is left out. */
    void forgetSince(int mark) {
        references.subList(mark, references.size()).clear();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Reference> references() {
        return List.copyOf(references);
    }

    /** A value as it is shown in messages: short, on one line. */
    static String shown(Written written) {
        String text = written instanceof Written.Scalar scalar ? scalar.text() : written instanceof Written.Sequence ? "a list" : "a group";
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
    }
}
