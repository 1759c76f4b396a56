/** What the files of an import mean and what is wrong with them, decided without any framework. */
package org.b2bleaf.exchange.rules;
