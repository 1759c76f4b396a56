package org.b2bleaf.company;

import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Repository;

/** Reads and writes companies and locations. */
@Repository("b2bCompanyDao")
public class CompanyDao {

    /** Generated ids are positive. */
    private static final long NO_ID = Long.MIN_VALUE;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    public void insert(Object companyOrLocation) {
        em.persist(companyOrLocation);
    }

    /** Sends what has changed to the database, so that a version conflict shows here and not at the commit. */
    public void flush() {
        em.flush();
    }

    /** Takes back what was set on a record and not yet sent. */
    public void refresh(Object companyOrLocation) {
        em.refresh(companyOrLocation);
    }

    public Company find(long id) {
        return em.find(CompanyImpl.class, id);
    }

    public CompanyLocation findLocation(long id) {
        return em.find(CompanyLocationImpl.class, id);
    }

    public Company findByExternalId(String externalId) {
        return first(em.createQuery("select c from B2bCompany c where c.externalId = :externalId", Company.class)
                .setParameter("externalId", externalId));
    }

    /** With its company, as whoever looks for a location needs both. */
    public CompanyLocation findLocationByExternalId(String externalId) {
        return first(em.createQuery(
                        "select l from B2bLocation l join fetch l.company where l.externalId = :externalId",
                        CompanyLocation.class)
                .setParameter("externalId", externalId));
    }

    /** @param exceptId of the company that asks; null for a new one */
    public boolean isCompanyExternalIdTaken(String externalId, Long exceptId) {
        return isTaken("B2bCompany", externalId, exceptId);
    }

    /** @param exceptId of the location that asks; null for a new one */
    public boolean isLocationExternalIdTaken(String externalId, Long exceptId) {
        return isTaken("B2bLocation", externalId, exceptId);
    }

    private boolean isTaken(String entity, String externalId, Long exceptId) {
        // Asked while the record that asks is already changed: it must not be stored by the question.
        return em.createQuery(
                                "select count(e) from " + entity
                                        + " e where e.externalId = :externalId and e.id <> :except",
                                Long.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("externalId", externalId)
                        .setParameter("except", exceptId == null ? NO_ID : exceptId)
                        .getSingleResult()
                > 0;
    }

    public List<Company> search(String text, ActiveStatus status, int first, int limit) {
        return search("select c", " order by c.name, c.id", text, status, Company.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(String text, ActiveStatus status) {
        return search("select count(c)", "", text, status, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> search(String select, String order, String text, ActiveStatus status, Class<T> type) {
        String condition = " from B2bCompany c where (lower(c.name) like :text escape '!'"
                + " or lower(c.externalId) like :beginning escape '!')"
                + (status == null ? "" : " and c.status = :status");
        String typed = escaped(text.strip().toLowerCase(Locale.ROOT));
        TypedQuery<T> query = em.createQuery(select + condition + order, type)
                .setParameter("text", "%" + typed + "%")
                .setParameter("beginning", typed + "%");
        return status == null ? query : query.setParameter("status", status.name());
    }

    /** What was typed is looked for as such: a percent sign is no wildcard. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static <T> T first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst().orElse(null);
    }
}
