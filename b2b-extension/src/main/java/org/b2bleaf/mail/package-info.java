/** Mails wait in an outbox of the database, so that they are sent if and only if what caused them is stored. */
package org.b2bleaf.mail;
