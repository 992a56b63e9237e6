package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kindred.kernel.imports.PictureSource;

/** What there is at addresses of the Web, and which of them were asked. */
final class PicturesElsewhere implements PictureSource {

    final Map<String, String> there = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public Fetched fetch(String address, int most) {
        asked.add(address);
        String picture = there.get(address);
        return picture == null ? new Fetched.Failed("The answer was 404.") : new Fetched.Bytes(picture.getBytes(UTF_8));
    }
}
