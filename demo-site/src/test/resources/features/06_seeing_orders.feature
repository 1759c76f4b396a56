Feature: Who sees which orders
  In order to keep what we buy to ourselves
  As a company
  I want each member to see what the permission covers, and nobody else to see anything

  @B4 @H1
  Scenario: A location admin sees all orders of the location
    Given Ingrid is signed in
    Then Ingrid sees at least 3 orders of "Lars"
    And Ingrid sees at least 2 orders of "Noor"
    And Ingrid sees at least 3 orders of "Ingrid"
    And Ingrid sees an order that is overdue
    And Ingrid sees an order that is "PAID"
    And Ingrid sees an order that is "PENDING"

  @B4
  Scenario: An ordering-only buyer sees his own orders and no others
    Given Lars is signed in
    Then Lars sees at least 3 orders of "Lars"
    And Lars sees no orders but those of "Lars"

  @B4
  Scenario Outline: Whatever address is typed, a forbidden order answers like one that is not there
    Given an order of Noor's
    When <person> signs in
    Then "<path>" with that order's number answers <person> as if there were no such order

    Examples:
      | person | path                                |
      | Lars   | /account/orders/NUMBER              |
      | Lars   | /checkout/confirmation/NUMBER       |
      | Chloe  | /account/orders/NUMBER              |
      | Anna   | /account/orders/NUMBER              |
      | Dana   | /account/orders/NUMBER              |
      | Dana   | /checkout/confirmation/NUMBER       |

  @B4
  Scenario: Those who may see an order see it
    Given an order of Noor's
    When Noor opens that order
    Then the page shows that order
    When Ingrid opens that order
    Then the page shows that order

  @B4
  Scenario: The lists cannot be talked into more
    Given an order of Noor's
    And Lars is signed in
    When Lars opens "/account/orders?placedBy=noor@northwind.example"
    Then that order is not on the page
    When Lars opens "/account/orders?location=NWC-BGO"
    Then that order is not on the page
    When Lars opens "/account/orders?po=%25"
    Then that order is not on the page

  @B4
  Scenario Outline: Bad input to the list is no error
    Given Lars is signed in
    When Lars opens "/account/orders?<question>"
    Then the answer is no error of the server

    Examples:
      | question                        |
      | page=-1                         |
      | page=two                        |
      | page=99999999999999999999       |
      | from=yesterday&to=2026-13-45    |
      | status=NOSUCH                   |
      | location=%00                    |
      | po=%27%20OR%201=1--             |

  @B4
  Scenario: A guest is asked to sign in
    Given an order of Noor's
    When a guest opens that order
    Then a guest is sent to the sign-in page

  @B4 @G12
  Scenario: Drafts follow the same rule
    Given Minjun's draft that waits
    Then Minjun may open the draft
    And Soyeon may open the draft
    And there is no such draft for Lars
    And there is no such draft for Dana

  @B4
  Scenario: Orders that a person placed as a D2C customer always show to that person
    Given Dana is signed in
    Then Dana sees at least 11 orders

  @A1 @A7
  Scenario: Members of an archived company have no B2B rights
    When Anna signs in
    Then Anna buys for no location
    And Anna sees "COF-ESP-1KG" for "€24.00" on the product page
    And Anna sees no orders of the company "Old Mill Ltd"
