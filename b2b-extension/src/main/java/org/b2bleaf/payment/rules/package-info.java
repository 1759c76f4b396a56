/** What can become of a charge. */
package org.b2bleaf.payment.rules;
