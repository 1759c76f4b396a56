/** What a template of the merchant may say, in which languages, and where it is wrong. */
package org.b2bleaf.accessmail.rules;
