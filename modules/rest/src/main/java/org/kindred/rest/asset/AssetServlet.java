package org.kindred.rest.asset;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kindred.kernel.asset.AssetAddresses;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.Rendition;
import org.kindred.kernel.asset.Renditions;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.StoredBytes;
import org.kindred.rest.http.Header;
import org.kindred.rest.problem.Problem;
import org.kindred.rest.problem.ServletProblem;

/**
 * {@code /assets/DIGEST/hands.jpg} and {@code /assets/DIGEST/w640q80/hands.jpg}. Whoever knows the digest of a picture's bytes may have them:
 * nobody finds it out who was not given the address. Only the sizes that the site names are made.
 */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern
            .compile(AssetAddresses.ROOT + "([0-9a-f]{64})/(?:w([1-9]\\d{0,4})q([1-9]\\d{0,2})/)?([^/]+)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Nothing in it runs, loads or asks for anything; drawings have their styles and pictures in themselves. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private final transient Store store;
    private final transient Renditions renditions;
    private final transient Supplier<Site> site;

    @Inject
    public AssetServlet(Store store, Renditions renditions, Supplier<Site> site) {
        this.store = store;
        this.renditions = renditions;
        this.site = site;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            ServletProblem.send(Problem.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED).with(new Header("Allow", "GET, HEAD, OPTIONS")),
                    request, response);
            return;
        }
        try {
            send(found(request.getRequestURI()), request, response);
        } catch (KindredException e) {
            ServletProblem.send(e, request, response);
        }
    }

    private static void send(Deliverable found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Expose-Headers", Header.READABLE + ", Accept-Ranges, Content-Range");
        if (!found.mediaType().startsWith("image/")) {
            response.setHeader("Content-Disposition", "attachment");
        }
        new Delivering(found, request, response).send();
    }

    private Deliverable found(String path) throws IOException {
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            throw new NotFound("There is nothing at this address.");
        }
        var file = store.read(session -> session.assets().file(address.group(1)))
                .filter(any -> AssetName.mediaType(address.group(4)).filter(any.mediaType()::equals).isPresent())
                .orElseThrow(() -> new NotFound("There is no such picture or document."));
        return Optional.ofNullable(address.group(2)).isPresent()
                ? resized(file, Integer.parseInt(address.group(2)), Integer.parseInt(address.group(3)))
                : whole(file);
    }

    private Deliverable whole(AssetFile file) {
        return new Deliverable(file.mediaType(), file.size(), "\"" + file.digest() + "\"",
                first -> new StoredBytes(store, file.digest(), first));
    }

    private Deliverable resized(AssetFile file, int width, int quality) throws IOException {
        var pictures = site.get().pictures();
        if (quality != pictures.quality() || !new AssetAddresses(pictures).isResized(file, width)) {
            throw new NotFound("The picture is not to be had in this size; there are widths of " + pictures.widths() + " at quality "
                    + pictures.quality() + ", none larger than the picture.");
        }
        var made = renditions.of(file, width, quality);
        return made.isPresent() ? resized(made.get()) : whole(file); // better too large than not at all
    }

    private static Deliverable resized(Rendition made) throws IOException {
        return new Deliverable(made.mediaType(), Files.size(made.path()), "\"" + made.tag() + "\"", first -> {
            InputStream in = Files.newInputStream(made.path());
            in.skipNBytes(first);
            return in;
        });
    }
}
