@own-demo
Feature: Running the demo
  In order to rely on it
  As the person who runs the shop
  I want it to say plainly why it does not start, and to lose nothing when it ends

  @C4 @E1
  Scenario: The mail server is down
    Given a demo of its own whose mail server is down
    When Lars asks for a sign-in code there
    Then the page asks for the code
    When the mail server is back
    Then Lars gets the code and signs in with it

  @C4 @C2
  Scenario: The access mail waits for the mail server
    Given a demo of its own whose mail server is down
    When the merchant sends the access mail of "Northwind Cafes" to Noor
    Then the mails page shows that the access mail to Noor is waiting and why
    When the mail server is back
    Then Noor gets the access mail

  @K3
  Scenario: The process is killed and started again
    Given a demo of its own whose mail server is up
    And there Lars has placed an order with the PO number "KILL-9"
    And there the merchant has restricted the shop
    When the process is killed
    And the demo is started again on the same folder
    Then there Lars's orders with the PO number "KILL-9" are 1
    And there the shop is still restricted
    And there the merchant still has the company "Northwind Cafes"

  Scenario Outline: A start that cannot work ends with one line
    When the demo is started with <problem>
    Then it ends with the exit code 1 and one line that says "<words>"

    Examples:
      | problem                          | words                    |
      | a shop port that is taken        | demo.storefront.port     |
      | an admin port that is taken      | demo.admin.port          |
      | a folder that cannot be written  | demo.data                |
      | a database that is unreachable   | demo.db.url              |
      | a database of an unknown kind    | jdbc:postgresql:         |
      | a port that is no number         | demo.storefront.port     |
      | a setting that does not exist    | Unknown argument         |

  @E2
  Scenario: A shop in production needs a key of its own for sign-in codes
    When the demo is started in production without a key
    Then it ends with the exit code 1 and one line that says "b2b.signIn.key is missing"

  Scenario: An old Java still understands the entry point
    Then the entry point is compiled for Java 8

  Scenario Outline: Each application tells whether it is well
    When the health page of the <application> is opened
    Then the answer is 200

    Examples:
      | application |
      | shop        |
      | admin       |
