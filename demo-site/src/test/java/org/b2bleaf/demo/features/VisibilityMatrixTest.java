package org.b2bleaf.demo.features;

import org.b2bleaf.testkit.MappedPaths;
import org.junit.jupiter.api.Test;

/** Needs no running shop: whether the matrix knows every path, whoever adds one. */
class VisibilityMatrixTest {

    @Test
    void everyPathHasARow() {
        ShopMatrix.rows().assertComplete(MappedPaths.in(ShopMatrix.PACKAGES));
    }
}
