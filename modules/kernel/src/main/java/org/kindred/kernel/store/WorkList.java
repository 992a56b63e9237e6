package org.kindred.kernel.store;

import java.util.List;
import org.kindred.kernel.query.Filter;

/** Items as those list them who work on them: in every state, each locale by itself, told apart by what the store knows of them. */
public interface WorkList {

    /** A page of items. */
    List<Worked> page(WorkQuery query);

    /** How many items of a type fulfil a filter. */
    long count(String type, Filter filter);

    /** Items whose title was not kept yet when they were stored, in no order. */
    List<Item> untitled(int limit);
}
