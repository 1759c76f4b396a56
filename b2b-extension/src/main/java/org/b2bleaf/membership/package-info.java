/** Who belongs to which company: finding customers, adding and removing them, and what each may do where. */
package org.b2bleaf.membership;
