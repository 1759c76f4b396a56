/** What makes a sign-in code right, and when one may be asked for. */
package org.b2bleaf.signin.rules;
