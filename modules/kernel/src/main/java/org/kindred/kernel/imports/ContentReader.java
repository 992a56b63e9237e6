package org.kindred.kernel.imports;

import java.util.List;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;

/** The extension point for reading what another system exports as content. Safe for threads. */
public interface ContentReader {

    /** The format. */
    ImportFormat format();

    /**
     * Reads a file, however long or broken: what can be read is, and what cannot is a finding at its line. Never throws for what is in the
     * file, and keeps no more of it in memory than it must. Reads the same again where nothing else has changed.
     */
    void read(Payload file, Surroundings around, Hearer hearer);

    /**
     * By what an item is known again that is there already under another name. What is, is left as it is and shown beside it, unless it shall
     * stand beside the other. Nothing unless said: then names alone tell.
     *
     * @param fields the front matter of an item, as it was read or as it is stored
     */
    default List<Mark> marks(Value.Group fields) {
        return List.of();
    }

    /**
     * Something that two items of a type share only if they are the same.
     *
     * @param field the field that says it
     * @param value what it says, in one spelling
     */
    record Mark(String field, String value) {
    }

    /** What may be known of where the content goes. */
    interface Surroundings {

        /** The site's settings. */
        Site site();

        /** The content types. */
        ContentTypes types();

        /** The name that an item gets which would like to have this one; another where that is taken, and it shall stand beside the other. */
        ItemKey name(ItemKey wanted);
    }

    /** Hears what is in a file. */
    interface Hearer {

        /**
         * An item.
         *
         * @throws java.util.concurrent.CancellationException if no more is wanted
         */
        void hear(Read read);

        /** Something noticed; its {@code file} is {@code ""}. */
        void hear(Finding finding);

        /** How many items there will be, where the reader knows that before it has come to them: so people are told how far it is. */
        default void expect(int items) {
            // nobody asks
        }
    }

    /**
     * An item.
     *
     * @param ref      what it is to be
     * @param title    of it
     * @param line     where it begins in the file, from 1
     * @param fields   its front matter
     * @param body     its Markdown
     * @param as       where it is to stand, if it is not published
     * @param findings what was noticed in it
     * @param pictures what it shows from elsewhere
     */
    record Read(ItemRef ref, String title, int line, Value.Group fields, String body, State as, List<Finding> findings,
            List<Picture> pictures) {
        public Read {
            findings = List.copyOf(findings);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture at an address of the Web.
     *
     * @param written the address in the fields and the body
     * @param address where it is to be had, at its best
     * @param alt     what it tells those who do not see it, or {@code ""} if nobody has said
     */
    record Picture(String written, String address, String alt) {
    }
}
