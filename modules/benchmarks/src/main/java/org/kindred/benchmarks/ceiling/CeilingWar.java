package org.kindred.benchmarks.ceiling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the smallest web applications there are. */
public final class CeilingWar {

    private CeilingWar() {
    }

    /** Answers constant bytes at {@code /servlet/item}, {@code /servlet/list}, {@code /rest/item} and {@code /rest/list}. */
    public static void writeConstant(Path war) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Class<?> type : new Class<?>[] {Constant.class, ConstantServlet.class, ConstantResource.class,
                    ConstantApplication.class}) {
                add(zip, type);
            }
        }
    }

    /** Holds one page, so that one can tell when it is served. */
    public static void writeEmpty(Path war) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write('.');
        }
    }

    private static void add(ZipOutputStream zip, Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
        try (InputStream bytes = Objects.requireNonNull(type.getResourceAsStream("/" + file))) {
            bytes.transferTo(zip);
        }
    }
}
