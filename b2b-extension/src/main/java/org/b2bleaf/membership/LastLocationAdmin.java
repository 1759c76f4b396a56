package org.b2bleaf.membership;

import java.util.List;

/** Locations would lose their last location admin, and nobody has confirmed that yet; nothing was stored. */
public class LastLocationAdmin extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AdminlessLocation> locations;

    public LastLocationAdmin(List<AdminlessLocation> locations) {
        super("No location admin would be left at " + locations);
        this.locations = List.copyOf(locations);
    }

    /** @return at least one, by name */
    public List<AdminlessLocation> locations() {
        return locations;
    }
}
