package org.kindred.assets.format;

import java.io.IOException;
import java.nio.file.Path;

/** How a picture that is kept is to be turned. */
public final class Orientation {

    private Orientation() {
    }

    /** 1 to 8 as Exif numbers them; 1 is as it is. What is kept of JPEG says so right behind its beginning, or behind JFIF's. */
    public static int of(Path file, String mediaType) throws IOException {
        if (!mediaType.equals("image/jpeg")) {
            return 1;
        }
        try (var source = Source.open(file)) {
            return Jpeg.orientation(source);
        } catch (Damaged e) {
            return 1;
        }
    }
}
