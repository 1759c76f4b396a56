Feature: The history of orders, and what a buyer's account shows
  In order to know what was ordered, what is due and where it is
  As a buyer
  I want to find an order, read all of it, take it along, and keep my own details right

  @H1
  Scenario Outline: The list is narrowed by what is asked
    Given Ingrid is signed in
    When Ingrid opens "/account/orders?<question>"
    Then the list shows at least <least> orders
    And every order of the list shows "<shown>"

    Examples:
      | question                         | least | shown        |
      | location=NWC-OSL                 | 7     | Oslo Harbour |
      | location=NWC-BGO                 | 1     | Bergen       |
      | placedBy=noor@northwind.example  | 2     | Noor         |
      | status=PAID                      | 1     | Paid         |
      | status=overdue                   | 1     | Overdue      |
      | status=pending&sort=due          | 1     | Payment pending |

  @H1
  Scenario: The list is narrowed by days, which are those of the location
    Given Ingrid is signed in
    When Ingrid asks for the orders of the day of the newest one
    Then the newest order is on the list
    When Ingrid asks for the orders until the day before the newest one
    Then the newest order is not on the list

  @H1 @G6
  Scenario: An order is found by the beginning of its PO number
    Given Lars is signed in
    And Lars has placed an order with the PO number "AUTUMN-4711"
    When Lars opens "/account/orders?po=autumn-47"
    Then the list shows at least 1 orders
    And every order of the list shows "AUTUMN-4711"
    When Lars opens "/account/orders?po=%25"
    Then the list shows no orders

  @H1
  Scenario Outline: The list is sorted as it is asked
    Given Ingrid is signed in
    When Ingrid opens "/account/orders?sort=<sort>"
    Then the list goes by its <column>, <direction>

    Examples:
      | sort   | column | direction |
      | newest | date   | falling   |
      | oldest | date   | rising    |
      | total  | total  | falling   |

  @H1
  Scenario: The pages of a long list lead on and back, and lose nothing
    Given Ingrid is signed in
    And there are more orders for Oslo Harbour than fit on a page
    When Ingrid opens "/account/orders?location=NWC-OSL"
    And Ingrid goes to the next page
    Then no order of the first page is on the list
    When Ingrid goes back a page
    Then the orders of the first page are on the list
    When Ingrid opens "/account/orders?location=NWC-OSL&page=2"
    Then no order of the first page is on the list

  @H1
  Scenario Outline: What cannot be answered is said at its field
    Given Ingrid is signed in
    When Ingrid opens "/account/orders?<question>"
    Then the answer is 400
    And the page has a message at the field "<field>"
    And the list shows no orders

    Examples:
      | question                        | field    |
      | from=2026-02-01&to=2026-01-31   | to       |
      | from=yesterday                  | from     |
      | to=2026-13-45                   | to       |
      | sort=no_such_column             | sort     |
      | status=NOSUCH                   | status   |
      | location=HBT-PUS                | location |

  @H1
  Scenario Outline: A page that is not there leads back to the first one
    Given Lars is signed in
    When Lars opens "/account/orders?page=<page>"
    Then the answer is 200
    And the page has a link to "/account/orders"

    Examples:
      | page       |
      | 1000000000 |
      | 500        |

  @H1
  Scenario: A filter without a result says so
    Given Lars is signed in
    When Lars opens "/account/orders?from=1999-01-01&to=1999-01-02"
    Then the answer is 200
    And the page says "No order matches what you asked for."
    And the page has a link to "/account/orders"

  @H1
  Scenario: The list is downloaded as it is shown, without formulas
    Given Lars is signed in
    And Lars has placed an order with the PO number "=HYPERLINK(1)"
    When Lars downloads the list "?po=%3DHYPER"
    Then the file has 1 order
    And the file has the PO number "'=HYPERLINK(1)"
    When Lars downloads the list ""
    Then the file has the orders of Lars and nobody else's

  @H1 @H2
  Scenario: List and order have a view for printing
    Given Lars is signed in
    When Lars opens the print view of the list
    Then the print view has nothing of the shop's own pages
    And the list shows at least 3 orders
    Given an order of Lars's
    When Lars opens that order for printing
    Then the print view has nothing of the shop's own pages
    And the page shows that order

  @H1 @G12
  Scenario: Drafts are apart from orders
    Given Minjun is signed in
    When Minjun opens "/account/orders"
    Then no draft is on the list
    And the page has a link to "/account/drafts"

  @H2
  Scenario: The page of an order says all of it
    Given Lars is signed in
    And Lars has placed an order with the PO number "PAGE-1"
    When Lars opens the order with the PO number "PAGE-1"
    Then the page says "PAGE-1"
    And the page says "Net 30 days"
    And the page says "Still to pay"
    And the order shows a line of "COF-ESP-1KG"
    And the order is billed to an address in "Oslo"

  @H2
  Scenario: An order keeps the billing address that it was placed with
    Given Chloe is signed in
    And Chloe's company has an order
    When Chloe bills the location to "Quai Perrache 7" in "Lyon"
    Then that order is not billed to "Quai Perrache 7"

  @H1 @B4
  Scenario: The start page says what waits
    Given Ingrid is signed in
    When Ingrid opens "/account"
    Then the page leads to the orders that are overdue

  @H4
  Scenario: A name can be edited, an e-mail address cannot
    Given Felix is signed in
    When Felix changes the name to "Felix" "Nyman-Østby" and the e-mail address to "other@shopper.example"
    Then the page shows the name "Felix" "Nyman-Østby"
    And Felix's e-mail address is still the same

  @H4
  Scenario Outline: What is no name is refused at its field
    Given Felix is signed in
    When Felix changes the name to "<first>" "<last>" and the e-mail address to ""
    Then the answer is 400
    And the page has a message at the field "<field>"

    Examples:
      | first | last       | field     |
      |       |            | firstName |
      | A     | LONG       | lastName  |

  @H5
  Scenario: A location admin edits the addresses of the location
    Given Soyeon is signed in
    When Soyeon ships the location to "Jungang-daero 206" in "Busan"
    Then the location is shipped to "Jungang-daero 206"

  @H5
  Scenario: An incomplete address is refused at its field, and nothing is changed
    Given Soyeon is signed in
    When Soyeon ships the location to "Haeundae 1" in ""
    Then the answer is 400
    And the page has a message at the field "shipping.city"
    And the location is not shipped to "Haeundae 1"

  @H5
  Scenario: Two admins at once: the second one is told
    Given Soyeon is signed in
    And Soyeon has the page of the location open in two tabs
    When Soyeon ships the location to "Gwangbok-ro 1" in "Busan" in the first tab
    And Soyeon ships the location to "Gwangbok-ro 2" in "Busan" in the second tab
    Then the answer is 409
    And the location is shipped to "Gwangbok-ro 1"

  @H5 @B4
  Scenario: An ordering-only buyer sees terms and colleagues, and cannot edit the address
    Given Lars is signed in
    When Lars opens the page of the location
    Then the page says "Net 30 days"
    And the page says "Ingrid"
    And the page offers no address to edit
    When Lars sends an address for the location all the same
    Then the answer is 403

  @H7
  Scenario Outline: Every page of the account is used without a script, and read by a screen reader
    Given Ingrid buys for "NWC-OSL"
    When Ingrid opens "<page>"
    Then every field of the page has a label
    And the page has one main heading
    And every button of the page sends a form

    Examples:
      | page                     |
      | /account                 |
      | /account/orders          |
      | /account/drafts          |
      | /account/profile         |
      | /account/location        |
      | /quick-order             |
      | /cart                    |
