/** The mail that tells customers that they can order for a company: its templates, and sending it. */
package org.b2bleaf.accessmail;
