/** What may be done with a draft order, when the buyer is asked, and what an approval checks once more. */
package org.b2bleaf.ordering.drafts.rules;
