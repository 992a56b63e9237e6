package org.kindred.assets.resize;

import java.io.IOException;

/** A picture is of a format that can only be decoded whole, and too large for that. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
        super(message);
    }
}
