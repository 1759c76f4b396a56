/** What waits for the merchant's staff, and the numbers of the shop. */
package org.b2bleaf.admin.dashboard;
