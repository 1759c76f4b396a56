@merchant
Feature: Other programs use the REST API
  In order to keep companies, people and orders in step with the systems that I have
  As the merchant
  I want programs to read and change them by the rules of the admin, each with the rights that I gave it

  @K5
  Scenario: A token is shown once and opens what its scopes say
    Given a program with the scopes "companies:read orders:read"
    Then no other page of the admin shows the token
    When the program asks for "/companies/ext:NWC"
    Then it is answered 200
    And its "/name" is "Northwind Cafes"
    And the list of API clients shows when it was used
    When the program asks for "/companies/ext:NWC/members"
    Then it is answered 403 with the problem "insufficient-scope"
    And its "/scope" is "members:read"
    When the merchant gives it a new token
    Then the old token opens nothing
    When the merchant revokes it without a tick, nothing happens; with one, it ends

  @K5
  Scenario: Nobody else is known to the API
    Then a browser of signed-in staff asks for "/companies"
    When the program reads the description at "/openapi.yaml"
    And the program reads the description at "/webhooks.yaml"
    And the program asks for "/companies"
    Then it is answered 401 with the problem "unauthorized"
    And it has the header "WWW-Authenticate" with "Bearer"

  @K5
  Scenario Outline: An API client that cannot be made is refused at its field
    Given the merchant is signed in
    When the merchant makes an API client with the name "<name>", the scopes "<scopes>", the last day "<day>" and the rate "<rate>"
    Then the form is shown again with problems at "<fields>"

    Examples:
      | name | scopes         | day        | rate   | fields                     |
      |      |                | soon       | many   | name, scope, expires, rate |
      |      |                | 2020-01-01 |        | name, scope, expires       |
      | ERP  | companies:read | 2020-02-30 |        | expires                    |
      | ERP  | companies:read |            | 0      | rate                       |
      | ERP  | companies:read |            | 100001 | rate                       |
      | ERP  | nothing        |            |        | scope                      |

  @K5
  Scenario: API clients are for reading
    Given a program with the scopes "companies:read"
    And Nora of the staff may "View B2B API Clients"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-api-client |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-api-client/new      |
      | /admin/b2b-api-client/1        |
      | /admin/b2b-api-client/1/token  |
      | /admin/b2b-api-client/1/revoke |

  @K5
  Scenario: A company is made, found by its own key, changed and archived
    Given a program that may do everything
    When the program sends "POST /companies" with
      """
      {"name": "Harbour & Sons", "externalId": "{newkey}", "firstLocation": {"name": "Quay", "timeZone": "Europe/Oslo",
        "terms": {"type": "NET", "netDays": 30, "depositPercent": "12.5"}, "poRule": "PATTERN", "poPattern": "PO-.+",
        "shippingAddress": {"address1": "Quay 1", "city": "Bergen", "postalCode": "5003", "country": "NO"}}}
      """
    Then it is answered 201
    And it has the header "Location" with "/admin/api/b2b/v1/companies/"
    And its "/id" is remembered as "company"
    And the audit trail names the program as the one who "Created" "Harbour & Sons"
    When the program asks for "/companies/ext:{newkey}/locations"
    Then its "/data" has 1 entry
    And its "/data/0/terms/depositPercent" is "12.5"
    And its "/data/0/billingAddress/city" is "Bergen"
    And its "/data/0/id" is remembered as "location"
    When the program asks for "/locations/{location}"
    And the program changes "/locations/{location}" as it was read
      """
      {"terms": {"type": "NONE", "netDays": null, "depositPercent": null}, "billingAddress": {"city": "Oslo"}, "billingSameAsShipping": false}
      """
    Then it is answered 200
    And its "/terms/type" is "NONE"
    And its "/billingAddress/city" is "Oslo"
    And its "/shippingAddress/city" is "Bergen"
    When the program asks for "/companies/ext:{newkey}"
    And the program changes "/companies/{company}" as it was read
      """
      {"status": "ARCHIVED", "notes": "Moved away"}
      """
    Then it is answered 200
    And its "/status" is "ARCHIVED"
    When the program asks for "/companies?status=ACTIVE&externalId={newkey}"
    Then its "/data" has 0 entries

  @K5
  Scenario: The same request is carried out once
    Given a program that may do everything
    When the program sends "POST /companies" with the key "{newonce}" and
      """
      {"name": "Once {newonce}", "firstLocation": {"name": "First"}}
      """
    Then it is answered 201
    And the answer is remembered
    When the program sends "POST /companies" with the key "{newonce}" and
      """
      {"name": "Once {newonce}", "firstLocation": {"name": "First"}}
      """
    Then it is answered 201
    And it is the same answer as before
    When the program sends "POST /companies" with the key "{newonce}" and
      """
      {"name": "Twice {newonce}", "firstLocation": {"name": "First"}}
      """
    Then it is answered 422 with the problem "key-reused"
    When the program asks for "/companies?text={newonce}"
    Then its "/data" has 1 entry

  @K5
  Scenario: Of two programs that change the same record the second one is told
    Given a program that may do everything
    When the program sends "POST /companies" with
      """
      {"name": "Shared", "firstLocation": {"name": "First"}}
      """
    And the program asks for "/companies?text=Shared"
    Then its "/data/0/id" is remembered as "shared"
    When the program asks for "/companies/{shared}"
    Then its "/id" is remembered as "seen"
    When the program asks for "/companies/{shared}" again and has what it read
    Then it is answered 304
    When the program changes "/companies/{shared}" as it was read
      """
      {"notes": "one"}
      """
    Then it is answered 200
    When the program changes "/companies/{shared}" as it was read as "seen"
      """
      {"notes": "two"}
      """
    Then it is answered 412 with the problem "precondition-failed"
    When the program sends "PATCH /companies/{shared}" with
      """
      {"notes": "three"}
      """
    Then it is answered 428 with the problem "precondition-required"
    When the program asks for "/companies/{shared}"
    Then its "/notes" is "one"

  @K5
  Scenario: Lists are read page by page
    Given a program that may do everything
    Then reading "/companies?limit=2" page by page finds 4 or more companies, each once

  @K5
  Scenario: People are added to a company, and the last location admin is not taken away unseen
    Given a program that may do everything
    When the program sends "POST /companies" with
      """
      {"name": "People {newpeople}", "externalId": "{newpeople}", "firstLocation": {"name": "Here", "externalId": "L{newpeople}"}}
      """
    And the program sends "POST /companies/ext:{newpeople}/members" with
      """
      {"email": "{newpeople}@people.example", "firstName": "Pia", "sendMail": true,
        "permissions": [{"locationId": "ext:L{newpeople}", "permission": "LOCATION_ADMIN"}]}
      """
    Then it is answered 201
    And its "/firstName" is "Pia"
    And its "/customerId" is remembered as "pia"
    And the mailbox has a mail of access for "{newpeople}@people.example"
    When the program sends "POST /companies/ext:{newpeople}/members" with
      """
      {"email": "{newpeople}@people.example", "permissions": [{"locationId": "ext:L{newpeople}", "permission": "ORDERING_ONLY"}]}
      """
    Then it is answered 409 with the problem "already-member"
    When the program sends "DELETE /locations/ext:L{newpeople}/permissions/{pia}"
    Then it is answered 409 with the problem "last-location-admin"
    And its "/locations" has 1 entry
    When the program asks for "/locations/ext:L{newpeople}/permissions/{pia}"
    And the program changes "/locations/ext:L{newpeople}/permissions/{pia}?acceptAdminless=true" as it was read
      """
      {"permission": "ORDERING_ONLY"}
      """
    Then it is answered 200
    And its "/permission" is "ORDERING_ONLY"
    When the program sends "DELETE /locations/ext:L{newpeople}/permissions/{pia}"
    Then it is answered 204
    When the program asks for "/companies/ext:{newpeople}/members/{pia}"
    Then its "/permissions" has 0 entries
    When the program sends "POST /locations/ext:L{newpeople}/permissions" with
      """
      {"customerId": "{pia}", "permission": "ORDERING_ONLY"}
      """
    Then it is answered 201
    When the program sends "DELETE /companies/ext:{newpeople}/members/{pia}"
    Then it is answered 204
    When the program asks for "/companies/ext:{newpeople}/members/{pia}"
    Then it is answered 404 with the problem "not-found"

  @K5
  Scenario: Orders are read with their lines
    Given a program with the scopes "orders:read"
    When the program asks for "/locations/ext:NWC-BGO/orders?paymentStatus=PAID&limit=1"
    Then it is answered 200
    And its "/data/0/orderNumber" is remembered as "number"
    When the program asks for "/locations/ext:NWC-BGO/orders/{number}"
    Then it is answered 200
    And its "/open/amount" is "0.00"
    And its "/placedBy/email" is "ingrid@northwind.example"
    And its lines and its sums are those that the merchant sees
    When the program asks for "/locations/ext:NWC-OSL/orders/{number}"
    Then it is answered 404 with the problem "not-found"
    When the program asks for "/locations/ext:NWC-BGO/orders?since=2999-01-01T00:00:00Z"
    Then its "/data" has 0 entries

  @K5
  Scenario: What cannot be stored is refused at its place
    Given a program that may do everything
    Then the program is refused, each time in its own way
      | request                             | status | code                 | at                               | body |
      | POST /companies                     | 422    | REQUIRED             | #/firstLocation                  | {"name": "x"} |
      | POST /companies                     | 422    | REQUIRED             | #/name                           | {"firstLocation": {"name": "x"}} |
      | POST /companies                     | 422    | REQUIRED             | #/firstLocation/name             | {"name": "x", "firstLocation": {}} |
      | POST /companies                     | 422    | TAKEN                | #/externalId                     | {"name": "x", "externalId": "NWC", "firstLocation": {"name": "x"}} |
      | POST /companies                     | 422    | UNKNOWN_PROPERTY     | #/firstLocation/terms/days       | {"name": "x", "firstLocation": {"name": "x", "terms": {"days": 3}}} |
      | POST /companies/ext:NWC/locations   | 422    | NET_DAYS_MISSING     | #/terms/netDays                  | {"name": "x", "terms": {"type": "NET"}} |
      | POST /companies/ext:NWC/locations   | 422    | NOT_A_COUNTRY        | #/shippingAddress/country        | {"name": "x", "shippingAddress": {"country": "XX"}} |
      | POST /companies/ext:NWC/locations   | 422    | NOT_A_NUMBER         | #/terms/depositPercent           | {"name": "x", "terms": {"type": "NET", "netDays": 3, "depositPercent": 25}} |
      | POST /companies/ext:NWC/locations   | 422    | NOT_AN_EMAIL         | #/billingEmail                   | {"name": "x", "billingEmail": "nobody"} |
      | POST /companies/ext:NWC/members     | 422    | NOT_AN_EMAIL         | #/email                          | {"email": "nobody", "permissions": [{"locationId": "ext:NWC-OSL", "permission": "ORDERING_ONLY"}]} |
      | POST /companies/ext:NWC/members     | 422    | CHOOSE_A_LOCATION    | #/permissions                    | {"email": "a@b.example", "permissions": []} |
      | POST /companies/ext:NWC/members     | 422    | NOT_OF_COMPANY       | #/permissions/1/locationId       | {"email": "a@b.example", "permissions": [{"locationId": "ext:NWC-OSL", "permission": "ORDERING_ONLY"}, {"locationId": "ext:ATD-LYS", "permission": "ORDERING_ONLY"}]} |
      | POST /companies/ext:NWC/members     | 422    | CHOOSE_THE_RECEIVER  | #/transferOrdersTo               | {"email": "a@b.example", "transferOrdersTo": "ext:NWC-BGO", "permissions": [{"locationId": "ext:NWC-OSL", "permission": "ORDERING_ONLY"}]} |
      | POST /locations/ext:NWC-OSL/permissions | 422 | NOT_A_CUSTOMER_OF_COMPANY | #/customerId             | {"customerId": "1", "permission": "ORDERING_ONLY"} |
      | POST /locations/ext:NWC-OSL/permissions | 422 | NOT_A_CHOICE        | #/permission                     | {"customerId": "1", "permission": "OWNER"} |

  @K5
  Scenario: Odd requests are no errors of the server
    Given a program that may do everything
    Then whatever the program sends is answered without an error of the server

  @K5
  Scenario: A program that asks too often is told to wait
    Given a program that may send 3 requests in a minute
    When the program asks for "/companies" until it is told to wait
    Then it is answered 429 with the problem "rate-limited"
    And it has the header "Retry-After" with ""
    And it has the header "RateLimit-Remaining" with "0"

  @K5
  Scenario: The description is what really happens
    Then each operation of the description has given each of its answers
