package org.kindred.assets.resize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.Rendition;
import org.kindred.kernel.asset.Renditions;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.value.Sha256;

/** Makes pictures smaller off the threads of requests, one after the other, as each may take much memory. */
public final class ResizedPictures implements Renditions, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ResizedPictures.class.getName());
    private static final int WAITING = 64;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Map<String, String> SUFFIXES = Map.of("image/jpeg", "jpg", "image/png", "png");

    private final Function<String, InputStream> bytes;
    private final Path folder;
    private final PictureCache cache;
    private final Map<String, Future<Rendition>> underWay = new ConcurrentHashMap<>();
    private final Set<String> undecodable = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING),
            work -> Thread.ofPlatform().daemon().name("kindred-pictures").unstarted(work));

    /**
     * @param bytes  of a digest
     * @param folder to keep pictures in; it need not be there
     * @param limit  how many bytes it may have
     */
    public ResizedPictures(Function<String, InputStream> bytes, Path folder, long limit) {
        this.bytes = bytes;
        this.folder = folder;
        this.cache = new PictureCache(folder, limit);
    }

    @Override
    public Optional<Rendition> of(AssetFile file, int width, int quality) {
        String key = file.digest() + "-" + width + "-" + quality;
        try {
            var kept = cache.find(key).map(ResizedPictures::rendition);
            return kept.isPresent() || undecodable.contains(file.digest()) ? kept : made(key, file, width, quality);
        } catch (IOException e) {
            throw new StorageFailed("A picture cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Whoever asks for the same meanwhile waits for the same. */
    private Optional<Rendition> made(String key, AssetFile file, int width, int quality) throws IOException {
        var task = new FutureTask<>(() -> make(key, file, width, quality));
        var other = underWay.putIfAbsent(key, task);
        try {
            if (other == null) {
                worker.execute(task);
            }
            return Optional.of((other == null ? task : other).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (RejectedExecutionException | TimeoutException e) {
            throw new Overloaded("Too many pictures are being made smaller just now.", RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("The service is stopping.", RETRY);
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "The picture {0} cannot be made smaller: {1}", file.digest(), e.getCause());
            remember(file.digest());
            return Optional.empty();
        } finally {
            if (other == null) {
                underWay.remove(key, task);
            }
        }
    }

    /** What failed once is not tried at each request; a restart tries again. */
    private void remember(String digest) {
        if (undecodable.size() >= MOST_REMEMBERED) {
            undecodable.clear();
        }
        undecodable.add(digest);
    }

    private Rendition make(String key, AssetFile file, int width, int quality) throws IOException {
        Files.createDirectories(folder);
        var original = folder.resolve("." + UUID.randomUUID() + ".part");
        try (InputStream in = bytes.apply(file.digest())) {
            Files.copy(in, original);
            var image = Resizing.read(original, file.mediaType(), width);
            String mediaType = Resizing.written(file.mediaType(), image);
            var out = new ByteArrayOutputStream();
            Resizing.write(image, mediaType, quality, out);
            byte[] smaller = out.toByteArray();
            return rendition(cache.keep(key, key + "." + tag(smaller) + "." + SUFFIXES.get(mediaType), smaller));
        } finally {
            Files.deleteIfExists(original);
        }
    }

    /** Its name says all. */
    private static Rendition rendition(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        String mediaType = parts[2].equals("png") ? "image/png" : "image/jpeg";
        return new Rendition(file, mediaType, parts[1]);
    }

    private static String tag(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, 32);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
