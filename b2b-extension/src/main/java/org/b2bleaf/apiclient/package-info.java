/** Programs that use the REST API: who they are, what they may do, how often they ask, and what they asked before. */
package org.b2bleaf.apiclient;
