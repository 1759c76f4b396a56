/** A merchant's Broadleaf shop, as small as one can be. It knows nothing of B2Bleaf. */
package com.example.shop;
