/** Companies, locations, members and permissions as files: import in two steps, and export. */
package org.b2bleaf.exchange;
