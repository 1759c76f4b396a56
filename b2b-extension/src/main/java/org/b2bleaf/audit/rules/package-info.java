/** How the trail is put into words. */
package org.b2bleaf.audit.rules;
