@checking-out
Feature: Checking out
  In order to order without a doubt about what was ordered, charged and is due
  As a buyer
  I want a checkout that asks before it surprises me, and never charges me for nothing or twice

  @G11 @G8
  Scenario: Page and mail say the same
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 3 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number "OSL-2401"
    Then Lars sees the confirmation of an order
    And the confirmation tells "LATER" and "DUE"
    And the mail to Lars says everything that the confirmation tells

  @G6
  Scenario: A PO number that the location has used before is asked about
    Given Lars has placed an order with the PO number "OSL-2402"
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number "osl-2402"
    Then the checkout asks about the PO number "osl-2402"
    And Lars's orders with the PO number "OSL-2402" are 1
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number "osl-2402"
    And Lars presses "Submit order" once more
    Then Lars sees the confirmation of an order
    And the page says "ordered with the PO number osl-2402 before"
    And the merchant sees that the PO number of the order was used before

  @G6
  Scenario: A PO number of ten thousand characters
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" with a PO number of 10000 characters
    Then the page has a message at the field "poNumber"
    And the answer is 400
    And Lars's cart has 1 line

  @G9 @G11
  Scenario Outline: A deposit is charged at once, or only reserved
    Given Chloe is ready to shop
    And Chloe's cart is empty
    And Chloe has put 3 of "COF-ESP-1KG" into the cart
    When Chloe opens "/checkout"
    And Chloe presses "Submit and pay deposit" with the PO number "<po>" and the card "<card>"
    Then Chloe sees the confirmation of an order
    And the confirmation shows the payment status "<status>"
    And the confirmation tells "<told>" and "LATER"
    And the confirmation shows a due date 60 days from today in "Europe/Paris"
    And the mail to Chloe says everything that the confirmation tells

    Examples:
      | card             | status         | told         | po         |
      | 4111111111111111 | PARTIALLY_PAID | PAID_NOW     | PO-2403-a  |
      | 4000000000000077 | PENDING        | RESERVED_NOW | PO-2403-b  |

  @G7 @G9
  Scenario: A declined card leaves everything as it was
    Given Chloe is ready to shop
    And Chloe's cart is empty
    And Chloe has put 2 of "COF-ESP-1KG" into the cart
    When Chloe opens "/checkout"
    And Chloe presses "Submit and pay deposit" with the PO number "PO-2404" and the card "4000000000000002"
    Then the page has a message at the field "cardNumber"
    And Chloe's cart has 1 line
    And Chloe's orders with the PO number "PO-2404" are 0
    When Chloe opens "/checkout"
    And Chloe presses "Submit and pay deposit" with the PO number "PO-2404" and the card "4111111111111111"
    Then Chloe sees the confirmation of an order

  @G16 @G7
  Scenario: A gateway that does not answer, and it was charged
    Given Ingrid buys for "NWC-BGO"
    And Ingrid's cart is empty
    And Ingrid has put 2 of "COF-ESP-1KG" into the cart
    When Ingrid opens "/checkout"
    And Ingrid presses "Pay now" with the PO number "BGO-2405" and the card "4000000000000119"
    Then Ingrid is told that the payment is being looked into
    And Ingrid's cart is now empty
    And Ingrid's orders with the PO number "BGO-2405" are 0
    When the merchant settles the newest charge: "It was charged"
    Then a mail to Ingrid says "BGO-2405" and "Paid"
    And Ingrid's orders with the PO number "BGO-2405" are 1

  @G16 @G7
  Scenario: A gateway that does not answer, and it was not charged
    Given Ingrid buys for "NWC-BGO"
    And Ingrid's cart is empty
    And Ingrid has put 2 of "COF-ESP-1KG" into the cart
    When Ingrid opens "/checkout"
    And Ingrid presses "Pay now" with the PO number "BGO-2406" and the card "4000000000000119"
    Then Ingrid is told that the payment is being looked into
    When the merchant settles the newest charge: "It was not charged"
    Then a mail to Ingrid says "was not placed" and "not charged"
    And Ingrid's cart has 1 line
    And Ingrid's orders with the PO number "BGO-2406" are 0
    When the merchant tries to settle that charge once more
    Then the admin page says "It is in another state by now."

  @G16
  Scenario: The back button and a second tab lead to the one order
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    And Lars has the checkout open in two tabs
    When Lars submits the first tab with the PO number "OSL-2407"
    Then Lars sees the confirmation of an order
    When Lars submits the first tab with the PO number "OSL-2407"
    Then Lars is back at the confirmation of that order
    When Lars submits the second tab with the PO number "OSL-2407-again"
    Then Lars is back at the confirmation of that order
    And Lars's orders with the PO number "OSL-2407" are 1

  @G16 @G8
  Scenario: Another total than the one that was shown is asked about
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    And Lars has the checkout open in two tabs
    When Lars puts 1 of "COF-ESP-1KG" into the cart
    And Lars submits the first tab with the PO number "OSL-2408"
    Then the answer is 400
    And the page says "Meanwhile it has changed"
    And Lars's orders with the PO number "OSL-2408" are 0

  @G5 @G8
  Scenario: A script that knows the contract's fields only
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars's script submits the PO number "OSL-2409" and nothing else
    Then Lars sees the confirmation of an order

  @G10 @A2
  Scenario: Due on fulfilment
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    When the merchant types these details of "Lumen Quay"
      | termsType | DUE_ON_FULFILMENT |
      | netDays   |                   |
    And Kim checks out 1 of "COF-ESP-1KG" by "Submit order"
    Then the confirmation says that it is due "When it is delivered"
    And the confirmation shows the payment status "PENDING"

  @G10 @A2
  Scenario: Due on a fixed date
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    When the merchant types these details of "Lumen Quay"
      | termsType    | FIXED_DATE |
      | netDays      |            |
      | fixedDueDate | 2099.05.31 |
    And Kim checks out 1 of "COF-ESP-1KG" by "Submit order"
    Then the confirmation says that it is due "May 31, 2099"

  @G15
  Scenario: Orders of a tax-exempt location carry no tax
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "København" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    When the merchant types these details of "Lumen Quay"
      | shippingAddress.country | DK |
    And Kim checks out 1 of "COF-ESP-1KG" by "Submit order"
    Then the order carries tax
    When the merchant types these details of "Lumen Quay"
      | taxExempt       | true             |
      | taxExemptReason | Intra-EU, art. 138 |
      | taxId           | DK 12 34 56 78   |
    And Kim checks out 1 of "COF-ESP-1KG" by "Submit order"
    Then the order carries no tax
    And the confirmation tells "TAX_EXEMPT" and "TOTAL"
    And the page says "Intra-EU, art. 138"
    And the page says "DK 12 34 56 78"
    And the merchant sees the reason "Intra-EU, art. 138" on the order

  @G5 @A2
  Scenario: An address for one order, where the merchant allows it
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    When Kim opens the checkout with 1 of "COF-ESP-1KG"
    Then the checkout takes no other address
    When the merchant types these details of "Lumen Quay"
      | oneTimeAddressAllowed | true |
    And Kim opens the checkout with 1 of "COF-ESP-1KG"
    And Kim has it shipped to "Torget 1" in "" in "NO"
    Then the page has a message at the field "shipCity"
    When Kim has it shipped to "Torget 1" in "Drammen" in "NO"
    Then the order of Kim is shipped to "Torget 1, Drammen"
    And orders of "Lumen Quay" are still shipped to "Oslo"

  @G5 @K4
  Scenario Outline: A new location that has no address yet, in <language>
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant types these details of "Lumen Quay"
      | language | <language> |
    When Kim opens the checkout with 2 of "COF-ESP-1KG"
    Then the page says "<words>"
    When Kim submits the open checkout
    Then the answer is 400
    And the page says "<words>"

    Examples:
      | language | words                                              |
      | en       | This location has no complete shipping address     |
      | fr       | Ce site n’a pas d’adresse de livraison complète    |

  @G16
  Scenario: Somebody else buys the last pieces while the checkout is open
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "CUP-RUS-03" into the cart
    And Kim opens the checkout with 15 of "CUP-RUS-03"
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number "OSL-2450"
    Then Lars sees the confirmation of an order
    When Kim submits the open checkout
    Then the page says "Only 14 are in stock"

  @A7 @B8
  Scenario: The location is archived while the checkout is open
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim opens the checkout with 1 of "COF-ESP-1KG"
    When the merchant archives the location "Lumen Quay"
    And Kim submits the open checkout
    Then the answer is 409
    And the page says "You no longer buy for that location"

  @B8
  Scenario: The permission at one of two locations is lost while the checkout is open
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Café Lumen" has the location "Lumen Hill" too
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as ordering only of both
    And Kim chooses to buy for "Lumen Quay"
    And Kim opens the checkout with 1 of "COF-ESP-1KG"
    When the merchant takes "Lumen Quay" from Kim
    And Kim submits the open checkout
    Then the answer is 409
    And the page says "Nothing was changed"
