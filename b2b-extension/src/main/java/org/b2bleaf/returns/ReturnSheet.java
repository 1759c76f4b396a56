package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.returns.rules.ReturnAct;
import org.b2bleaf.returns.rules.Settlement;

/**
 * What staff see of a return, and what they can do.
 *
 * @param acts what is possible now
 * @param worth of each line, as many as count now, by the ids of the lines
 * @param settlement what it can be settled with as things are
 */
public record ReturnSheet(
        ReturnRequest request, Set<ReturnAct> acts, Map<Long, BigDecimal> worth, Settlement settlement) {}
