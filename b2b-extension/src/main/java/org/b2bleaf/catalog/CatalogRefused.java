package org.b2bleaf.catalog;

import java.util.List;
import org.b2bleaf.catalog.rules.FieldProblem;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;

/** What was typed for a catalog cannot be stored; nothing was. */
public class CatalogRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public CatalogRefused(String field, Kind kind) {
        super(field + ": " + kind);
        problems = List.of(new FieldProblem(field, kind));
    }

    /** @return at least one */
    public List<FieldProblem> problems() {
        return problems;
    }
}
