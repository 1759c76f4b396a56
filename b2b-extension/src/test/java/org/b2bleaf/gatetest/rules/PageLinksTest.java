package org.b2bleaf.gatetest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    private static final URI SHOP = URI.create("http://shop.example:8080/");

    @Test
    void findsWhatAPageNames() {
        assertThat(PageLinks.of(
                        """
                        <a href="/coffee">c</a> <A HREF='tea?a=1&amp;b=2#top'>t</A> <img src = "../img/x.svg"/>
                        <form action="http://shop.example:8080/search"> <a href="#x"> <a href="">
                        <a href="https://elsewhere.example/x"> <a href="http://shop.example/other-port">
                        <a href="mailto:a@b.example"> <a href="javascript:x()"> <a href="http://["> <a href="/a b">
                        <a data-href="/data"> <a href="//shop.example:8080/same">
                        """,
                        SHOP,
                        "/drinks/list"))
                .containsExactly(
                        "/coffee", "/drinks/tea?a=1&b=2", "/img/x.svg", "/search", "/drinks/list", "/data", "/same");
    }

    @Test
    void leavesOutWhatLooksAsIfItDidSomething() {
        assertThat(PageLinks.of(
                        "<a href='/logout'><a href='/sign-out'><a href='/cart/remove?x=1'><a href='/cart'>", SHOP, "/"))
                .containsExactly("/cart");
    }

    @Test
    void aDefaultPortIsTheSameWrittenOrNot() {
        URI shop = URI.create("https://shop.example/b/");
        assertThat(PageLinks.inShop("https://SHOP.example:443/b/x", shop, "/b/"))
                .contains("/b/x");
        assertThat(PageLinks.inShop("https://shop.example", shop, "/b/")).contains("/");
    }
}
