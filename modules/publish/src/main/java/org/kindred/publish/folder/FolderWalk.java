package org.kindred.publish.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.surroundings.Unreadable;

/** Walks a folder: all but hidden files, following a link to a file only where it stays inside, and past whatever cannot be read. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private FolderWalk(Path root) {
        this.root = root;
    }

    static FolderWalk of(Path folder) {
        try {
            var walk = new FolderWalk(folder.toRealPath());
            Files.walkFileTree(walk.root, walk);
            return walk;
        } catch (IOException e) {
            var nothing = new FolderWalk(folder);
            nothing.lost(folder, e);
            return nothing;
        }
    }

    /** Files by their path with {@code /}. */
    Map<String, Path> files() {
        return files;
    }

    /** What could not be read; {@code ""} is the folder itself. */
    List<String> unread() {
        return unread;
    }

    /** What was noticed. */
    List<Finding> findings() {
        return findings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink() && leadsOutside(file)) {
            findings.add(Finding.warning("link-outside", path(file), Place.START,
                    "This is a link that leads to no file in the content folder; it was not followed.", "Copy the file into the folder."));
        } else if (Files.isRegularFile(file)) {
            files.put(path(file), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        lost(file, failure);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            lost(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean leadsOutside(Path link) {
        try {
            return !link.toRealPath().startsWith(root);
        } catch (IOException e) {
            return true;
        }
    }

    private void lost(Path file, IOException failure) {
        unread.add(path(file));
        findings.add(Finding.error("unreadable", path(file).isEmpty() ? "." : path(file), Place.START,
                "This cannot be read: " + Unreadable.reason(failure) + ".",
                "Allow Kindred to read it."));
    }

    private boolean isHidden(Path file) {
        return !file.equals(root) && file.getFileName().toString().startsWith(".");
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
