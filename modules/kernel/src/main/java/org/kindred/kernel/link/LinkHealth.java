package org.kindred.kernel.link;

import java.time.LocalDate;
import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * What readers are told of the link of an item that lives elsewhere: {@code linkHealth}, {@link org.kindred.kernel.type.CommonFields#LINK_HEALTH}.
 *
 * @param state   whether it leads anywhere
 * @param checked the last day on which it was seen to be so, by a check or by a person; empty only where it is unchecked
 * @param since   the first day of that state; empty only where it is unchecked
 */
public record LinkHealth(LinkState state, Optional<LocalDate> checked, Optional<LocalDate> since) {

    /** Of a link that nobody has looked at. */
    public static final LinkHealth UNCHECKED = new LinkHealth(LinkState.UNCHECKED, Optional.empty(), Optional.empty());

    /** A state that was seen on these days. */
    public static LinkHealth of(LinkState state, LocalDate checked, LocalDate since) {
        return new LinkHealth(state, Optional.of(checked), Optional.of(since));
    }

    /**
     * Its members in JSON.
     *
     * @param hidden whether the item is left out of lists because of it
     */
    public Value.Group members(boolean hidden) {
        return Value.group().put("state", state.word()).put("checked", Value.ofText(checked.map(LocalDate::toString)))
                .put("since", Value.ofText(since.map(LocalDate::toString))).put("hidden", Value.of(hidden)).build();
    }
}
