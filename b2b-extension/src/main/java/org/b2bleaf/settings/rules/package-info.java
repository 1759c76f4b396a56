/** Which addresses of pages a setting may name, and on which host name a page answers. */
package org.b2bleaf.settings.rules;
