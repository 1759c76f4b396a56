@merchant
Feature: The merchant's admin
  In order to serve companies
  As the merchant
  I want to find them, what they order and what can be set in one place

  @A1
  Scenario: Nobody gets in without signing in
    When a stranger opens the admin page "/admin/company"
    Then the merchant's sign-in page shows
    When a stranger signs in to the admin with a wrong password
    Then the merchant's sign-in page shows

  @A1
  Scenario: The companies
    Given the merchant is signed in
    When the merchant opens "/admin/company"
    Then the admin page lists "Northwind Cafes"
    And the admin page lists "Atelier Dubois"
    And the admin page lists "Hanbit Trading"
    And the admin page lists "Old Mill Ltd"

  @A2
  Scenario: The locations
    Given the merchant is signed in
    When the merchant opens "/admin/company-location"
    Then the admin page lists "Oslo Harbour"
    And the admin page lists "Bergen Station"
    And the admin page lists "Lyon"
    And the admin page lists "Busan"

  @A4
  Scenario: A company's page has its members and orders
    Given the merchant is signed in
    When the merchant opens the company "Northwind Cafes"
    Then the admin page says "Oslo Harbour"
    And the admin page says "ingrid@northwind.example"
    And the admin page says "lars@northwind.example"

  @I1 @G6
  Scenario: An order that was just placed
    Given Lars has placed an order with the PO number "OSL-3001"
    And the merchant is signed in
    When the merchant opens "/admin/b2b-order"
    Then the order's row shows "Northwind Cafes", "Oslo Harbour" and "OSL-3001"

  @K2
  Scenario: The settings
    Given the merchant is signed in
    When the merchant opens "/admin/b2b-settings"
    Then the shop is not restricted

  Scenario: A form without the right token
    Given the merchant is signed in
    When the merchant sends a form with the token "forged"
    Then the admin answers 403 and says "Nothing was saved"
    When the merchant sends a form with the token ""
    Then the admin answers 403 and says "Nothing was saved"
