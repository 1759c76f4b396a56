/** What the page for import and export shows. */
package org.b2bleaf.admin.exchange;
