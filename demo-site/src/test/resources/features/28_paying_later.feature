@paying-later
Feature: Paying later
  In order to settle what is open when it suits the books
  As a buyer
  I want to pay an order, or a part of it, on its page, and never twice

  @H2 @G8
  Scenario: A part, and then the rest
    Given Lars has placed an order with the PO number "OSL-2801"
    When Lars pays "5.00" of the order later with the card "4111111111111111"
    Then the payment of "€5.00" is thanked for
    And the order paid later is "PARTIALLY_PAID"
    When Lars pays "" of the order later with the card "4111111111111111"
    Then the order paid later is "PAID"
    And nothing can be paid of that order any more

  @H2
  Scenario: A card that is only reserved
    Given Lars has placed an order with the PO number "OSL-2802"
    When Lars pays "" of the order later with the card "4000000000000077"
    Then the order paid later is "AUTHORIZED"
    And nothing can be paid of that order any more

  @H2
  Scenario Outline: What makes no sense is said at its field, and nothing is charged
    Given Lars has placed an order with the PO number "<po>"
    When Lars pays "<amount>" of the order later with the card "<card>"
    Then the answer is 400
    And the page has a message at the field "<field>"
    And Lars finds the order paid later "PENDING"

    Examples:
      | po         | amount   | card             | field      |
      | OSL-2803-a | 100000   | 4111111111111111 | amount     |
      | OSL-2803-b | 0        | 4111111111111111 | amount     |
      | OSL-2803-c | -5       | 4111111111111111 | amount     |
      | OSL-2803-d | 1.001    | 4111111111111111 | amount     |
      | OSL-2803-e | five     | 4111111111111111 | amount     |
      | OSL-2803-f | 5,00     | 4000000000000002 | cardNumber |
      | OSL-2803-g | 5        |                  | cardNumber |

  @H2 @G16
  Scenario: A double click, the back button and a second tab pay once
    Given Lars has placed an order with the PO number "OSL-2804"
    And Lars has the order to pay open in two tabs
    When Lars sends the first tab's payment of "5.00" twice at once
    And Lars goes back and sends it again
    Then Lars finds the order paid later "PARTIALLY_PAID"
    And "€5.00" of it were paid in all
    When Lars sends the second tab's payment of "5.00"
    Then the answer is 409
    And the page says "Nothing was charged"
    And "€5.00" of it were paid in all

  @H2 @B4
  Scenario: Who may see an order may pay it, and nobody else
    Given Lars has placed an order with the PO number "OSL-2805"
    Then Noor can neither see nor pay the order paid later
    And Chloe can neither see nor pay the order paid later
    And Dana can neither see nor pay the order paid later
    When Ingrid buys for "NWC-OSL"
    And Ingrid pays "" of the order later with the card "4111111111111111"
    Then the order paid later is "PAID"

  @H2
  Scenario: A script sends the fields of the contract
    Given Lars has placed an order with the PO number "OSL-2806"
    When Lars's script pays "" of the order with the card "4111111111111111"
    Then Lars finds the order paid later "PAID"
    When Lars's script pays "1" of the order with the card "4111111111111111"
    Then the answer is 409
    And the page says "There is nothing to pay any more"

  @H2
  Scenario: A gateway that does not answer
    Given Lars has placed an order with the PO number "OSL-2807"
    When Lars pays "" of the order later with the card "4000000000000119"
    Then the page says "Please do not pay once more"
    And nothing can be paid of that order any more
    When the merchant settles the newest charge: "It was charged"
    Then Lars finds the order paid later "PAID" in a moment
