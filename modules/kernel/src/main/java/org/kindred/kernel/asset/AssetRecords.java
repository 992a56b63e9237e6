package org.kindred.kernel.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.query.Filter;

/** What is kept of assets, to be read. */
public interface AssetRecords {

    /** How many bytes a chunk has; the last one of a file may have fewer. */
    int CHUNK = 256 * 1024;

    /** One of them. */
    Optional<Asset> find(String name);

    /** Those of these that there are. */
    List<Asset> find(Collection<String> names);

    /** A part of them, in the order of their names. */
    List<Asset> list(AssetQuery query);

    /** How many fulfil a filter. */
    long count(Filter filter);

    /** All that a file of the content folder owns, without their words. */
    List<Asset> imported();

    /** What readers may get under a digest: of an asset as it is, or as it was. */
    Optional<AssetFile> file(String digest);

    /** A chunk of the bytes with a digest, counted from 0; empty behind the last one. */
    Optional<byte[]> chunk(String digest, int number);
}
