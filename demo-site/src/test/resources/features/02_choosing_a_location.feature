Feature: Choosing the location to buy for
  In order to get the right prices, addresses and payment terms
  As a buyer of several locations
  I want to choose the location that I buy for

  @G1
  Scenario: A buyer of several locations is asked
    Given Ingrid is signed in
    When Ingrid follows "Go to shop"
    Then Ingrid is on the page "/account/location"
    And Ingrid may choose among "NWC-BGO, NWC-OSL"

  @G1
  Scenario: Nothing gets into the cart before a location is chosen
    Given Ingrid is signed in
    When Ingrid puts 1 of "COF-ESP-1KG" into the cart
    Then the answer is no error of the server
    And Ingrid is asked for the location
    When Ingrid chooses "NWC-OSL"
    Then "COF-ESP-1KG" is not in Ingrid's cart

  @G1
  Scenario Outline: The chosen location shows on every page, with a switch
    Given Ingrid buys for "NWC-OSL"
    When Ingrid opens "<page>"
    Then the page shows the location "NWC-OSL"
    And the page has a link to "/account/location"

    Examples:
      | page                 |
      | /                    |
      | /coffee              |
      | /search?q=espresso   |
      | /cart                |
      | /account             |
      | /account/orders      |
      | /account/location    |

  @G1
  Scenario: Switching keeps the cart
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid has put 2 of "COF-ESP-1KG" into the cart
    When Ingrid chooses "NWC-BGO"
    Then Ingrid buys for "NWC-BGO"
    And Ingrid's cart has 2 of "COF-ESP-1KG" at "€21.60" each

  @G2
  Scenario: A tab that is on another location than the session changes nothing
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid has the product page of "COF-ESP-1KG" open in a first tab
    When Ingrid chooses "NWC-BGO" in a second tab
    And Ingrid adds 1 to the cart in the first tab
    Then the answer is 409
    And Ingrid may choose among "NWC-BGO, NWC-OSL"
    And "COF-ESP-1KG" is not in Ingrid's cart
    And Ingrid buys for "NWC-BGO"

  @G2
  Scenario: A checkout that was opened for another location places no order
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid has put 1 of "COF-ESP-1KG" into the cart
    And Ingrid has the checkout open in a first tab
    When Ingrid chooses "NWC-BGO" in a second tab
    And Ingrid presses "Submit order" in the first tab with the PO number "OTHER-TAB-1"
    Then the answer is 409
    And Ingrid's orders with the PO number "OTHER-TAB-1" are 0

  @G1 @B4
  Scenario: Somebody else's location cannot be chosen
    Given Chloe is signed in
    And Ingrid buys for "NWC-OSL"
    When Ingrid tries to choose Chloe's location
    Then the answer is no error of the server
    And Ingrid buys for "NWC-OSL"

  @G1
  Scenario Outline: Something that is no location
    Given Ingrid buys for "NWC-OSL"
    When Ingrid tries to choose the location id "<id>"
    Then the answer is no error of the server
    And Ingrid buys for "NWC-OSL"

    Examples:
      | id                        |
      | abc                       |
      | -1                        |
      | 0                         |
      | 99999999999999999999999   |
      | 1 OR 1=1                  |
