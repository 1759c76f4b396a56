/** The pages of the shop. */
package com.example.shop.storefront;
