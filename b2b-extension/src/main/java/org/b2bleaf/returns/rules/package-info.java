/** What may be returned and until when, who can do what next, and what it is worth. */
package org.b2bleaf.returns.rules;
