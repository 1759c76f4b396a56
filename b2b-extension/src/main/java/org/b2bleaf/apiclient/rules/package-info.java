/** What programs may do, how they show who they are, how often they may ask, and what asking twice means. */
package org.b2bleaf.apiclient.rules;
