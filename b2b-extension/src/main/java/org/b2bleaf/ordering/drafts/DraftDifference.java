package org.b2bleaf.ordering.drafts;

import java.io.Serializable;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.Difference;

/** What a check of a draft has found. */
public interface DraftDifference extends Serializable {

    Long getId();

    DraftOrder getDraft();

    void setDraft(DraftOrder draft);

    /** From 1, in the order in which they show. */
    int getNumber();

    void setNumber(int number);

    Difference.Kind getKind();

    void setKind(Difference.Kind kind);

    /** See {@link Difference}, as for the next two. */
    String getSubject();

    void setSubject(String subject);

    String getWas();

    void setWas(String was);

    String getNow();

    void setNow(String now);

    /** Whether the merchant has seen it and goes on all the same. */
    boolean isAccepted();

    void setAccepted(boolean accepted);

    default Difference difference() {
        return new Difference(getKind(), getSubject(), getWas(), getNow());
    }
}
