/** The shop as one visitor meets it: who is here, which location is bought for, and who may enter at all. */
package org.b2bleaf.store;
