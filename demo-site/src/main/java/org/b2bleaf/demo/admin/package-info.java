/** The merchant's admin of Fjord Supply: Broadleaf's admin that the admin module is installed in. */
package org.b2bleaf.demo.admin;
