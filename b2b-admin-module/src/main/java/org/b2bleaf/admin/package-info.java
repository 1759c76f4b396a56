/** The B2B section of Broadleaf's admin: turns the admin's forms into calls of the services and shows what they store. */
package org.b2bleaf.admin;
