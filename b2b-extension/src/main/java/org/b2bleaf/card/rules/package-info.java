/** Which cards may be saved, what tells them apart, and when they are over. */
package org.b2bleaf.card.rules;
