package org.kindred.kernel.site;

import java.util.List;

/**
 * How pictures are shown: {@code images} in {@code site.yaml}.
 *
 * @param baseUrl what the addresses of pictures begin with, without a slash at the end; {@code ""} for addresses from the root of this service
 * @param widths  in pixels, from small to large: in which sizes pictures can be had beside their own
 * @param quality of those, from 1 to 100
 * @param sizes   how wide they stand in the page, as HTML has it in {@code sizes}
 */
public record Pictures(String baseUrl, List<Integer> widths, int quality, String sizes) {

    /** The most widths there can be. */
    public static final int MOST_WIDTHS = 10;

    /** The largest width there can be. */
    public static final int MAX_WIDTH = 4096;

    /** What holds where nothing is said. */
    public static final Pictures USUAL = new Pictures("", List.of(320, 640, 1280), 80, "100vw");

    public Pictures {
        widths = widths.stream().distinct().sorted().toList();
    }
}
