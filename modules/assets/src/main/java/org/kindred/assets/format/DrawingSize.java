package org.kindred.assets.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large a drawing is shown.
 *
 * @param width  in pixels; 0 where it says nothing, or something in other units
 * @param height in pixels; 0 with {@code width}
 */
record DrawingSize(int width, int height) {

    static final DrawingSize NONE = new DrawingSize(0, 0);

    private static final Pattern PIXELS = Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,9})?)(?:px)?\\s*");
    private static final Pattern VIEW = Pattern
            .compile("\\s*\\S+[\\s,]+\\S+[\\s,]+([0-9]{1,6}(?:\\.[0-9]{1,9})?)[\\s,]+([0-9]{1,6}(?:\\.[0-9]{1,9})?)\\s*");

    /** From what the element says; null where an attribute is missing. */
    static DrawingSize of(@Nullable String width, @Nullable String height, @Nullable String viewBox) {
        var wide = pixels(width);
        var high = pixels(height);
        if (wide.isPresent() && high.isPresent()) {
            return of(wide.get(), high.get());
        }
        var view = VIEW.matcher(viewBox == null ? "" : viewBox);
        return view.matches() ? of(Double.parseDouble(view.group(1)), Double.parseDouble(view.group(2))) : NONE;
    }

    private static DrawingSize of(double width, double height) {
        int wide = (int) Math.round(width);
        int high = (int) Math.round(height);
        return wide > 0 && high > 0 ? new DrawingSize(wide, high) : NONE;
    }

    private static Optional<Double> pixels(@Nullable String length) {
        var pixels = PIXELS.matcher(length == null ? "" : length);
        return pixels.matches() ? Optional.of(Double.parseDouble(pixels.group(1))) : Optional.empty();
    }
}
