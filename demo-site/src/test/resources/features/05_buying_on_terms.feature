Feature: Buying for a location on payment terms
  In order to order in a minute
  As a buyer
  I want everything that the shop knows of my location to be filled in

  @G5 @G6 @G8 @G11
  Scenario: A buyer with net terms submits an order and pays later
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 3 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    Then the checkout names the location "Oslo Harbour"
    And the checkout shows an address in "Oslo" to ship to and to bill to
    And the checkout asks for nothing but "poNumber"
    When Lars presses "Submit order" with the PO number "OSL-2001"
    Then Lars sees the confirmation of an order
    And the confirmation shows the PO number "OSL-2001"
    And the confirmation shows a due date 30 days from today in "Europe/Oslo"
    And the confirmation shows the payment status "PENDING"
    And a mail to Lars says the order number, the PO number and the due date
    And Lars's cart is now empty
    And the order is among Lars's orders
    And the order is among Ingrid's orders
    And the order is not among Noor's orders

  @G6
  Scenario: A PO number is optional at Oslo
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number ""
    Then Lars sees the confirmation of an order

  @G6 @H1
  Scenario: An order is found by its PO number
    Given Lars has placed an order with the PO number "OSL-2003"
    Then Lars's orders with the PO number "OSL-2003" are 1
    And Lars's orders with the PO number "no such number" are 0

  @A2 @G6
  Scenario Outline: Lyon asks for a PO number of its own form
    Given Chloe is ready to shop
    And Chloe's cart is empty
    And Chloe has put 2 of "COF-ESP-1KG" into the cart
    When Chloe opens "/checkout"
    And Chloe submits the checkout with the PO number "<typed>" and the card "4111111111111111"
    Then the page has a message at the field "poNumber"
    And Chloe's cart has 2 of "COF-ESP-1KG" at "€24.00" each

    Examples:
      | typed   |
      |         |
      | 4711    |
      | PO-     |
      | po-4711 |

  @G9 @A2
  Scenario: Net terms with a deposit
    Given Chloe is ready to shop
    And Chloe's cart is empty
    And Chloe has put 2 of "COF-ESP-1KG" into the cart
    When Chloe opens "/checkout"
    And Chloe presses "Submit and pay deposit" with the PO number "PO-4711" and the card "4111111111111111"
    Then Chloe sees the confirmation of an order
    And the confirmation shows the payment status "PARTIALLY_PAID"
    And the confirmation shows a due date 60 days from today in "Europe/Paris"

  @G7
  Scenario: A location without terms pays now, after a declined card
    Given Ingrid buys for "NWC-BGO"
    And Ingrid's cart is empty
    And Ingrid has put 1 of "COF-ESP-1KG" into the cart
    When Ingrid opens "/checkout"
    And Ingrid presses "Pay now" with the PO number "BGO-1" and the card "4000000000000002"
    Then the page has a message at the field "cardNumber"
    And Ingrid's orders with the PO number "BGO-1" are 0
    When Ingrid opens "/checkout"
    And Ingrid presses "Pay now" with the PO number "BGO-1" and the card "4111111111111111"
    Then Ingrid sees the confirmation of an order
    And the confirmation shows the payment status "PAID"

  @G12
  Scenario: A location whose orders wait for the shop's approval
    Given Minjun is ready to shop
    And Minjun's cart is empty
    And Minjun has put 1 of "COF-ESP-1KG" into the cart
    When Minjun opens "/checkout"
    And Minjun presses "Submit for approval" with the PO number "PUS-1"
    Then Minjun sees the draft that waits
    And the draft is among Minjun's drafts
    And the draft is among Soyeon's drafts
    And there is no order with the PO number "PUS-1" among Soyeon's orders

  @G16
  Scenario: Submitting twice gives one order
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" twice at once with the PO number "OSL-2002"
    Then Lars's orders with the PO number "OSL-2002" are 1

  @G5
  Scenario: Nothing to buy
    Given Lars is ready to shop
    And Lars's cart is empty
    When Lars opens "/checkout"
    Then the answer is no error of the server
