/** What the rule builder of the admin offers about B2B customers. */
package org.b2bleaf.admin.targeting;
