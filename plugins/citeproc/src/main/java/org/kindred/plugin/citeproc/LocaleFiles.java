package org.kindred.plugin.citeproc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kindred.csl.locale.LocaleSource;
import org.kindred.kernel.problem.StorageFailed;

/** The locales of the CSL repository. */
final class LocaleFiles implements LocaleSource {

    @Override
    public Optional<String> xml(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return Optional.empty();
        }
        try (InputStream in = LocaleFiles.class.getResourceAsStream("/locales-" + tag + ".xml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new StorageFailed("The citation locale " + tag + " cannot be read.", e);
        }
    }
}
