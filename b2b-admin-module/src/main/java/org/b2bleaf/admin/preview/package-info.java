/** Previews of the shop as a location sees it, started on the location's page. */
package org.b2bleaf.admin.preview;
