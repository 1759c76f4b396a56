package org.b2bleaf.company.rules;

/** Whether a company, a location or a catalog is in use. Nothing of the three is ever deleted. */
public enum ActiveStatus {
    ACTIVE,
    ARCHIVED;

    public boolean isActive() {
        return this == ACTIVE;
    }
}
