package org.kindred.plugin.schemaorg;

import java.util.Optional;
import org.kindred.kernel.output.Licenses;
import org.kindred.kernel.value.Value;

/** Pictures. */
final class Pictures {

    private Pictures() {
    }

    /** An item's leading picture; nothing where it has none. */
    static Value image(Surroundings surroundings, Value.Group item) {
        if (!(item.get("image") instanceof Value.Group image)) {
            return Value.NOTHING;
        }
        Optional<String> address = image.text("src").map(surroundings.addresses()::absolute).filter(src -> src.contains("://"));
        return address.<Value>map(src -> Thing.of("ImageObject").with("contentUrl", src).with("description", image.text("alt"))
                .with("caption", image.text("caption")).with("width", pixels(image.get("width")))
                .with("height", pixels(image.get("height")))
                .with("creditText", image.text("credit")).with("license", image.text("license").flatMap(Licenses::address)).done())
                .orElse(Value.NOTHING);
    }

    private static Value pixels(Value number) {
        return number instanceof Value.Number ? Thing.of("QuantitativeValue").with("value", number).with("unitCode", "E37").done()
                : Value.NOTHING;
    }
}
