package org.kindred.benchmarks.ceiling;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The ceiling for what Jakarta REST answers. */
@Path("")
public final class ConstantResource {

    /** As large as an item. */
    @GET
    @Path("item")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] item() {
        return Constant.ITEM;
    }

    /** As large as a list. */
    @GET
    @Path("list")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] list() {
        return Constant.LIST;
    }
}
