package org.kindred.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.field.SidecarReader;
import org.kindred.markdown.source.Utf8;
import org.kindred.markdown.yaml.Yaml;
import org.kindred.markdown.yaml.YamlText;

/** The words of assets in YAML. */
public final class SidecarYaml implements SidecarFormat {

    private static final String RULE = "invalid-sidecar";

    @Override
    public Reading read(byte[] sidecar, String file, Site site) {
        if (sidecar.length > MAX_BYTES) {
            return refused(file, Place.START, "The file has more than %,d bytes.".formatted(MAX_BYTES), "");
        }
        return switch (Utf8.decode(sidecar)) {
            case Utf8.Fault(var place, var reason) -> refused(file, place, reason, "Save the file as UTF-8 text.");
            case Utf8.Text(var text) -> switch (Yaml.read(text, 1)) {
                case Yaml.Wrong(var place, var message, var help) ->
                        refused(file, place, message.replaceFirst("^The front matter", "The file"),
                                help);
                case Yaml.Understood(var mapping) -> SidecarReader.read(mapping, file, site);
            };
        };
    }

    private static Reading refused(String file, Place place, String message, String help) {
        return new Reading(Optional.empty(), List.of(Finding.error(RULE, file, place, message, help)));
    }

    @Override
    public byte[] write(AssetWords words, Site site) {
        var group = Value.group().put("alt", texts(words.alt(), site))
                .put("decorative", words.decorative() ? Value.of(true) : Value.NOTHING)
                .put("credit", text(words.credit())).put("license", text(words.license())).put("caption", texts(words.caption(), site))
                .build();
        return YamlText.of(group).getBytes(UTF_8);
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NOTHING : Value.of(text);
    }

    /** One text, where it is in the default locale; else one for each. */
    private static Value texts(Map<String, String> texts, Site site) {
        var only = texts.get(site.defaultLocale());
        if (texts.size() <= 1 && (texts.isEmpty() || only != null)) {
            return only == null ? Value.NOTHING : Value.of(only);
        }
        var group = Value.group();
        texts.forEach((locale, text) -> group.put(locale, text));
        return group.build();
    }
}
