package org.kindred.kernel.asset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What is kept of assets, to be written. */
public interface AssetRegister extends AssetRecords {

    /** One of them, which nobody else changes until this transaction ends. */
    Optional<Asset> hold(String name);

    /** Keeps bytes; nothing is read where they are kept already. */
    void keep(String digest, InputStream bytes) throws IOException;

    /**
     * Creates an asset or replaces it, all of whose bytes are kept by now. What readers got of it before stays to be had under its digest until
     * the asset is removed; what it was made of does not.
     */
    void put(Asset asset);

    /** Removes an asset, and all bytes that no other one has. */
    void remove(String name);
}
