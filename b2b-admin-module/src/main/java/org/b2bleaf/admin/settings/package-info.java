/** The settings that the merchant may change: what each one is and which values it takes. */
package org.b2bleaf.admin.settings;
