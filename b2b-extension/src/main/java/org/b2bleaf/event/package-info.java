/** Changes as events: told within the shop after the commit, and delivered to webhooks of other systems. */
package org.b2bleaf.event;
