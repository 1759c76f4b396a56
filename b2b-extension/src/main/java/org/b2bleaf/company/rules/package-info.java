/** What a person may do at a location of a company, decided without any framework. */
package org.b2bleaf.company.rules;
