package org.kindred.kernel.asset;

import java.util.List;
import org.kindred.kernel.content.ItemRef;

/**
 * The port to assets, for those who bring and change them. Safe for threads. Whatever is public and uses an asset is compiled again with it.
 * To read, ask {@link org.kindred.kernel.store.ReadSession#assets}.
 */
public interface Assets {

    /**
     * Keeps bytes as an asset. What readers should not get is taken out first, and not kept: who brings them through here has the original.
     *
     * @throws org.kindred.kernel.problem.InvalidRequest if the name cannot be one, or the bytes are too many, not what their name or their
     *                                                   bringer says, damaged, or dangerous; or a picture comes without words
     * @throws org.kindred.kernel.problem.Stale          if it is not what was expected
     */
    Deposited put(Deposit deposit);

    /**
     * Says something else of an asset.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none
     * @throws org.kindred.kernel.problem.Stale    if it is not what was expected
     */
    Asset describe(String name, AssetWords words, Expected expected, String by);

    /**
     * Removes an asset with its bytes.
     *
     * @throws org.kindred.kernel.problem.NotFound if there is none
     * @throws org.kindred.kernel.problem.Stale    if it is not what was expected
     * @throws org.kindred.kernel.problem.Conflict if published items use it
     */
    void delete(String name, Expected expected, String by);

    /** The published items that use an asset, by name. */
    List<ItemRef> users(String name);
}
