package org.kindred.markdown.yaml;

import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What reading a piece of YAML came to. */
public sealed interface Yaml {

    /** A mapping; an empty text is an empty one. */
    record Understood(Written.Mapping mapping) implements Yaml {
    }

    /** It is not YAML, or not a mapping, or too much of it. */
    record Wrong(Place place, String message, String help) implements Yaml {
    }

    /**
     * Reads a mapping.
     *
     * @param text      YAML without document markers
     * @param firstLine the line of the file in which it begins
     */
    static Yaml read(String text, int firstLine) {
        try {
            return new Understood(new Composition(text, firstLine).mapping());
        } catch (NotUnderstood e) {
            return new Wrong(e.place(), e.sentence(), e.help());
        } catch (MarkedYamlEngineException e) {
            return Wording.of(e, firstLine);
        } catch (ReaderException e) {
            return new Wrong(new Place(firstLine, 1), "The front matter has a character that YAML does not allow: U+%04X."
                    .formatted(e.getCodePoint()), "Remove that character.");
        } catch (YamlEngineException e) {
            return new Wrong(new Place(firstLine, 1), "The front matter is not valid YAML.", "");
        }
    }
}
