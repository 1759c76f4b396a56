/** The trail of who changed what, when, from what to what. */
package org.b2bleaf.audit;
