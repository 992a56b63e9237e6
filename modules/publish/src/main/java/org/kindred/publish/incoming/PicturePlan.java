package org.kindred.publish.incoming;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ContentReader.Picture;
import org.kindred.kernel.imports.ContentReader.Read;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Plan.Fetch;
import org.kindred.publish.incoming.Plan.Keep;
import org.kindred.publish.incoming.Plan.Step;

/** Works out which pictures are fetched for what a file has, each once, and how they will be called. Fetches nothing. */
final class PicturePlan {

    private static final String FOLDER = "images/";
    private static final int LONGEST_NAME = 100;
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]+");

    private final boolean wanted;
    private final Library library;
    private final Planning planning;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /** @param wanted whether any are fetched */
    PicturePlan(boolean wanted, Library library, Planning planning) {
        this.wanted = wanted;
        this.library = library;
        this.planning = planning;
    }

    /**
     * Plans those of an item, before that.
     *
     * @return the names of its pictures, by the addresses in its text
     */
    Map<String, String> take(Read read) {
        var images = new HashMap<String, String>();
        for (Picture picture : read.pictures()) {
            obstacle(picture).ifPresentOrElse(why -> planning.finding(stays(read, picture, why)),
                    () -> images.put(picture.written(), name(read, picture)));
        }
        return images;
    }

    private Optional<String> obstacle(Picture picture) {
        if (!wanted) {
            return Optional.of("");
        }
        if (picture.alt().isBlank()) {
            return Optional.of(", as nothing says what it shows");
        }
        return wish(picture.address()).isEmpty() ? Optional.of(", as its address does not end like that of a picture") : Optional.empty();
    }

    private static Finding stays(Read read, Picture picture, String why) {
        return Finding.info("image-elsewhere", "", new Place(read.line(), 1), "%s: the image %s stays where it is%s."
                .formatted(read.title(), picture.written(), why), "Upload it as an asset, if it is to stay.");
    }

    private String name(Read read, Picture picture) {
        return names.computeIfAbsent(picture.address(), address -> {
            String name = free(wish(address).orElseThrow());
            planning.step(Step.ofAsset(
                    new Outcome(Action.CREATED, Optional.empty(), address, read.line(), Optional.empty(), Optional.empty(),
                            Optional.empty(),
                            List.of(), name, ""),
                    new Keep(name, "", Fetch.MOST_BYTES, 0, Optional.of(new Fetch(address, picture.alt(), read.title())))));
            return name;
        });
    }

    /** Not one that is there: nobody knows whether that is the same picture, and the same bytes are kept once. */
    private String free(String wish) {
        int dot = wish.lastIndexOf('.');
        String name = Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? wish : wish.substring(0, dot) + "-" + n + wish.substring(dot))
                .filter(each -> !given.contains(each) && !library.hasAsset(each)).findFirst().orElseThrow();
        given.add(name);
        return name;
    }

    /** Called as the last part of its address; empty where that is no name of a picture. */
    private static Optional<String> wish(String address) {
        return path(address).map(path -> ODD.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("-"))
                .map(file -> FOLDER + file.substring(Math.max(0, file.length() - LONGEST_NAME)).replaceFirst("^[.-]+", ""))
                .filter(AssetName::isName).filter(name -> AssetName.mediaType(name).filter(type -> type.startsWith("image/")).isPresent());
    }

    private static Optional<String> path(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
