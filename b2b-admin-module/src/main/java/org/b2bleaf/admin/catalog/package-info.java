/** What the pages of catalogs show. */
package org.b2bleaf.admin.catalog;
