/** Which language a page is in. */
package org.b2bleaf.language.rules;
