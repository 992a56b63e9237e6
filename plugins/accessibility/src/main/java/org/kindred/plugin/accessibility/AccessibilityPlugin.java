package org.kindred.plugin.accessibility;

import java.util.stream.Stream;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings rules that follow the Web Content Accessibility Guidelines as far as a text can break them. */
public final class AccessibilityPlugin implements Plugin {

    @Override
    public String id() {
        return "accessibility";
    }

    @Override
    public void install(Registry registry) {
        Stream.of(new Headings(), new Pictures(), new Links(), new Tables(), new Colours(), new Languages())
                .forEach(check -> registry.add(ContentCheck.class, check));
    }
}
