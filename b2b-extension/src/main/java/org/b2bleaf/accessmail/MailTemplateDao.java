package org.b2bleaf.accessmail;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.springframework.stereotype.Repository;

/** The rows of B2B_MAIL_TEMPLATE. Called within the transactions of {@link AccessTemplates}. */
@Repository("b2bMailTemplateDao")
public class MailTemplateDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** Written at once, so that a version that somebody else has just written shows here. */
    public void insert(MailTemplate template) {
        em.persist(template);
        em.flush();
    }

    /** The newest version in each language that has one. */
    public List<? extends MailTemplate> newest(String kind) {
        return em.createQuery(
                        """
                        select t from B2bMailTemplate t where t.kind = :kind and t.version =
                          (select max(n.version) from B2bMailTemplate n
                           where n.kind = t.kind and n.language = t.language)""",
                        MailTemplateImpl.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Newest first. */
    public List<? extends MailTemplate> versions(String kind, MailLanguage language, int limit) {
        return in(kind, language, "", "order by t.version desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** @return null when there is none */
    public MailTemplate find(String kind, MailLanguage language, int version) {
        return in(kind, language, "and t.version = :version", "")
                .setParameter("version", version)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private TypedQuery<MailTemplateImpl> in(String kind, MailLanguage language, String condition, String order) {
        return em.createQuery(
                        "select t from B2bMailTemplate t where t.kind = :kind and t.language = :language " + condition
                                + " " + order,
                        MailTemplateImpl.class)
                .setParameter("kind", kind)
                .setParameter("language", language.tag());
    }
}
