package org.b2bleaf.ordering.drafts;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderImpl;
import org.b2bleaf.ordering.drafts.rules.Difference;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bDraftDifference")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_DRAFT_DIFFERENCE")
public class DraftDifferenceImpl implements DraftDifference {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bDraftDifferenceId")
    @GenericGenerator(
            name = "B2bDraftDifferenceId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bDraftDifferenceImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.drafts.DraftDifferenceImpl")
            })
    @Column(name = "DRAFT_DIFFERENCE_ID")
    protected Long id;

    @ManyToOne(targetEntity = DraftOrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "DRAFT_ID", nullable = false)
    protected DraftOrder draft;

    @Column(name = "DIFFERENCE_NO", nullable = false)
    protected int number;

    @Column(name = "KIND", nullable = false, length = 30)
    protected String kind;

    @Column(name = "SUBJECT")
    protected String subject;

    @Column(name = "WAS")
    protected String was;

    @Column(name = "IS_NOW")
    protected String now;

    @Column(name = "ACCEPTED", nullable = false)
    protected boolean accepted;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public DraftOrder getDraft() {
        return draft;
    }

    @Override
    public void setDraft(DraftOrder draft) {
        this.draft = draft;
    }

    @Override
    public int getNumber() {
        return number;
    }

    @Override
    public void setNumber(int number) {
        this.number = number;
    }

    @Override
    public Difference.Kind getKind() {
        return Difference.Kind.valueOf(kind);
    }

    @Override
    public void setKind(Difference.Kind kind) {
        this.kind = kind.name();
    }

    @Override
    public String getSubject() {
        return subject;
    }

    @Override
    public void setSubject(String subject) {
        this.subject = subject;
    }

    @Override
    public String getWas() {
        return was;
    }

    @Override
    public void setWas(String was) {
        this.was = was;
    }

    @Override
    public String getNow() {
        return now;
    }

    @Override
    public void setNow(String now) {
        this.now = now;
    }

    @Override
    public boolean isAccepted() {
        return accepted;
    }

    @Override
    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
