/** Companies, locations, members, permissions and orders as other programs see them: by REST, in webhooks, in events. */
package org.b2bleaf.api;
