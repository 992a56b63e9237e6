package org.kindred.kernel.asset;

import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes to be kept as an asset.
 *
 * @param name     where it is to lie, from the content folder: {@code images/hands.jpg}
 * @param bytes    of it; read once, and not closed
 * @param claimed  what whoever sends them says they are, without parameters: {@code image/jpeg}
 * @param words    what to say of it; empty to leave what is said
 * @param expected of what state the change is meant
 * @param by       who brings it
 */
public record Deposit(String name, InputStream bytes, Optional<String> claimed, Optional<AssetWords> words, Expected expected, String by) {

    /** One that replaces whatever has its name. */
    public static Deposit of(String name, InputStream bytes, AssetWords words, String by) {
        return new Deposit(name, bytes, Optional.empty(), Optional.of(words), new Expected.Anything(), by);
    }
}
