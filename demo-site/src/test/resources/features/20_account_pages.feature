@settings
Feature: Sign-in, account and checkout pages as the merchant wants them
  In order to give my customers one way in that looks like my shop
  As the merchant
  I want to set how these pages look, what they link to and where they answer

  @E9
  Scenario: The sign-in link in the header and at the checkout, on and off
    Given a guest has put 1 of "COF-ESP-1KG" into the cart
    When a guest opens "/checkout"
    Then the header links to "/sign-in"
    And the page has a link to "/account/checkout"
    When the merchant saves the setting "b2b.signIn.headerLink" as "false"
    And a guest opens "/checkout"
    Then the header does not link to "/sign-in"
    And the page has no link to "/account/checkout"
    And a guest's cart has 1 line
    When a guest opens "/sign-in"
    Then the page asks for an e-mail address

  @E9 @E4
  Scenario: Whoever signs in at the checkout comes back to it, with the cart
    Given Noor's cart is empty
    And Noor is signed out
    And Noor has put 2 of "COF-ESP-1KG" into the cart as a guest
    When Noor opens "/account/checkout"
    Then Noor is sent to the sign-in page
    When Noor asks for a sign-in code
    And Noor types the code from the mail
    Then Noor is on the page "/checkout"
    And the page has the field "poNumber"
    And Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each

  @E9 @G1
  Scenario: A buyer with two locations chooses one and goes on to the checkout
    Given Ingrid has put 1 of "COF-ESP-1KG" into the cart as a guest
    When Ingrid opens "/account/checkout"
    Then Ingrid is sent to the sign-in page
    When Ingrid asks for a sign-in code
    And Ingrid types the code from the mail
    Then Ingrid is on the page "/account/location"
    When Ingrid chooses "NWC-OSL" on that page
    Then Ingrid is on the page "/checkout"

  @E9
  Scenario: A sign-in before the checkout
    Given Noor's cart is empty
    And Noor is signed out
    And Noor has put 1 of "COF-ESP-1KG" into the cart as a guest
    And Noor has the shop's own checkout open in a first tab
    When the merchant saves the setting "b2b.signIn.requiredBeforeCheckout" as "true"
    And Noor sends the checkout of the first tab
    Then the answer is 401
    And the page has a link to "/account/checkout"
    When Noor opens "/checkout.html"
    Then Noor is sent to the sign-in page
    When Noor opens "/checkout"
    Then Noor is sent to the sign-in page
    When Noor asks for a sign-in code
    And Noor types the code from the mail
    Then Noor is on the page "/checkout"
    And the page has the field "poNumber"
    And Noor's cart has 1 of "COF-ESP-1KG" at "€21.60" each

  @E9
  Scenario: Without a sign-in before the checkout a guest buys
    Given a guest has put 1 of "COF-ESP-1KG" into the cart
    When a guest opens "/checkout"
    Then the shop's own checkout shows

  @J4
  Scenario: The privacy policy is linked from the pages that take a person's data
    Given Lars is signed in
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    And a guest has put 1 of "COF-ESP-1KG" into the cart
    When the merchant saves the setting "b2b.privacyPolicy.url" as "https://fjordsupply.example/privacy"
    Then these pages link to "https://fjordsupply.example/privacy"
      | person  | page            |
      | a guest | /sign-in        |
      | a guest | /sign-in/code   |
      | a guest | /request-access |
      | a guest | /checkout       |
      | Lars    | /checkout       |
      | Lars    | /account        |
      | Lars    | /account/orders |
    When the merchant saves the setting "b2b.privacyPolicy.url" as ""
    Then these pages do not link to "https://fjordsupply.example/privacy"
      | person  | page            |
      | a guest | /sign-in        |
      | a guest | /checkout       |
      | Lars    | /account        |

  @J4 @E12 @E13
  Scenario Outline: What does not belong on a public page is refused at its field
    When the merchant saves the setting "<setting>" as "<value>"
    Then the settings page says "<words>" at "<setting>"

    Examples:
      | setting               | value                            | words                         |
      | b2b.privacyPolicy.url | javascript:alert(1)              | starts with https://          |
      | b2b.privacyPolicy.url | //evil.example/                  | starts with https://          |
      | b2b.brand.logo        | data:image/svg+xml,<svg/>        | starts with https://          |
      | b2b.brand.colour      | red                              | such as #1f5c50               |
      | b2b.brand.colour      | #4caf50                          | 2.7 : 1                       |
      | b2b.brand.colour      | #000;background:url(//x.example) | such as #1f5c50               |
      | b2b.shop.address      | shop.example                     | full address                  |
      | b2b.account.host      | https://account.example.com/     | host name alone               |
      | b2b.account.host      | account.example.com              | no common domain              |

  @E11
  Scenario: The addresses to copy, and an entry in the shop's menu
    When the merchant looks at the settings
    Then the addresses to copy are "/sign-in" and "/account" of the shop
    When a guest opens "/"
    Then the menu links to "/sign-in"
    Given Lars is signed in
    When Lars opens "/coffee"
    Then the menu links to "/account"

  @E12
  Scenario: One colour and one logo for sign-in, code, account and checkout
    Given Lars is signed in
    And Lars's cart is empty
    And Lars has put 1 of "COF-ESP-1KG" into the cart
    And a guest has put 1 of "COF-ESP-1KG" into the cart
    When the merchant saves the setting "b2b.brand.colour" as "#7A1F4B"
    And the merchant saves the setting "b2b.brand.logo" as "/img/favicon.svg"
    Then these pages have the colour "#7a1f4b" and the logo "/img/favicon.svg"
      | person  | page          |
      | a guest | /sign-in      |
      | a guest | /sign-in/code |
      | a guest | /checkout     |
      | Lars    | /checkout     |
      | Lars    | /account      |

  @E12
  Scenario: Nothing of the shop's own pages is on the sign-in and code pages
    Given Lars is signed in
    Then the page "/account" of Lars has the shop's header, footer and scripts
    And the page "/sign-in" of Lars has nothing of the shop
    And the page "/sign-in/code" of Lars has nothing of the shop

  @E13
  Scenario: Sign-in and account pages on a host name of their own
    Given the account pages have the host name "account.fjord.localhost" and the shop "shop.fjord.localhost"
    When a visitor with a cart opens "/account/orders" of the shop
    Then the visitor is on "/sign-in" of the account
    When the visitor signs in there as "noor@northwind.example"
    Then the visitor is on "/account/orders" of the account
    And the visitor's cart in the shop has the company's price
    When the visitor opens "/" of the account
    Then the visitor is on "/" of the shop
    When the visitor opens "/account" of the shop
    Then the visitor is on "/account" of the account
    When the visitor signs out there
    And the visitor opens "/account" of the shop
    Then the visitor is on "/sign-in" of the account

  @E13
  Scenario: Two host names open no other way
    Given the account pages have the host name "account.fjord.localhost" and the shop "shop.fjord.localhost"
    Then no answer names another host that a visitor asks for
    And a form without the page's token is refused by both
    And a form of the shop's pages is taken by the account
    And a script and a form are answered where they arrive
    And under any other name each page answers where it is asked for

  @E13 @E11
  Scenario: The addresses to copy name the host of the account
    Given the account pages have the host name "account.fjord.localhost" and the shop "shop.fjord.localhost"
    When the merchant looks at the settings
    Then the addresses to copy are on "account.fjord.localhost"
