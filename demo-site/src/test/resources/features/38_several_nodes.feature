@nodes
Feature: A shop on several nodes
  In order to sell while a machine is down, and more than one machine can
  As the person who runs the shop
  I want any node to go on where another one stopped, and nothing to be lost or done twice

  Background:
    Given the shop runs on two nodes behind a balancer

  @K6
  Scenario: Scripts and styles of a page from one node come from the other one, which has shown no page yet
    Then a page's scripts and styles are had from a node that has shown no page yet

  @K6
  Scenario: A code that one node sends is typed at the other one
    When only node A answers
    And Lars asks for a sign-in code
    And only node B answers
    And Lars types the code from the mail
    And only node A answers
    Then Lars is signed in
    And Lars buys for "NWC-OSL"

  @K6
  Scenario: A purchase whose every request goes to the other node
    Given Lars is ready to shop
    And Lars's cart is empty
    And Lars has put 3 of "COF-ESP-1KG" into the cart
    When Lars opens "/checkout"
    And Lars presses "Submit order" with the PO number "NODES-1"
    Then Lars sees the confirmation of an order
    And the confirmation shows the PO number "NODES-1"
    And a mail to Lars says "NODES-1" and "Net 30 days"
    And Lars's cart is now empty
    And Lars's orders with the PO number "NODES-1" are 1
    And both nodes have answered

  @K6
  Scenario: A guest's cart, a wrong quantity and a private customer's checkout
    Given Felix has put 1 of "COF-ESP-1KG" into the cart as a guest
    When Felix signs in
    Then Felix's cart has 1 of "COF-ESP-1KG" at "€24.00" each
    When Felix sends "many" of "COF-ESP-1KG" to the cart
    Then the answer is no error of the server
    When Felix opens "/checkout"
    And Felix pays with the card "4111111111111111" at the shop's own checkout
    Then Felix's cart is now empty

  @K6
  Scenario: The location that is chosen, and lines of a quick order that wait
    Given Ingrid buys for "NWC-OSL"
    When Ingrid chooses "NWC-BGO"
    Then Ingrid buys for "NWC-BGO"
    When Ingrid sends the quick order
      """
      NO-SUCH-SKU,1
      """
    And Ingrid opens "/coffee"
    And Ingrid opens "/quick-order"
    Then the text field still has "NO-SUCH-SKU,1"

  @K6
  Scenario Outline: What the merchant changes at one node holds at the other one on the next request
    Given the merchant is signed in
    And the company "Café Lumen" with the location "Lumen Quay"
    And the merchant has added Kim to "Café Lumen" as ordering only of "Lumen Quay"
    And the merchant has the catalog "Lumen wholesale" with 25 % off all products
    And the catalog "Lumen wholesale" is assigned to "Lumen Quay"
    And only node <shop> answers in the shop and only node <admin> in the admin
    And Kim buys for "Lumen Quay"
    Then Kim pays "€18.00" for "COF-ESP-1KG"
    When the merchant archives the catalog "Lumen wholesale"
    Then Kim pays "€24.00" for "COF-ESP-1KG"
    When the merchant reactivates the catalog "Lumen wholesale"
    Then Kim pays "€18.00" for "COF-ESP-1KG"
    When the merchant archives the location "Lumen Quay"
    Then Kim has no B2B rights on the next page
    When the merchant reactivates the location "Lumen Quay"
    Then Kim buys for "Lumen Quay"
    When the merchant takes "Lumen Quay" from Kim
    Then Kim has no B2B rights on the next page
    When the merchant restricts the shop to B2B customers
    Then "/coffee" sends Dana to the sign-in page
    When the merchant opens the shop to everybody
    Then "/coffee" is open to Dana

    Examples:
      | shop | admin |
      | B    | A     |
      | A    | B     |

  @K6
  Scenario: Signing out everywhere at one node ends the sessions of the other one
    Given only node A answers
    And Noor is signed in
    And only node B answers
    And Noor is signed in in another browser too
    When Noor signs out everywhere
    And only node A answers
    Then Noor is sent to sign in by both browsers

  @K6
  Scenario: A limit counts what both nodes are asked for
    When strangers ask for a code for "flood@nowhere.example" at each node in turn, 12 times in all
    Then "flood@nowhere.example" gets 3 codes and no more

  @K6
  Scenario: Who asks is told by the balancer
    When strangers from "203.0.113.7", "203.0.113.8" and "203.0.113.7" again ask for codes, each at the next node
    Then the first and the third of them count as one

  @K6
  Scenario: The merchant's pages, with scripts and styles, each from the other node
    Given the merchant is signed in
    Then every B2B page of the admin opens at either node
    And scripts and styles of a page from one node are had from the other one

  @K6
  Scenario: An import is uploaded at one node and watched at the other one
    Given the merchant is signed in
    And an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      NODES-1,Nodes Cafés,,ACTIVE,
      """
    When the merchant makes a dry run of the upload
    Then the import's status is "CHECKED"
    When the merchant presses "Import now"
    Then the import's status is "DONE"
    When the merchant opens the company "Nodes Cafés"
    Then the admin page says "Nodes Cafés"

  @K6
  Scenario: A preview is opened at one node, seen at the other one, and ends when the merchant signs out
    Given the merchant is signed in
    When the merchant previews the shop as "Oslo Harbour"
    Then the preview says that it shows what "NWC-OSL" sees
    And "/coffee" of the preview shows "Espresso, 1 kg"
    When the merchant signs out of the admin
    Then the preview's browser sees the shop as everybody does

  @K6
  Scenario: A node is killed in the middle of everything, and the other one goes on
    Given the merchant is signed in
    And an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      NODES-2,Surviving Cafés,,ACTIVE,
      """
    And Lars's order "NODES-DUE" is overdue since yesterday
    And Lars has the checkout open with the PO number "NODES-KILLED"
    And Chloe has the checkout open with the PO number "PO-NODES-KILLED"
    When node B stands still, so that node A takes what comes
    And nobody can store orders and companies, and the mail server does not answer
    And Lars submits the order at node A, and Chloe hers with a card
    And the merchant imports the upload at node A
    And the reminders are due at node A
    And Noor is sent a code by node A
    Then node A waits in checkout, import, mail run and reminder run
    When node A is killed, and everything can go on at node B
    And Lars submits the order once more
    Then Lars sees the confirmation of an order
    And Lars's orders with the PO number "NODES-KILLED" are 1
    And Chloe's order "PO-NODES-KILLED" is there once, and her card was charged once
    And Noor gets the code once and signs in with it
    And the import that was cut off is done, once
    And the buyers of the order "NODES-DUE" are reminded once
    When node A is started again
    Then Lars is signed in

  @K6
  Scenario: A node that is stopped ends what it has begun, and the shop goes on
    Given Lars is ready to shop
    And Lars has the checkout open with the PO number "NODES-STOPPED"
    When nobody can store orders for a while, and Lars submits the order at node B
    And node B is stopped meanwhile
    Then the order is confirmed, and node B is gone
    When each request goes to the next node
    Then Lars's orders with the PO number "NODES-STOPPED" are 1
    When node B is started again
    Then Lars is signed in

  @K6
  Scenario: The nginx configuration of docs/production works
    When nginx of docs/production stands in front of the nodes
    Then Lars signs in and shops by way of nginx
    And nginx passes on who asks, and no made-up address
    And an order goes on while one of the nodes is dead

  @K6
  Scenario Outline: Sessions that cannot be shared
    When a node is started with shared sessions but <without>
    Then it ends with the exit code 1 and one line that says "<words>"

    Examples:
      | without            | words            |
      | without a database | demo.db.url      |
      | without a key      | b2b.signIn.key   |
