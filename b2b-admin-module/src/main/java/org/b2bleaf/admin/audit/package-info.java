/** The audit trail: its section, and the tab "History" of companies, locations and customers. */
package org.b2bleaf.admin.audit;
