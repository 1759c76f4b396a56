package org.b2bleaf.company;

import java.util.List;
import java.util.function.Consumer;
import org.b2bleaf.company.rules.ActiveStatus;

/**
 * Keeps companies and their locations. Each change is checked, stored and written to the audit trail in one
 * transaction.
 *
 * <p>A change is given as a function on the record: {@code edit(id, version, company -> company.setName("…"), actor)}.
 * It runs inside the transaction, on the record as stored. Changing a record that does not exist throws
 * {@link javax.persistence.EntityNotFoundException}.
 */
public interface CompanyService {

    /**
     * Creates a company together with its first location.
     *
     * @param actor for the audit trail, as in every method here
     * @throws DetailsRefused with the problems of both
     */
    Company create(Consumer<Company> company, Consumer<CompanyLocation> firstLocation, String actor);

    /** @throws DetailsRefused when the location cannot be stored so */
    CompanyLocation addLocation(long companyId, Consumer<CompanyLocation> location, String actor);

    /**
     * @param version of the company that the editor started from
     * @throws ChangedMeanwhile when it is not the newest any more
     * @throws DetailsRefused when the company cannot be stored so
     */
    Company edit(long companyId, int version, Consumer<Company> change, String actor);

    /**
     * @param version of the location that the editor started from
     * @throws ChangedMeanwhile when it is not the newest any more
     * @throws DetailsRefused when the location cannot be stored so
     */
    CompanyLocation editLocation(long locationId, int version, Consumer<CompanyLocation> change, String actor);

    /** From the next request on the members have no B2B rights by this company. Nothing is deleted. */
    void archive(long companyId, String actor);

    /** The members have their permissions again. */
    void reactivate(long companyId, String actor);

    /** From the next request on permissions at this location have no effect. */
    void archiveLocation(long locationId, String actor);

    void reactivateLocation(long locationId, String actor);

    /** @return null when there is none */
    Company findById(long companyId);

    /** @return null when there is none */
    Company findByExternalId(String externalId);

    /** @return null when there is none */
    CompanyLocation findLocationById(long locationId);

    /** @return null when there is none */
    CompanyLocation findLocationByExternalId(String externalId);

    /**
     * One page of the companies whose name contains the text or whose external id begins with it, in any case, by name.
     *
     * @param text empty for all
     * @param status null for both
     * @param first 0 for the first page
     */
    List<Company> search(String text, ActiveStatus status, int first, int limit);

    /** How many companies {@link #search} would find on all pages. */
    long count(String text, ActiveStatus status);

    /** What would be refused; for forms that write the record themselves. Empty when it can be stored. */
    List<DetailProblem> problemsOf(Company company);

    /** What would be refused; for forms that write the record themselves. Empty when it can be stored. */
    List<DetailProblem> problemsOf(CompanyLocation location);
}
