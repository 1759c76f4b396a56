Feature: Filling the cart for a location
  In order to buy what my location may buy, in the quantities that it may buy
  As a buyer
  I want to be told what is not possible, why, and what would be

  # Quantity rules: the oat drink is sold to the Nordic locations from 4 on, in steps of 4, up to 200

  @G3
  Scenario Outline: A quantity that the location's catalog does not allow is not added
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends "<quantity>" of "SYR-OAT-6X1" to the cart
    Then the problem named is "<problem>"
    And the problem named is "The nearest quantity is <nearest>."
    And "SYR-OAT-6X1" is not in Noor's cart

    Examples:
      | quantity | problem                                      | nearest |
      | 3        | Your location orders at least 4 of it.       | 4       |
      | 10       | It is sold to your location in steps of 4.   | 12      |
      | 204      | Your location orders at most 200 of it.      | 200     |

  @G3
  Scenario: What is in the cart already counts
    Given Noor is ready to shop
    And Noor's cart is empty
    And Noor sends "8" of "SYR-OAT-6X1" to the cart
    When Noor sends "2" of "SYR-OAT-6X1" to the cart
    Then the problem named is "Your cart has 8 and would have 10."
    And Noor's cart still has 8 of "SYR-OAT-6X1"

  @G3
  Scenario: Changing a quantity keeps to the rule too
    Given Noor is ready to shop
    And Noor's cart is empty
    And Noor sends "8" of "SYR-OAT-6X1" to the cart
    When Noor changes "SYR-OAT-6X1" in the cart to "9"
    Then the problem named is "in steps of 4"
    And Noor's cart still has 8 of "SYR-OAT-6X1"
    When Noor changes "SYR-OAT-6X1" in the cart to "12"
    Then Noor's cart still has 12 of "SYR-OAT-6X1"

  @G3 @B6
  Scenario: A D2C customer buys any quantity
    Given Dana is ready to shop
    And Dana's cart is empty
    When Dana sends "3" of "SYR-OAT-6X1" to the cart
    Then Dana's cart still has 3 of "SYR-OAT-6X1"

  # Choosing and switching

  @G1
  Scenario: What was to be added goes on after the location is chosen
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid signs out
    And Ingrid signs in
    When Ingrid puts 5 of "COF-ESP-1KG" into the cart
    Then the answer is 409
    And Ingrid may choose among "NWC-BGO, NWC-OSL"
    When on the page that asks, Ingrid goes on for "NWC-BGO"
    Then Ingrid buys for "NWC-BGO"
    And Ingrid's cart still has 5 of "COF-ESP-1KG"
    And Ingrid's cart is empty

  @G1 @two-locations
  Scenario: A switch says what changed and what became unavailable, and loses nothing
    Given the merchant is signed in
    And Felix may buy for "Oslo Harbour" of "Northwind Cafes" and for "Busan" of "Hanbit Trading"
    And Felix chooses "NWC-OSL"
    And Felix has put 2 of "COF-ESP-1KG" into the cart
    And Felix has put 1 of "KIT-GRD-01" into the cart
    When Felix chooses "HBT-PUS"
    Then the page says that "Espresso, 1 kg" costs "€24.00" instead of "€21.60"
    And the page says of "Grinder": "It is not sold to this location any more."
    And Felix's cart has 2 of "COF-ESP-1KG" at "€24.00" each
    And Felix's cart still has 1 of "KIT-GRD-01"
    When Felix opens "/checkout"
    Then Felix is sent back to the cart
    And the page says of "Grinder": "It is not sold to this location any more."
    When Felix takes "KIT-GRD-01" out of the cart
    And Felix opens "/checkout"
    Then the checkout names the location "Busan"

  @G1 @G3 @two-locations
  Scenario: A quantity from before a sign-in or a switch holds up the checkout until it is right
    Given the merchant is signed in
    And Felix may buy for "Oslo Harbour" of "Northwind Cafes" and for "Lyon" of "Atelier Dubois"
    And Felix chooses "ATD-LYS"
    And Felix sends "3" of "SYR-OAT-6X1" to the cart
    When Felix chooses "NWC-OSL"
    Then the page says of "Oat Drink": "Your location orders at least 4 of it. The nearest quantity is 4."
    When Felix changes "SYR-OAT-6X1" in the cart to "4"
    Then the cart says nothing about "Oat Drink"

  @G2 @two-locations
  Scenario: Two sessions at two locations never show each other's prices
    Given the merchant is signed in
    And Felix may buy for "Oslo Harbour" of "Northwind Cafes" and for "Lyon" of "Atelier Dubois"
    And Felix chooses "NWC-OSL"
    And Felix has put 2 of "COF-ESP-1KG" into the cart
    When Felix signs in on a second device and chooses "ATD-LYS" there
    Then there Felix's cart has "COF-ESP-1KG" at "€24.00" each
    And Felix's cart has 2 of "COF-ESP-1KG" at "€21.60" each
    And there Felix's cart has "COF-ESP-1KG" at "€24.00" each

  # Tabs

  @G2
  Scenario Outline: A tab of another location goes on with either location, with what was typed
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid has the product page of "COF-ESP-1KG" open in a first tab
    When Ingrid chooses "NWC-BGO" in a second tab
    And Ingrid adds 7 to the cart in the first tab
    Then the answer is 409
    When on the page that asks, Ingrid goes on for "<location>"
    Then Ingrid buys for "<location>"
    And Ingrid's cart still has 7 of "COF-ESP-1KG"
    And Ingrid's cart is empty

    Examples:
      | location |
      | NWC-OSL  |
      | NWC-BGO  |

  @G2
  Scenario: A checkout of another location starts anew with the PO number that was typed
    Given Ingrid buys for "NWC-OSL"
    And Ingrid's cart is empty
    And Ingrid has put 1 of "COF-ESP-1KG" into the cart
    And Ingrid has the checkout open in a first tab
    When Ingrid chooses "NWC-BGO" in a second tab
    And Ingrid presses "Submit order" in the first tab with the PO number "TAB-77"
    Then the answer is 409
    When on the page that asks, Ingrid goes on for "NWC-OSL"
    Then the checkout has the PO number "TAB-77" typed in
    And Ingrid's orders with the PO number "TAB-77" are 0
    And Ingrid's cart is empty

  # Quick order

  @G14
  Scenario: Good lines are added, bad lines stay with the reason
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends the quick order
      """
      SKU,Quantity
      COF-ESP-1KG,10
      NO-SUCH-SKU,1
      SYR-OAT-6X1;6
      COF-ESP-250 twelve
      COF-ESP-1KG	14
      SYR-VAN-07
      """
    Then the quick order names these lines
      | NO-SUCH-SKU,1      | There is no product with this SKU for your location. |
      | SYR-OAT-6X1;6      | It is sold to your location in steps of 4. The nearest quantity is 8. |
      | COF-ESP-250 twelve | The quantity is not a number. |
      | SYR-VAN-07         | There is no quantity in this line. |
    And the text field still has "NO-SUCH-SKU,1\nSYR-OAT-6X1;6\nCOF-ESP-250 twelve\nSYR-VAN-07"
    And Noor's cart has 24 of "COF-ESP-1KG" at "€21.12" each
    And Noor's cart has 1 line

  @G14
  Scenario: The lines that wait are still there later, and are corrected there
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends the quick order
      """
      COF-ESP-250,0
      """
    And Noor opens "/coffee"
    And Noor opens "/quick-order"
    Then the text field still has "COF-ESP-250,0"
    When Noor sends the quick order
      """
      COF-ESP-250,2
      """
    Then every line of the quick order is in the cart
    And the text field still has ""
    And Noor's cart still has 2 of "COF-ESP-250"

  @G14
  Scenario Outline: A file of lines
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends a quick order with the <kind> file
      | SKU         | Quantity |
      | COF-ESP-1KG | 3        |
      | SYR-VAN-07  | some     |
      | COF-ESP-250 | 2        |
    Then the quick order names these lines
      | SYR-VAN-07,some | The quantity is not a number. |
    And Noor's cart still has 3 of "COF-ESP-1KG"
    And Noor's cart still has 2 of "COF-ESP-250"

    Examples:
      | kind |
      | CSV  |
      | XLSX |

  @G14
  Scenario Outline: A file that cannot be used is refused at its field
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends a quick order with <file>
    Then the answer is <status>
    And the page says "<message>"
    And Noor's cart is now empty

    Examples:
      | file              | status | message                             |
      | a-picture         | 400    | neither a text file in UTF-8        |
      | an-empty-file     | 400    | There are no lines in this file     |
      | a-broken-workbook | 400    | This workbook cannot be read        |
      | a-packed-bomb     | 400    | This workbook cannot be read        |
      | a-large-file      | 400    | This file is larger than 1 MB       |
      | a-huge-file       | 413    | This file is too big                |

  @G14
  Scenario: More than 500 lines are not read
    Given Noor is ready to shop
    And Noor's cart is empty
    When Noor sends a quick order of 501 lines
    Then the answer is 400
    And the page has a message at the field "lines"
    And Noor's cart is now empty

  @G14 @G3
  Scenario: What does not exist for the location answers like what does not exist
    Given Soyeon is ready to shop
    And Soyeon's cart is empty
    When Soyeon sends the quick order
      """
      KIT-GRD-01,1
      NO-SUCH-SKU,1
      """
    Then the quick order names these lines
      | KIT-GRD-01,1  | There is no product with this SKU for your location. |
      | NO-SUCH-SKU,1 | There is no product with this SKU for your location. |

  @G14 @G1
  Scenario: Without a location the quick order asks for one first
    Given Ingrid is signed in
    When Ingrid opens "/quick-order"
    Then Ingrid is asked for the location

  @G14 @F3
  Scenario Outline: Nobody else has a quick order
    Given <person> is ready to shop
    When <person> opens "/quick-order"
    Then the answer is <status>

    Examples:
      | person  | status |
      | Felix   | 404    |
      | a guest | 302    |

  # Reorder

  @G13
  Scenario: An earlier order goes into the cart at today's prices
    Given Noor is ready to shop
    And Noor's cart is empty
    And Noor has placed an order with the PO number "AGAIN-1"
    When Noor opens the order with the PO number "AGAIN-1"
    And Noor orders that order again
    Then the page says "One product is in your cart."
    And Noor's cart has 1 of "COF-ESP-1KG" at "€21.60" each
    And Noor's cart is empty

  @G13 @two-locations
  Scenario: What cannot be ordered again is named with the reason
    Given the merchant is signed in
    And Felix may buy for "Oslo Harbour" of "Northwind Cafes" and for "Busan" of "Hanbit Trading"
    And Felix chooses "NWC-OSL"
    And Felix has put 2 of "COF-ESP-1KG" into the cart
    And Felix has put 1 of "KIT-GRD-01" into the cart
    And Felix opens "/checkout"
    And Felix presses "Submit order" with the PO number "AGAIN-2"
    When Felix chooses "HBT-PUS"
    And Felix opens the order with the PO number "AGAIN-2"
    And Felix orders that order again
    Then the page says "One product could not be added."
    And the quick order names these lines
      | KIT-GRD-01 | It is not sold to this location any more. |
    And Felix's cart has 2 of "COF-ESP-1KG" at "€24.00" each
    And Felix's cart is empty

  @G13 @B4
  Scenario: Somebody else's order cannot be ordered again
    Given Lars is ready to shop
    And Chloe is ready to shop
    And Chloe's cart is empty
    When Chloe sends Lars's newest order to be ordered again
    Then the answer is 404
    And Chloe's cart is now empty
