Feature: Signing in with a code
  In order to buy for my company without yet another password
  As a buyer
  I want to sign in with a six-digit code that is sent to my e-mail address

  @E1 @E4 @G1
  Scenario: A buyer with one location
    When Lars asks for a sign-in code
    Then the page asks for the code
    When Lars types the code from the mail
    Then Lars is on the page "/account"
    And Lars has a new session id
    And Lars buys for "NWC-OSL"

  @E1 @E8
  Scenario: A code may be typed the way it is read
    Given Lars has asked for a sign-in code
    When Lars types the code from the mail with a space in the middle
    Then Lars is signed in

  @E4
  Scenario: The page that was asked for opens after signing in
    When Lars opens "/account/orders"
    Then Lars is sent to the sign-in page
    When Lars asks for a sign-in code
    And Lars types the code from the mail
    Then Lars is on the page "/account/orders"

  @E4 @G3
  Scenario: What was in the cart before signing in is still there, at the company's price
    Given Noor's cart is empty
    And Noor is signed out
    And Noor has put 2 of "COF-ESP-1KG" into the cart as a guest
    When Noor signs in
    Then Noor's cart has 2 of "COF-ESP-1KG" at "€21.60" each

  @E4
  Scenario Outline: Signing in leads nowhere but into this shop
    When Lars opens "/sign-in<question>"
    And Lars asks for a sign-in code on that page
    And Lars types the code from the mail
    Then Lars is still in this shop

    Examples:
      | question                              |
      | ?successUrl=http://evil.example/      |
      | ?successUrl=//evil.example/           |
      | ?returnUrl=https://evil.example/      |
      | ?successUrl=%2F%5Cevil.example        |

  @E1
  Scenario: Signing out
    Given Lars is signed in
    When Lars signs out
    And Lars opens "/account"
    Then Lars is sent to the sign-in page

  @E2
  Scenario: A wrong code, then the right one
    Given somebody new has asked for a sign-in code
    When somebody new types a wrong code
    Then the page says that the code is not right
    And somebody new is not signed in
    When somebody new types the code from the mail
    Then somebody new is signed in

  @E2
  Scenario: After five wrong codes the right one is worth nothing
    Given somebody new has asked for a sign-in code
    When somebody new types a wrong code 5 times
    And somebody new types the code from the mail
    Then the page says that the code is not right
    And somebody new is not signed in

  @E2
  Scenario Outline: Something that is no code
    Given somebody new has asked for a sign-in code
    When somebody new types "<typed>" as the code
    Then the page says that the code is not right
    And somebody new is not signed in

    Examples:
      | typed                                    |
      |                                          |
      | 12345                                    |
      | 1234567                                  |
      | abcdef                                   |
      | ١٢٣٤٥٦                                   |
      | <script>alert(1)</script>                |
      | 000000000000000000000000000000000000000  |

  @E2
  Scenario: A code works once
    Given Lars has signed in with a code and signed out again
    When Lars types the same code again
    Then Lars is not signed in

  @E2
  Scenario: A newer code cancels the older one
    Given Lars has asked for a sign-in code
    And Lars has asked for another sign-in code
    When Lars types the first code
    Then the page says that the code is not right
    When Lars types the code from the mail
    Then Lars is signed in

  @E2
  Scenario: A code is bound to the browser that asked for it
    Given Lars has asked for a sign-in code
    When a stranger types Lars's code in another browser
    Then a stranger is not signed in
    When Lars types the code from the mail
    Then Lars is signed in

  @E2
  Scenario: Codes never stand in the log
    When Lars signs in
    Then no log of the demo contains Lars's code

  @E3
  Scenario: Nobody learns from the answer whether an address is known
    Then the answer to a request for a code is the same for all of
      | soyeon@hanbit.example   | a buyer                         |
      | anna@oldmill.example    | a member of an archived company |
      | dana@shopper.example    | a D2C customer                  |
      | nobody@nowhere.example  | unknown                         |

  @E1
  Scenario Outline: Something that is no e-mail address
    When a guest asks for a code for "<typed>"
    Then the page has a message at the field "email"

    Examples:
      | typed                |
      |                      |
      | lars                 |
      | lars@                |
      | lars@northwind@x.y   |
      | @northwind.example   |

  @E5
  Scenario: An address that the shop does not know becomes a D2C customer
    When somebody new signs in
    Then somebody new is signed in
    And somebody new buys for no location
    And somebody new sees "COF-ESP-1KG" for "€24.00" on the product page

  @E6 @F1
  Scenario: The sign-in page is there also for those who are signed in
    Given Lars is signed in
    When Lars opens "/sign-in"
    Then the page asks for an e-mail address
