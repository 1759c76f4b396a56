Feature: Filling the cart
  In order to trust my cart
  As a buyer
  I want wrong input to be named and to change nothing

  Background:
    Given Noor is ready to shop
    And Noor's cart is empty
    And Noor has put 2 of "COF-ESP-1KG" into the cart

  @G3
  Scenario Outline: Something that cannot be added
    When Noor sends "<quantity>" of "<sku>" to the cart
    Then the answer names the problem
    And Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each
    And Noor's cart has 1 line

    Examples:
      | sku            | quantity             | why               |
      | COF-ESP-1KG    | 0                    | zero              |
      | COF-ESP-1KG    | -1                   | negative          |
      | COF-ESP-1KG    | 999999999            | more than stock   |
      | COF-ESP-1KG    | 99999999999999999999 | no such number    |
      | COF-ESP-1KG    | two                  | not a number      |
      | COF-ESP-1KG    | 1.5                  | not whole         |
      | COF-ESP-1KG    |                      | nothing           |
      | NO-SUCH-SKU    | 1                    | unknown           |
      |                | 1                    | no product        |
      | ' OR '1'='1    | 1                    | unknown           |

  @K1
  Scenario Outline: A form without the right token is refused
    When Noor sends a form to "<path>" with a wrong token
    Then the answer is 403
    And the page is one of the shop's own
    And Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each

    Examples:
      | path              |
      | /cart/add         |
      | /sign-in          |
      | /sign-in/code     |
      | /sign-out         |
      | /account/location |
      | /checkout/submit  |

  @K1
  Scenario: A form without any token is refused
    When Noor sends a form to "/cart/add" without a token
    Then the answer is 403
    And Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each

  @G2
  Scenario: A form for another location is refused
    When Noor sends the cart form for the location id "987654"
    Then the answer is 409
    And Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each
