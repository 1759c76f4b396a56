package org.b2bleaf.demo.launch;

/** Something that the harness has a running shop measure within its own process. */
@FunctionalInterface
interface ShopTask {

    /** @param sizes what the harness said behind the task's name */
    void run(ShopUnderTest shop, int... sizes) throws Exception;
}
