/** One person's data: given out as a file, erased, or kept for as long as the law wants it (GDPR articles 15, 17 and 20). */
package org.b2bleaf.privacy;
