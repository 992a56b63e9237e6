package org.kindred.rest.delivery.shape;

import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Header;

/**
 * What a preview says of itself, as {@code preview} in its {@code meta}: the {@code revision} that is shown, the {@code state} the item is in, the
 * {@code publishedRevision} that readers see, if any, and the moment {@code until} which the link holds. Other forms than JSON say it in a header.
 */
public record PreviewNote(Previews.View view) implements Remark {

    @Override
    public String name() {
        return "preview";
    }

    @Override
    public Value.Group ofMany() {
        return Value.group().put("until", view.preview().until().toString()).build();
    }

    @Override
    public Value.Group of(ItemRef ref) {
        var note = Value.group();
        view.shown().ifPresent(item -> note.put("revision", item.revision()).put("state", item.state().word())
                .put("publishedRevision", item.publishedRevision() == 0 ? Value.NOTHING : Value.of(item.publishedRevision())));
        return note.putAll(ofMany()).build();
    }

    /** The same in brief. */
    public Header header() {
        String shown = view.shown().map(PreviewNote::brief).orElse("");
        return new Header(Header.PREVIEW, shown + "until=@" + view.preview().until().getEpochSecond());
    }

    private static String brief(Item item) {
        return "revision=%d, state=%s, ".formatted(item.revision(), item.state().word());
    }
}
