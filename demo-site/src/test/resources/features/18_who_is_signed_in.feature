Feature: Who is signed in, and how long
  In order to keep my company's prices and orders to those who may see them
  As a buyer
  I want a session to end when it has to

  @E4
  Scenario: Signing out everywhere
    Given Felix is signed in
    And Felix is signed in in another browser too
    When Felix signs out everywhere
    Then Felix is sent to sign in by both browsers
    When Felix signs in
    Then Felix is signed in

  @E7
  Scenario: A B2B customer who signs in with a password confirms by a code first
    When Noor signs in with the password "demo"
    And Noor opens "/"
    Then the page shows no location
    And the page asks to confirm with a code
    And Noor sees "COF-ESP-1KG" for "€24.00" on the product page
    When Noor opens "/checkout"
    Then Noor is sent to the sign-in page
    When Noor opens "/account"
    Then Noor is sent to the sign-in page
    When Noor asks for a sign-in code
    And Noor types the code from the mail
    Then Noor is on the page "/account"
    And Noor buys for "NWC-OSL"

  @E7 @B6
  Scenario: A D2C customer's password opens the account
    When Dana signs in with the password "demo"
    And Dana opens "/account"
    Then the answer is 200
    And the page shows no location

  @E8
  Scenario: The page says where the code was sent and how long it can be typed
    When Noor asks for a sign-in code
    Then the page says "noor@northwind.example"
    And the page says "It is valid for 10 more minutes."

  @E10
  Scenario: The merchant helps somebody who cannot sign in
    Given somebody new has asked for a sign-in code
    And somebody new types a wrong code
    And somebody new types the code from the mail
    When the merchant is signed in
    Then the section Sign-ins says of somebody new
      | Signed in           |            |      |                     |
      | Typed code rejected | Wrong code |      |                     |
      | Sign-in code sent   |            | Sent | Used typed 2 times  |
    And the code of somebody new is not in the section
