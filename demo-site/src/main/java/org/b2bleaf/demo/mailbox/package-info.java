/** The mailbox of the demo: a mail server that delivers nowhere, and pages that show what it got. */
package org.b2bleaf.demo.mailbox;
