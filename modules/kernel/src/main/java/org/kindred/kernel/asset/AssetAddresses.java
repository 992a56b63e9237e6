package org.kindred.kernel.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import org.kindred.kernel.site.Pictures;

/**
 * Where readers find assets. An address names bytes by their digest: other bytes have another address, so what was fetched once holds for ever.
 *
 * @param pictures what addresses begin with, and in which sizes pictures are to be had
 */
public record AssetAddresses(Pictures pictures) {

    /** What all addresses have in common. */
    public static final String ROOT = "/assets/";

    private static final List<String> RESIZED = List.of("image/jpeg", "image/png", "image/webp");

    /**
     * A picture in a size.
     *
     * @param width in pixels
     * @param url   its address
     */
    public record Sized(int width, String url) {
    }

    /** The address of an asset as it is. */
    public String of(AssetFile file, String name) {
        return pictures.baseUrl() + ROOT + file.digest() + "/" + encoded(AssetName.file(name));
    }

    /** The sizes in which a picture is to be had, from small to large, its own last; none where it is to be had in its own alone. */
    public List<Sized> sizes(AssetFile file, String name) {
        var smaller = pictures.widths().stream().filter(width -> isResized(file, width))
                .map(width -> new Sized(width, resized(file, name, width)))
                .toList();
        return smaller.isEmpty() ? List.of()
                : java.util.stream.Stream.concat(smaller.stream(), java.util.stream.Stream.of(new Sized(file.width(), of(file, name))))
                        .toList();
    }

    /** The sizes as HTML has them in {@code srcset}; {@code ""} for none. */
    public String srcset(AssetFile file, String name) {
        return sizes(file, name).stream().map(sized -> sized.url() + " " + sized.width() + "w").collect(Collectors.joining(", "));
    }

    /** Whether a picture is to be had in a width: never larger than it is. */
    public boolean isResized(AssetFile file, int width) {
        return RESIZED.contains(file.mediaType()) && file.hasDimensions() && width < file.width() && pictures.widths().contains(width);
    }

    /** How a size is named in addresses: another quality makes other bytes. */
    public String size(int width) {
        return "w" + width + "q" + pictures.quality();
    }

    private String resized(AssetFile file, String name, int width) {
        return pictures.baseUrl() + ROOT + file.digest() + "/" + size(width) + "/" + encoded(AssetName.file(name));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }
}
