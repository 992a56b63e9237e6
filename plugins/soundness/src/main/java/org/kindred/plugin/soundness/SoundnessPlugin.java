package org.kindred.plugin.soundness;

import java.util.stream.Stream;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings rules for claims, words about people, personal data and doses. */
public final class SoundnessPlugin implements Plugin {

    @Override
    public String id() {
        return "soundness";
    }

    @Override
    public void install(Registry registry) {
        Stream.of(new Claims(), new People(), new PersonalData(), new Doses())
                .forEach(check -> registry.add(ContentCheck.class, check));
    }
}
