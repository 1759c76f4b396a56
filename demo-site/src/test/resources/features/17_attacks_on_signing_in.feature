Feature: Attacks on signing in
  In order to be the only one who buys in my name
  As a buyer
  I want whoever tries to sign in as me to fail

  @E2
  Scenario: Of many who send the right code at once one is signed in
    Given somebody new has asked for a sign-in code
    When the right code of somebody new is sent 200 times at once
    Then exactly one of them opens a session

  @E4
  Scenario: A session that a stranger planted stays a stranger's
    Given a stranger has planted a session with Lars
    When Lars signs in
    Then the planted session is nobody's

  @E1 @E4
  Scenario Outline: No page of another site can sign anybody in or out
    When a guest sends a form to "<path>" without a token
    Then the answer is 403

    Examples:
      | path                 |
      | /sign-in             |
      | /sign-in/code        |
      | /sign-out            |
      | /sign-out/everywhere |

  @E1
  Scenario Outline: No link signs anybody out
    Given Felix is signed in
    When Felix opens "<path>"
    Then Felix is signed in

    Examples:
      | path                 |
      | /logout              |
      | /sign-out            |
      | /sign-out/everywhere |

  @E2
  Scenario: A poisoned host name does not reach the mail
    When a stranger asks for a code for somebody new under the host name "evil.example"
    Then the mail to somebody new does not say "evil"
    And the mail to somebody new has no link

  @E2
  Scenario: What stands in the mail of a code
    When somebody new asks for a sign-in code
    Then the mail to somebody new says
      | Fjord Supply                     |
      | 10 minutes                       |
      | UTC                              |
      | a browser that we do not know    |
      | Our staff never ask for this code |
    And the mail to somebody new has no link

  @E1
  Scenario Outline: Header injection by the address
    When a guest asks for a code for "<typed>"
    Then the page has a message at the field "email"

    Examples:
      | typed                                                 |
      | lars@northwind.example\nBcc: stranger@evil.example    |
      | lars@northwind.example,stranger@evil.example          |
      | lars@northwind.example;stranger@evil.example          |
      | Lars <lars@northwind.example>                         |
      | lars@northwind.example%0d%0aBcc: stranger@evil.example |
