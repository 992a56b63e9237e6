package org.kindred.publish.surroundings;

import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.kernel.asset.AssetAddresses.Sized;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/** An item's leading picture as readers get it: of one that is an asset, with what is known of it. */
public final class LeadingPicture {

    /** The field it stands in. */
    public static final String FIELD = "image";

    private final Asset asset;
    private final Candidate candidate;
    private final Site site;

    private LeadingPicture(Asset asset, Candidate candidate, Site site) {
        this.asset = asset;
        this.candidate = candidate;
        this.site = site;
    }

    /** The fields of an item, this one as readers get it. */
    public static Value.Group of(Candidate candidate, Targets targets, Site site) {
        var fields = candidate.draft().fields();
        if (!(fields.get(FIELD) instanceof Value.Group written)) {
            return fields;
        }
        return written.text("src").flatMap(src -> AssetName.referredTo(candidate.path(), src)).flatMap(targets::asset)
                .map(asset -> fields.with(FIELD, new LeadingPicture(asset, candidate, site).members(written))).orElse(fields);
    }

    private Value members(Value.Group written) {
        var file = asset.file();
        var addresses = new AssetAddresses(site.pictures());
        var locales = site.fallback(candidate.ref().locale());
        return Value.group().put("src", addresses.of(file, asset.name()))
                .put("alt", written.text("alt").or(() -> asset.words().alt(locales)).<Value>map(Value::of).orElse(Value.NOTHING))
                .put("width", pixels(file.width())).put("height", pixels(file.height())).put("credit", text(asset.words().credit()))
                .put("license", text(asset.words().license())).put("caption", Value.ofText(asset.words().caption(locales)))
                .put("sources", Value.list(addresses.sizes(file, asset.name()), LeadingPicture::source)).build();
    }

    private static Value source(Sized sized) {
        return Value.group().put("src", sized.url()).put("width", sized.width()).build();
    }

    private static Value pixels(int pixels) {
        return pixels == 0 ? Value.NOTHING : Value.of(pixels);
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NOTHING : Value.of(text);
    }
}
