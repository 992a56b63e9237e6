package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.ShownAsset;

/**
 * Gives pictures and links that name a file beside the text the address of the asset, and pictures what a browser wants to know of them before
 * it has loaded them. Works on what the sanitiser lets through, so that it is the same however the picture was written.
 */
final class Shown {

    /** Where nothing is beside the text. */
    static final Shown AS_WRITTEN = new Shown("", name -> Optional.empty());

    private final String file;
    private final Function<String, Optional<ShownAsset>> assets;

    /**
     * @param file   in which the text stands
     * @param assets by their names
     */
    Shown(String file, Function<String, Optional<ShownAsset>> assets) {
        this.file = file;
        this.assets = assets;
    }

    /** The attributes of an element, names and values by turns, as readers get them. */
    List<String> attributes(String element, List<String> written) {
        return switch (element) {
            case "img" -> asset(written, "src").map(asset -> picture(asset, written)).orElse(written);
            case "a" -> asset(written, "href").map(asset -> with(written, "href", asset.src())).orElse(written);
            default -> written;
        };
    }

    private Optional<ShownAsset> asset(List<String> attributes, String name) {
        return value(attributes, name).flatMap(address -> AssetName.referredTo(file, address)).flatMap(assets);
    }

    private static List<String> picture(ShownAsset asset, List<String> written) {
        var attributes = with(written, "src", asset.src());
        if (value(written, "alt").filter(text -> !text.isBlank()).isEmpty()) {
            attributes = asset.alt().isPresent() ? with(attributes, "alt", asset.alt().get()) : attributes;
        }
        if (asset.width() > 0 && value(written, "width").isEmpty() && value(written, "height").isEmpty()) {
            attributes = with(with(attributes, "width", "" + asset.width()), "height", "" + asset.height());
        }
        if (!asset.srcset().isEmpty()) {
            attributes = with(with(attributes, "srcset", asset.srcset()), "sizes", asset.slot());
        }
        return value(written, "loading").isPresent() ? attributes : with(attributes, "loading", "lazy");
    }

    private static Optional<String> value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return Optional.of(attributes.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<String> with(List<String> attributes, String name, String value) {
        var others = new ArrayList<>(attributes);
        for (int i = 0; i + 1 < others.size(); i += 2) {
            if (others.get(i).equals(name)) {
                others.set(i + 1, value);
                return others;
            }
        }
        others.add(name);
        others.add(value);
        return others;
    }
}
