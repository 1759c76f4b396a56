/** The audit trail as people read it: newest first, with the names of people and places. */
package org.b2bleaf.history;
