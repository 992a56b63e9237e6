package org.kindred.plugin.hsds.document;

import java.util.List;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Operator;
import org.kindred.plugin.hsds.directory.Organization;

/** An organization as HSDS has it. Of an organization we know nothing but its name, which stands for the description that HSDS wants. */
public final class OrganizationDocument {

    private OrganizationDocument() {
    }

    /** As it stands in a service. */
    static Value.Group brief(Operator operator) {
        return described(operator.id().toString(), operator.name()).build();
    }

    /** As {@code organization_list.json} has it. */
    public static Value.Group brief(Organization organization) {
        return described(organization.id().toString(), organization.name()).build();
    }

    /** With its services, as {@code organization.json} has it. */
    public static Value.Group full(Organization organization, List<Value.Group> services) {
        return described(organization.id().toString(), organization.name()).put("services", Value.list(services)).build();
    }

    private static Value.GroupBuilder described(String id, String name) {
        return Value.group().put("id", id).put("name", name).put("description", name);
    }
}
