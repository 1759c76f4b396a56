/** Mails and their templates, as the pages of the admin show them. */
package org.b2bleaf.admin.mail;
