package org.b2bleaf.membership;

import java.util.function.Consumer;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;

/** The company that customers are added to. */
public sealed interface CompanyChoice {

    /** One that is there. */
    record Existing(long companyId) implements CompanyChoice {}

    /**
     * One that is made on the way, together with its first location. Both functions fill in a new record; they may be
     * called more than once.
     */
    record New(Consumer<Company> details, Consumer<CompanyLocation> firstLocation) implements CompanyChoice {

        /** Stands for the first location of a company that is not there yet where the id of a location is asked for. */
        public static final long FIRST_LOCATION = 0;
    }
}
