Feature: Installing in somebody else's shop, and taking it away again
  In order to sell to companies in the shop that I have
  As the developer of a Broadleaf shop
  I want to add B2Bleaf by a few lines, change what I do not like, and be able to remove it without a trace

  The scenarios follow each other: one shop, before, with and after B2Bleaf.

  @K1
  Scenario: The lines of the README make a wholesale shop of a Broadleaf shop
    Given a Broadleaf shop that has never seen B2Bleaf
    And a guest finds the tea for "10.00" and puts 2 into the cart
    When its developer adds the lines of the README
    And replaces a template, a service and a message of B2Bleaf
    And the shop starts
    Then the merchant's admin has the section "Companies"
    And a guest finds the tea for "10.00" and puts 2 into the cart

  @K1
  Scenario: A company buys in the shop
    When the merchant makes the company "Teahouse" for which "mara@teahouse.example" buys 20 % cheaper within 30 days
    And "mara@teahouse.example" signs in with the code from her mail
    Then she finds the tea for "8.00" and puts 3 into the cart
    And she submits the order, which is 24.00 and due in 30 days

  @K1
  Scenario: What the developer has replaced is there
    Then the sign-in page is the developer's template
    And its button says what the developer wrote
    And the developer's service finds the tea by the code "tea-1" in small letters

  @K3
  Scenario: The tables of the version before came along
    Then the company "Old Customer" of the version before is in the admin

  @K1
  Scenario: Uninstalled, the shop is what it was
    When the developer takes the lines out again and runs the uninstall script
    Then the shop's own tables are byte for byte what they were, but for what was bought meanwhile
    When the shop starts
    Then a guest finds the tea for "10.00" and puts 2 into the cart
    And the admin and the shop know nothing of B2Bleaf
