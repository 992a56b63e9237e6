package org.kindred.publish.surroundings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words for an editor. */
public final class Unreadable {

    private Unreadable() {
    }

    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "there is no such file";
            case AccessDeniedException e -> "permission is missing";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
