@merchant
Feature: Events and webhooks
  In order to keep the merchant's other systems up to date without asking the shop again and again
  As the developer of such a system
  I want to be told of each change by a signed request that is tried again until it arrives

  Background:
    Given the merchant is signed in

  @K5
  Scenario: Another system is told of a company, its location and its members
    Given an endpoint that wants all events
    Then its secret is shown once and never again
    When the merchant creates the company "Café Events" with the location "Event Quay"
    And the merchant has added Kim to "Café Events" as location admin of "Event Quay"
    Then the endpoint gets these events of "Café Events", each signed and once
      | company.created    |
      | location.created   |
      | member.added       |
      | permission.granted |
    And the event "company.created" shows "name" as the company "Café Events"
    And the event "permission.granted" shows "permission" as "LOCATION_ADMIN"
    And the events say that "staff" did it
    And the merchant sees them delivered, with what was sent

  @K5
  Scenario: An endpoint gets the events of a purchase that it asked for
    Given an endpoint that wants "order.submitted, order.fulfilled, invoice.issued"
    When Lars has got 2 of "COF-ESP-1KG", ordered as "OSL-3701"
    Then the endpoint gets the event "order.submitted" about the PO number "OSL-3701"
    And the event "order.submitted" shows the lines, the terms and the total of the order
    And the endpoint gets the events "invoice.issued" and "order.fulfilled" of the same order
    And the endpoint has got nothing else

  @K5
  Scenario: Drafts, returns and requests for access are told of, and everything is as it is described
    Given an endpoint that wants all events
    When Lars has got 3 of "COF-ESP-1KG", ordered as "OSL-3702"
    And Lars asks to return "1" of it because "DAMAGED" and notes ""
    And the merchant approves 1 of the return and writes ""
    Then the endpoint gets the event "return.approved"
    Given Minjun has submitted a draft of 2 of "COF-ESP-1KG" with the PO number "DRF-3702"
    When the merchant approves the draft
    Then the endpoint gets the event "draft.approved"
    Given Felix has sent the request of "Café Webhook" with the tax id "LV-37000"
    Then the endpoint gets the event "access_request.submitted"
    And the endpoint has got these types among others, each as it is described
      | order.submitted          |
      | invoice.issued           |
      | order.fulfilled          |
      | return.requested         |
      | return.approved          |
      | draft.submitted          |
      | draft.approved           |
      | access_request.submitted |

  @K5
  Scenario: What does not arrive is tried again, and can be sent again by hand
    Given an endpoint that wants all events
    And the endpoint answers 500 and then 200
    When the merchant creates the company "Café Again" with the location "Again Quay"
    Then the endpoint gets the first event twice, with the same id and times of their own
    And the merchant sees that it took 2 attempts
    When the merchant sends a test event
    Then the endpoint gets the event "webhook.test"
    When the endpoint answers 302
    And the merchant delivers the test event again
    Then the merchant sees "REDIRECT" as the result, and that it was given up
    When the merchant delivers all again that was given up
    Then the merchant sees the test event delivered

  @K5
  Scenario: A new secret takes the place of the old one without a gap
    Given an endpoint that wants all events
    When the merchant makes a new secret for it
    And the merchant sends a test event
    Then the test event is signed with the old secret and with the new one

  @K5
  Scenario: An endpoint that is gone is left alone
    Given an endpoint that wants all events
    And the endpoint answers 410
    When the merchant sends a test event
    Then the merchant sees the endpoint disabled as "GONE"
    When the merchant enables it
    And the merchant sends a test event
    Then the merchant sees the test event delivered
    When the merchant disables it
    And the merchant creates the company "Café Silent" with the location "Silent Quay"
    Then the endpoint gets nothing of that

  @K5
  Scenario: What is wrong is said at its field, and nothing is stored
    Then each of these endpoints is refused at its field
      | url                                 | description | types           | field       |
      |                                     | ERP         | company.created | url         |
      | erp.example.com                     | ERP         | company.created | url         |
      | ftp://erp.example.com/              | ERP         | company.created | url         |
      | https://sol:secret@erp.example.com/ | ERP         | company.created | url         |
      | https://erp.example.com:25/         | ERP         | company.created | url         |
      | https://erp.example.com/#x          | ERP         | company.created | url         |
      | https://erp.example.com/            | LONG        | company.created | description |
      | https://erp.example.com/            | ERP         |                 | types       |
      | https://erp.example.com/            | ERP         | company.renamed | types       |
    And no address of the section answers nonsense with an error of the server

  @K5 @B4
  Scenario: Staff who may look see no buttons
    Given an endpoint that wants all events
    And the merchant sends a test event
    And Nora of the staff may "View B2B Webhooks"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-webhook                                |
      | /admin/b2b-webhook/{webhook}                      |
      | /admin/b2b-webhook/{webhook}/deliveries/{event}   |
    And the admin refuses to show Nora
      | /admin/b2b-webhook/new                            |
      | /admin/b2b-webhook/{webhook}/edit                 |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-webhook/new                            |
      | /admin/b2b-webhook/{webhook}/edit                 |
      | /admin/b2b-webhook/{webhook}/renew                |
      | /admin/b2b-webhook/{webhook}/disable              |
      | /admin/b2b-webhook/{webhook}/enable               |
      | /admin/b2b-webhook/{webhook}/delete               |
      | /admin/b2b-webhook/{webhook}/test                 |
      | /admin/b2b-webhook/{webhook}/redeliver?days=1     |
      | /admin/b2b-webhook/{webhook}/deliveries/{event}/redeliver |
