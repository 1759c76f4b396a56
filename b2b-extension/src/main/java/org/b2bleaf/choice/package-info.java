/** How enumerations of ours become drop-downs of Broadleaf's admin. */
package org.b2bleaf.choice;
