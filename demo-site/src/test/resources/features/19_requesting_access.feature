Feature: Requesting access
  In order to buy for my café at wholesale prices
  As somebody whom the shop does not know
  I want to ask for access by a form, and the merchant wants to answer with a few clicks

  @F4
  Scenario: What is wrong is said at its field, and nothing is lost
    When a guest opens "/request-access"
    And the guest sends a request without a company, with the e-mail "nonsense" and the country "XX"
    Then the answer is 400
    And the page says what is wrong at "companyName", "email" and "country"
    And the form still has "Brīvības iela 1" as "address1"

  @F4
  Scenario: Faster than people are
    When a guest opens "/request-access"
    And the guest sends the request of "Café Hurry" at once
    Then the answer is 400
    And the page says "send it once more"
    And the form still has "Café Hurry" as "companyName"
    When the guest waits a moment and sends the form once more
    Then the request is received

  @F4
  Scenario: The answer is the same whether the shop knows the address or not
    Then a request of Lars and one of somebody new are answered alike

  @F4
  Scenario: What a machine fills in is answered alike and goes nowhere
    When a machine sends the request of "Robot Beans" and fills in every field
    Then the request is received
    And the merchant has no request of "Robot Beans"

  @F4
  Scenario: A form can be too long
    When a guest opens "/request-access"
    And the guest sends a message of 40000 characters
    Then the answer is 413
    And the merchant has no request of "Café Long"

  @F4
  Scenario: A form from somewhere else
    When a guest opens "/request-access"
    And the guest sends the request of "Café Forged" with the token "forged"
    Then the answer is 403
    And the merchant has no request of "Café Forged"

  # Story M6.
  @F4
  Scenario: A stranger asks, the merchant sees a possible duplicate by tax id, and approves
    Given somebody new has sent the request of "Northwind Cafés ASA" with the tax id "914778271"
    Then somebody new gets a mail that says "We look at it"
    And the merchant has a request of "Northwind Cafés ASA", which is "New"
    And the request names the company "Northwind Cafes" as a possible duplicate: "Same tax id"
    When the merchant approves it as a new company "Northwind Twin" with the location "Rīga"
    Then the request is "Approved"
    And somebody new gets a mail that says "Northwind Twin"
    When the merchant opens the company "Northwind Twin"
    Then the admin page says "Northwind Twin"
    When somebody new signs in
    Then somebody new buys for "Rīga" of "Northwind Twin"

  @F4
  Scenario: A duplicate joins the company that is there
    Given somebody new has sent the request of "Atelier Dubois SARL" with the tax id "FR 40303265045"
    And the merchant has a request of "Atelier Dubois SARL", which is "New"
    When the merchant approves it for the location "Lyon" of the company "Atelier Dubois"
    Then the request is "Approved"
    When somebody new signs in
    Then somebody new buys for "Lyon" of "Atelier Dubois"

  @F4
  Scenario: Two members of the staff at once
    Given somebody new has sent the request of "Café Two" with the tax id ""
    And the merchant has a request of "Café Two", which is "New"
    When a colleague rejects it because "We do not deliver there."
    And the merchant approves what is still open in the first window
    Then the admin page says "Somebody else has decided about this request meanwhile"
    And the request is "Rejected"
    And somebody new gets a mail that says "We do not deliver there."
    When the merchant opens "/admin/company"
    Then the admin page does not say "Café Two"

  @F4
  Scenario: What cannot be approved says why at its field
    Given somebody new has sent the request of "Café Nameless" with the tax id ""
    And the merchant has a request of "Café Nameless", which is "New"
    When the merchant approves it as a new company "" with the location "Rīga"
    Then the admin page says "Nothing was saved"
    And the admin page says "This is needed."
    And the request is "New"

  @F4
  Scenario: Marked as a duplicate
    Given somebody new has sent the request of "Café Again" with the tax id ""
    And the merchant has a request of "Café Again", which is "New"
    When the merchant marks it as a duplicate with the note "Asked last week"
    Then the request is "Duplicate"
    And the admin page says "Asked last week"

  @E6 @F4 @restricts
  Scenario: A right code of somebody who is no B2B customer
    When the merchant restricts the shop to B2B customers
    And somebody new asks for a sign-in code
    And somebody new types the code from the mail
    Then the answer is 403
    And the page says "You are not a registered B2B customer of this shop"
    And the page has a link to "/request-access"
    And nothing of the catalog is on the page
    When somebody new opens "/request-access"
    Then the form has somebody new's address as "email"
