package org.b2bleaf.exchange.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.b2bleaf.company.rules.ActiveStatus;

/** What an import can say of a company, but for its main contact. */
public record CompanyState(String externalId, String name, String notes, ActiveStatus status) {

    /** What the audit trail shows of it, under the names that the company's own service uses. */
    public Map<String, Object> audited() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("notes", notes);
        return fields;
    }
}
