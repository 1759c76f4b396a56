@merchant
Feature: Companies and permissions
  In order to let companies buy on their own terms
  As the merchant
  I want to keep companies, their locations, and what each customer may do at which location

  Background:
    Given the merchant is signed in

  # Companies and locations

  @A1 @A3
  Scenario: A company is created together with its first location
    When the merchant creates the company "Café Lumen" with the location "Lumen Quay"
    Then the merchant finds the company "Café Lumen"
    And the page of the company "Café Lumen" shows the location "Lumen Quay"

  @A1 @A3
  Scenario: Of a company that is refused nothing is stored
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant creates the company "Lumen Two" with the external id of "Café Lumen"
    Then the form says "This one is already used."
    And the form still has "Lumen Two"
    And the merchant does not find the company "Lumen Two"

  @A1
  Scenario: Two of the staff edit the same company
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has the page of the company "Café Lumen" open
    When a colleague changes the notes of the company "Café Lumen" to "Calls on Mondays"
    And the merchant types the notes "Calls on Fridays" and saves the open page
    Then the form says "Somebody else changed this record while you were editing."
    And the form still has "Calls on Fridays"
    And the page of the company "Café Lumen" shows "Calls on Mondays"

  @A1
  Scenario: Eight of the staff look at the companies at once
    When eight of the staff look at the list of companies 50 times each
    Then all of them see "Northwind Cafes" each time

  @A1
  Scenario Outline: A form made up by hand changes nothing
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Fjord Hotel" with the location "Fjord Bryggen"
    When somebody makes up a form of the company "Café Lumen" with the notes "Made up" and "<field>" as "<value>"
    Then it is answered with status <status>
    And the page of the company "Café Lumen" does not show "Made up"
    And the page of the company "Fjord Hotel" does not show "Made up"

    Examples:
      | field         | value       | status |
      | id            | Fjord Hotel | 404    |
      | id            |             | 404    |
      | sectionCrumbs | -           | 400    |

  @A1
  Scenario: An archived company gives no rights, and nothing is deleted
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim buys for "Lumen Quay"
    When the merchant asks to archive the company "Café Lumen"
    Then the window says "One customer loses B2B rights."
    And the window says "No draft waits for approval or payment."
    And the window says "No order is not fully paid."
    When the merchant confirms
    Then Kim has no B2B rights on the next page
    When the merchant reactivates the company "Café Lumen"
    Then Kim buys for "Lumen Quay"

  @A1 @I9
  Scenario: Before archiving, open orders and drafts are counted
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim has submitted 2 orders
    And all orders of "Lumen Quay" are submitted as drafts
    And Kim has submitted a draft
    When the merchant asks to archive the company "Café Lumen"
    Then the window says "One draft waits for approval or payment."
    And the window says "2 orders are not fully paid."
    When the merchant asks to archive the location "Lumen Quay"
    Then the window says "One draft waits for approval or payment."
    And the window says "2 orders are not fully paid."

  @A2
  Scenario: The details of a location are changed
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant sets the terms of "Lumen Quay" to net 45 days
    Then the page of the location "Lumen Quay" shows net 45 days
    When the merchant sets the terms of "Lumen Quay" to net 9999 days
    Then the form says "The days must be between 0 and 3650."
    And the page of the location "Lumen Quay" shows net 45 days

  @A2
  Scenario: Everything that is typed about a location is kept
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant types these details of "Lumen Quay"
      | phone                      | +47 22 00 00 00      |
      | billingEmail               | bills@lumen.example  |
      | language                   | nb                   |
      | timeZone                   | Europe/Paris         |
      | taxId                      | NO 999 888 777       |
      | taxExempt                  | true                 |
      | taxExemptReason            | A diplomatic mission |
      | termsType                  | NET                  |
      | netDays                    | 60                   |
      | depositPercent             | 25                   |
      | submitAsDrafts             | true                 |
      | onlyCatalogProducts        | true                 |
      | oneTimeAddressAllowed      | true                 |
      | poRule                     | PATTERN              |
      | poPattern                  | PO-.+                |
      | shippingAddress.address1   | Kaia 1               |
      | shippingAddress.postalCode | 0150                 |
      | shippingAddress.city       | Oslo                 |
      | shippingAddress.country    | NO                   |
      | billingSameAsShipping      | false                |
      | billingAddress.address1    | Postboks 2           |
      | billingAddress.postalCode  | 5003                 |
      | billingAddress.city        | Bergen               |
      | billingAddress.country     | NO                   |
    Then the page of the location "Lumen Quay" has these details

  @A3
  Scenario: A location with orders is archived, never deleted
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim has submitted 1 order
    When somebody tries to delete the location "Lumen Quay"
    Then the page of the company "Café Lumen" shows the location "Lumen Quay"
    When the merchant archives the location "Lumen Quay"
    Then the page of the company "Café Lumen" shows the location "Lumen Quay"

  @A4
  Scenario: The page of a location has its customers and orders, and leads to them and to the company
    Given the company "Café Lumen" with the location "Lumen Quay"
    And orders of "Lumen Quay" are shipped to "Oslo" and paid within 30 days
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim has submitted 1 order
    Then the page of the location "Lumen Quay" shows "Kim"
    And the page of the location "Lumen Quay" has 1 order
    And one click leads from there to Kim, to the order and to the company "Café Lumen"

  @A4
  Scenario: From each page one click leads to the others
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as ordering only of "Lumen Quay"
    When the merchant follows Kim from the page of the company "Café Lumen"
    Then the page of the customer shows "Café Lumen" and "Lumen Quay"
    And one click leads from there to the company "Café Lumen"
    And one click leads from there to the location "Lumen Quay"

  @A7
  Scenario: A permission at an archived location has no effect until the location is active again
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And Kim buys for "Lumen Quay"
    When the merchant archives the location "Lumen Quay"
    Then Kim has no B2B rights on the next page
    When the merchant reactivates the location "Lumen Quay"
    Then Kim buys for "Lumen Quay"

  # Adding customers

  @B1
  Scenario: Existing customers are found by part of a name or an address
    Given the company "Café Lumen" with the location "Lumen Quay"
    Then typing "dan" finds "dana@shopper.example"
    And typing "DANA@shop" finds "dana@shopper.example"
    And typing "rey" finds "dana@shopper.example"
    And typing "zzzzzz" finds nobody

  @B1
  Scenario: An existing and a new customer are added together from the company page
    Given the company "Café Lumen" with the location "Lumen Quay"
    And Pia is a customer of the shop
    When the merchant adds Pia and the new customer Kim to "Café Lumen" as ordering only of "Lumen Quay"
    Then "Pia" is listed in "Café Lumen" with "Lumen Quay: Ordering only"
    And "Kim" is listed in "Café Lumen" with "Lumen Quay: Ordering only"
    And Kim buys for "Lumen Quay"

  @B1
  Scenario Outline: What cannot be is refused at its field, and nothing is half-saved
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant adds the new customer "<e-mail>" and Kim to "Café Lumen" as ordering only of "Lumen Quay"
    Then the window says "<problem>"
    And the window still has "<e-mail>"
    And nobody is listed in "Café Lumen"

    Examples:
      | e-mail                  | problem                               |
      | not an address          | This is not an e-mail address.        |
      |                         | This is needed.                       |
      | DANA@Shopper.Example    | This address is already a customer's: |

  @B1
  Scenario: Adding nobody, or to no location
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant adds nobody to "Café Lumen" without a location
    Then the window says "Please choose a customer, or add a new one."
    And the window says "Please choose at least one location with a permission."

  @B1
  Scenario: A location of another company cannot be slipped in
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Bar Sol" with the location "Sol Square"
    When the merchant adds the new customer Kim to "Café Lumen" as location admin of "Sol Square"
    Then the window says "This location does not belong to the company."
    And nobody is listed in "Café Lumen"
    And nobody is listed in "Bar Sol"

  @B2
  Scenario: From the location page only that location is ticked
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Café Lumen" has the location "Lumen Park" too
    When the merchant opens the window that adds customers on the page of the location "Lumen Park"
    Then only "Lumen Park" is ticked there
    When the merchant adds the new customer Kim in that window
    Then "Kim" is listed in "Café Lumen" with "Lumen Park: Ordering only"
    And the page of the location "Lumen Park" shows "Kim"
    And the page of the location "Lumen Quay" does not show "Kim"

  @B3
  Scenario: From the customer page to a company that does not exist yet
    Given Pia is a customer of the shop
    When the merchant adds Pia to the new company "Bar Sol" with the first location "Sol Square" as location admin
    Then "Pia" is listed in "Bar Sol" with "Sol Square: Location admin"
    And Pia buys for "Sol Square"

  @B3
  Scenario: A new company that cannot be stored keeps what was typed, and nothing is half-saved
    Given Pia is a customer of the shop
    When the merchant adds Pia to the new company "Bar Sol" with the first location "" as location admin
    Then the window says "This is needed."
    And the window still has "Bar Sol"
    And the merchant does not find the company "Bar Sol"

  @B3
  Scenario: From the customer page to a company that is found by typing
    Given the company "Café Lumen" with the location "Lumen Quay"
    And Pia is a customer of the shop
    When the merchant finds "Café Lumen" on the page of Pia and adds her as ordering only of "Lumen Quay"
    Then "Pia" is listed in "Café Lumen" with "Lumen Quay: Ordering only"

  @B5 @D1 @D2 @D4 @B7
  Scenario: Earlier orders come along, and go back when the customer leaves with them
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    Then the preview for Dana at "Lumen Quay" says "11 earlier orders of Dana Reyes will be added to Café Lumen, Lumen Quay."
    And the preview for Dana at "Lumen Quay" says "1 stays personal: 1 cancelled."
    When the merchant adds Dana to "Café Lumen" as ordering only of "Lumen Quay" with her orders
    Then Kim sees at least 11 orders at "Lumen Quay"
    When the merchant removes Dana from "Café Lumen" with her orders
    Then Kim sees no orders at "Lumen Quay"
    And Dana sees at least 11 orders

  @B5 @D1
  Scenario: With several locations the one that receives the orders must be named
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Café Lumen" has the location "Lumen Park" too
    When the merchant adds the new customer Kim to "Café Lumen" as ordering only of both with the orders
    Then the window says "Please choose which of the locations receives the orders."

  @B5 @C2
  Scenario: A customer who is added with notice gets the mail
    Given the company "Café Lumen" with the location "Lumen Quay"
    When the merchant adds the new customer Kim to "Café Lumen" as ordering only of "Lumen Quay" with notice
    Then Kim gets a mail that names "Café Lumen"

  # Permissions

  @B6 @B8
  Scenario: Permissions are changed and taken away per location, down to "No access"
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Café Lumen" has the location "Lumen Park" too
    And the merchant has added Kim to "Café Lumen" as ordering only of both
    When the merchant takes "Lumen Park" from Kim
    Then "Kim" is listed in "Café Lumen" with "Lumen Quay: Ordering only"
    And Kim buys for "Lumen Quay"
    When the merchant takes "Lumen Quay" from Kim
    Then "Kim" is listed in "Café Lumen" with "No access"
    And Kim has no B2B rights on the next page

  @B9
  Scenario: One customer belongs to two companies
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Bar Sol" with the location "Sol Square"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    And the merchant has added Kim to "Bar Sol" as ordering only of "Sol Square"
    Then "Kim" is listed in "Café Lumen" with "Lumen Quay: Location admin"
    And "Kim" is listed in "Bar Sol" with "Sol Square: Ordering only"
    And Kim may choose between "Lumen Quay" and "Sol Square"

  # Removing

  @B7
  Scenario: Several customers are removed at once, and their records stay
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Pia to "Café Lumen" as ordering only of "Lumen Quay"
    And Kim buys for "Lumen Quay"
    When the merchant removes Kim and Pia from "Café Lumen"
    Then nobody is listed in "Café Lumen"
    And Kim has no B2B rights on the next page
    And typing "Kim" finds Kim

  @B7
  Scenario: A customer is removed from the customer page
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the company "Bar Sol" with the location "Sol Square"
    And the merchant has added Kim to "Café Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Kim to "Bar Sol" as ordering only of "Sol Square"
    When the merchant removes Kim from "Café Lumen" on the page of the customer
    Then nobody is listed in "Café Lumen"
    And "Kim" is listed in "Bar Sol" with "Sol Square: Ordering only"

  @B10
  Scenario: The last location admin goes only after a warning that names the consequence
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as location admin of "Lumen Quay"
    When the merchant takes "Lumen Quay" from Kim
    Then the window says "No location admin would be left at: Lumen Quay"
    And the window says "Nobody would see all orders of these locations any more"
    And "Kim" is listed in "Café Lumen" with "Lumen Quay: Location admin"
    When the merchant asks to remove Kim from "Café Lumen"
    Then the window says "No location admin would be left at: Lumen Quay"
    When the merchant confirms
    Then the window says "Please confirm this first."
    And "Kim" is listed in "Café Lumen" with "Lumen Quay: Location admin"
    When the merchant confirms with the warning seen
    Then nobody is listed in "Café Lumen"

  @B10
  Scenario: A main contact who leaves is replaced in the same step
    Given the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as ordering only of "Lumen Quay"
    And the merchant has added Pia to "Café Lumen" as ordering only of "Lumen Quay"
    And Kim is the main contact of "Café Lumen"
    When the merchant asks to remove Kim from "Café Lumen"
    Then the window says "is the main contact of this company."
    When the merchant confirms with Pia as the new main contact
    Then Pia is listed in "Café Lumen" as the main contact
