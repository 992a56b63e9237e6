package org.kindred.kernel.asset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An asset as a text shows it.
 *
 * @param file  what it is
 * @param src   its address
 * @param sizes in which sizes it is to be had, its own last; none if in its own alone
 * @param slot  how wide it stands in the page, as HTML has it in {@code sizes}
 * @param alt   what it tells, in the language of the text or the nearest one; {@code ""} if it is decorative; empty if nobody has said
 */
public record ShownAsset(AssetFile file, String src, List<AssetAddresses.Sized> sizes, String slot, Optional<String> alt) {

    public ShownAsset {
        sizes = List.copyOf(sizes);
    }

    /** The sizes as HTML has them in {@code srcset}. */
    public String srcset() {
        return sizes.stream().map(sized -> sized.url() + " " + sized.width() + "w").collect(Collectors.joining(", "));
    }
}
