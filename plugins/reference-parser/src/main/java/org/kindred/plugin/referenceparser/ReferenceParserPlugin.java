package org.kindred.plugin.referenceparser;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Reads references as people write them: numbered or not, in any of the usual styles. */
public final class ReferenceParserPlugin implements Plugin {

    @Override
    public String id() {
        return "reference-parser";
    }

    @Override
    public void install(Registry registry) {
        registry.add(ReferenceParser.class, new LabellingParser(new Once()));
    }

    /** Reads the model when it is first needed, so that a start does not wait for it. */
    private static final class Once implements Supplier<Labeller> {
        private volatile @Nullable Labeller labeller;

        @Override
        public Labeller get() {
            Labeller ready = labeller;
            return ready == null ? load() : ready;
        }

        private synchronized Labeller load() {
            Labeller ready = labeller;
            if (ready == null) {
                ready = new Labeller(Model.shipped());
                labeller = ready;
            }
            return ready;
        }
    }
}
