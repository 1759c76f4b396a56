/** One small class per extension point of Broadleaf: each translates and hands over to a feature, none decides. */
package org.b2bleaf.host;
