package org.kindred.assets.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * AVIF. Handed on as it is and not decoded; what Exif and XMP say is overwritten with zeros in its place, since everything in the file is named
 * by where it stands.
 */
final class Avif implements Format {

    private static final Set<String> BRANDS = Set.of("avif", "avis");
    private static final int MOST_ITEMS = 1000;

    @Override
    public String mediaType() {
        return "image/avif";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("avif");
    }

    @Override
    public boolean begins(byte[] head) {
        return Bytes.says(head, 4, "ftyp") && BRANDS.stream().anyMatch(brand -> Bytes.says(head, 8, brand));
    }

    @Override
    public Found read(Source source) throws IOException, Damaged {
        var meta = box(source, 0, source.size(), "meta").orElseThrow(() -> new Damaged("it says nothing of its picture"));
        var inside = new Box(meta.from() + 4, meta.to());
        var properties = box(source, inside.from(), inside.to(), "iprp").orElseThrow(() -> new Damaged("it says nothing of its picture"));
        var container = box(source, properties.from(), properties.to(), "ipco").orElseThrow(() -> new Damaged("its size is none"));
        var size = size(source, container);
        var pieces = blanked(source, secrets(source, inside));
        return Found.picture(size.width(), size.height(), pieces);
    }

    /** The inside of a box: where it begins and ends. */
    private record Box(long from, long to) {
    }

    private static Optional<Box> box(Source source, long from, long to, String name) throws IOException, Damaged {
        for (long at = from; at + 8 <= to;) {
            long length = source.u32(at);
            int head = length == 1 ? 16 : 8;
            long next = switch ((int) length) {
                case 0 -> to;
                case 1 -> at + (source.u32(at + 8) << 32 | source.u32(at + 12));
                default -> at + length;
            };
            if (next < at + head || next > to) {
                throw new Damaged("it ends before its end");
            }
            if (source.text(at + 4, 4).equals(name)) {
                return Optional.of(new Box(at + head, next));
            }
            at = next;
        }
        return Optional.empty();
    }

    private record Size(int width, int height) {
        @SuppressWarnings("ArgumentSelectionDefectChecker") // as it is turned
        Size turned() {
            return new Size(height, width);
        }
    }

    /** Of the largest picture in it, turned as it will be shown. */
    private static Size size(Source source, Box properties) throws IOException, Damaged {
        var sizes = new ArrayList<Size>();
        boolean turned = false;
        for (long at = properties.from(); at + 8 <= properties.to(); at += Math.max(8, source.u32(at))) {
            String name = source.text(at + 4, 4);
            if (name.equals("ispe")) {
                sizes.add(new Size((int) source.u32(at + 12), (int) source.u32(at + 16)));
            }
            turned |= name.equals("irot") && (source.u8(at + 8) & 1) == 1;
        }
        var largest = sizes.stream().filter(size -> size.width() > 0 && size.height() > 0)
                .max(Comparator.comparingLong(size -> (long) size.width() * size.height()))
                .orElseThrow(() -> new Damaged("its size is none"));
        return turned ? largest.turned() : largest;
    }

    private record Secret(long from, long length) {
    }

    /** Where what cameras and programs noted stands. */
    private static List<Secret> secrets(Source source, Box meta) throws IOException, Damaged {
        var names = box(source, meta.from(), meta.to(), "iinf");
        var places = box(source, meta.from(), meta.to(), "iloc");
        if (names.isEmpty() || places.isEmpty()) {
            return List.of();
        }
        var secret = new ArrayList<Long>();
        types(source, names.get()).forEach((item, type) -> {
            if (type.equals("Exif") || type.equals("mime")) {
                secret.add(item);
            }
        });
        return new Places(source, places.get()).of(secret);
    }

    /** The types of items, by their numbers. */
    private static Map<Long, String> types(Source source, Box names) throws IOException, Damaged {
        boolean wide = source.u8(names.from()) > 0;
        long at = names.from() + (wide ? 8 : 6);
        var types = new HashMap<Long, String>();
        while (at + 8 <= names.to() && types.size() < MOST_ITEMS) {
            int version = source.u8(at + 8);
            if (version == 2) {
                types.put((long) source.u16(at + 12), source.text(at + 16, 4));
            } else if (version == 3) {
                types.put(source.u32(at + 12), source.text(at + 18, 4));
            }
            at += Math.max(8, source.u32(at));
        }
        return types;
    }

    /** Reads where items stand. */
    private static final class Places {

        private final Source source;
        private final int version;
        private final int sizes;
        private final long end;
        private long at;

        Places(Source source, Box box) throws IOException, Damaged {
            this.source = source;
            this.version = source.u8(box.from());
            this.sizes = source.u16(box.from() + 4);
            this.at = box.from() + 6;
            this.end = box.to();
        }

        List<Secret> of(List<Long> items) throws IOException, Damaged {
            var found = new ArrayList<Secret>();
            long count = number(version < 2 ? 2 : 4);
            for (long i = 0; i < count && i < MOST_ITEMS && at < end; i++) {
                long item = number(version < 2 ? 2 : 4);
                long method = version == 0 ? 0 : number(2) & 0xf;
                number(2);
                long base = number(sizes >> 4 & 0xf);
                long extents = number(2);
                for (long extent = 0; extent < extents && at < end; extent++) {
                    number(version == 0 ? 0 : sizes & 0xf);
                    long from = base + number(sizes >> 12);
                    long length = number(sizes >> 8 & 0xf);
                    if (items.contains(item) && method == 0) {
                        found.add(new Secret(from, length));
                    }
                }
            }
            return found;
        }

        private long number(int bytes) throws IOException, Damaged {
            long number = 0;
            for (byte one : source.bytes(at, bytes)) {
                number = number << 8 | one & 0xff;
            }
            at += bytes;
            return number;
        }
    }

    private static Found.Pieces blanked(Source source, List<Secret> secrets) throws IOException, Damaged {
        var pieces = new Found.Pieces();
        long at = 0;
        for (Secret secret : secrets.stream().sorted(Comparator.comparingLong(Secret::from)).toList()) {
            byte[] bytes = source.bytes(secret.from(), secret.length());
            if (secret.from() < at) {
                throw new Damaged("two parts of it stand in one place");
            }
            pieces.keep(at, secret.from() - at);
            if (isBlank(bytes)) {
                pieces.keep(secret.from(), secret.length());
            } else {
                pieces.blank(bytes.length);
                pieces.remove(says(bytes).hasPosition() ? Found.POSITION : Found.DETAILS);
            }
            at = secret.from() + secret.length();
        }
        pieces.keep(at, source.size() - at);
        return pieces.close();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** Behind four bytes that say where the TIFF begins. */
    private static Exif says(byte[] item) {
        return item.length < 4 ? Exif.NONE : Exif.read(java.util.Arrays.copyOfRange(item, 4, item.length));
    }
}
