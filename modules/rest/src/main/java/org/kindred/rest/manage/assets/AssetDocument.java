package org.kindred.rest.manage.assets;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/** An asset as those see it who work on it. */
final class AssetDocument {

    private AssetDocument() {
    }

    static Value.Group of(Asset asset, Site site) {
        var file = asset.file();
        var addresses = new AssetAddresses(site.pictures());
        return Value.group().put("name", asset.name()).put("version", asset.version()).put("src", addresses.of(file, asset.name()))
                .put("sources", Value.list(addresses.sizes(file, asset.name()), AssetDocument::source)).put("mediaType", file.mediaType())
                .put("size", file.size()).put("width", pixels(file.width())).put("height", pixels(file.height()))
                .put("digest", "sha256-" + file.digest()).putAll(words(asset.words()))
                .put("file", asset.origin().isPresent() ? Value.of(asset.name()) : Value.NOTHING)
                .put("createdAt", asset.createdAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("changedAt", asset.changedAt().truncatedTo(ChronoUnit.SECONDS).toString()).put("changedBy", asset.changedBy()).build();
    }

    /** One by itself: with those who use it. */
    static Value.Group of(Asset asset, Site site, List<ItemRef> users) {
        return of(asset, site).with("usedBy", Value.list(users, AssetDocument::user));
    }

    private static Value user(ItemRef ref) {
        return Value.group().put("type", ref.type()).put("slug", ref.slug()).put("locale", ref.locale()).build();
    }

    private static Value.Group words(AssetWords words) {
        return Value.group().put("alt", texts(words.alt())).put("decorative", words.decorative()).put("credit", text(words.credit()))
                .put("license", text(words.license())).put("caption", texts(words.caption())).build();
    }

    private static Value texts(Map<String, String> texts) {
        var group = Value.group();
        texts.forEach(group::put);
        return group.build();
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NOTHING : Value.of(text);
    }

    private static Value pixels(int pixels) {
        return pixels == 0 ? Value.NOTHING : Value.of(pixels);
    }

    private static Value source(AssetAddresses.Sized sized) {
        return Value.group().put("width", sized.width()).put("src", sized.url()).build();
    }
}
