/** Webhooks, as the merchant's staff see them. */
package org.b2bleaf.admin.event;
