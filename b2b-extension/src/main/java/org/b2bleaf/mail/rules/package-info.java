/** When a mail is tried again and when it is given up. */
package org.b2bleaf.mail.rules;
