@merchant @staff
Feature: Staff with a part of the rights
  In order to give each member of the staff a part of the work
  As the merchant
  I want everybody to see and change what the permissions say, whatever way somebody tries

  @A4 @B4
  Scenario: Companies and locations are for reading
    Given Nora of the staff may "View Companies"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/company                  |
      | /admin/company/{company}        |
      | /admin/company-location         |
      | /admin/company-location/{location} |
    And the admin refuses what Nora sends by hand to
      | /admin/company/add                                   |
      | /admin/company/{company}                             |
      | /admin/company/{company}/delete                      |
      | /admin/company/{company}/archive                     |
      | /admin/company/{company}/reactivate                  |
      | /admin/company/{company}/locations/add               |
      | /admin/company/{company}/customers/add               |
      | /admin/company/{company}/customers/remove            |
      | /admin/company/{company}/customers/{member}/permissions |
      | /admin/customer/{member}/companies/add               |
      | /admin/company-location/{location}                   |
      | /admin/company-location/{location}/archive           |
      | /admin/b2b-job/transfer?customerId={member}&locationId={location} |
      | /admin/b2b-catalog/location/{location}?catalog=1&act=remove |
      | /admin/b2b-mail-template/send?companyId={company}&customerId={member} |
    And nothing has happened to the company

  @F4
  Scenario: Requests for access are for reading
    Given Felix has sent the request of "Looking Café" with the tax id "LV-33000"
    And Nora of the staff may "View B2B Access Requests"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-access-request?status=ALL |
      | /admin/b2b-access-request/{request}  |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-access-request/{request}/approve            |
      | /admin/b2b-access-request/{request}/reject?reason=no   |
      | /admin/b2b-access-request/{request}/duplicate          |

  @G12
  Scenario: Drafts are for reading
    Given Nora of the staff may "View B2B Drafts"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-draft?heap=ALL |
      | /admin/b2b-draft/{draft}  |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-draft/{draft}/edit              |
      | /admin/b2b-draft/{draft}/note              |
      | /admin/b2b-draft/{draft}/check             |
      | /admin/b2b-draft/{draft}/approve           |
      | /admin/b2b-draft/{draft}/invoice           |
      | /admin/b2b-draft/{draft}/withdraw          |
      | /admin/b2b-draft/{draft}/decline?reason=no |

  @H3 @I4
  Scenario: Returns are for reading
    Given the merchant is signed in
    And Lars has got 2 of "COF-ESP-1KG", ordered as "OSL-3390"
    When Lars asks to return "1" of it because "DAMAGED" and notes ""
    Given Nora of the staff may "View B2B Returns"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-return?status=ALL |
      | /admin/b2b-return/{return}   |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-return/{return}/approve        |
      | /admin/b2b-return/{return}/decline?words=no |
      | /admin/b2b-return/{return}/receive        |
      | /admin/b2b-return/{return}/settle?amount=1 |
    Then Lars finds the return "REQUESTED", and "Requested" on its page

  @I1 @I2 @I6 @I7 @I8 @I9
  Scenario: Orders, invoices and charges are for reading
    Given Nora of the staff may "View B2B Orders, View B2B Invoices, View B2B Charges"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/b2b-order           |
      | /admin/b2b-order/{order}   |
      | /admin/b2b-invoice         |
      | /admin/b2b-invoice/order/{order} |
      | /admin/b2b-statement       |
      | /admin/b2b-charge?show=ALL |
    And the admin refuses what Nora sends by hand to
      | /admin/b2b-order/{order}/receive?amount=1 |
      | /admin/b2b-order/{order}/capture          |
      | /admin/b2b-order/{order}/void             |
      | /admin/b2b-order/{order}/refund?amount=1&reason=x |
      | /admin/b2b-order/{order}/fulfil           |
      | /admin/b2b-order/{order}/cancel?reason=x  |
      | /admin/b2b-invoice/order/{order}/issue    |
      | /admin/b2b-invoice/order/{order}/withdraw |
      | /admin/b2b-invoice/1/send                 |
      | /admin/b2b-invoice/1/link                 |
      | /admin/b2b-statement/remind               |
      | /admin/b2b-charge/1/settle?charged=true   |
      | /admin/b2b-charge/1/give-back             |
      | /admin/b2b-charge/1/retry                 |
      | /admin/b2b-charge/1/given-back            |

  @I1 @B4
  Scenario: Whoever may do one thing sees nothing of the others
    Given Nora of the staff may "View B2B Gate Tests"
    Then the admin refuses to show Nora
      | /admin/company                          |
      | /admin/company/{company}                |
      | /admin/company/{company}/customers      |
      | /admin/company-location/{location}      |
      | /admin/b2b-order                        |
      | /admin/b2b-order/{order}                |
      | /admin/b2b-invoice/1/pdf                |
      | /admin/b2b-statement/{company}/pdf      |
      | /admin/b2b-draft                        |
      | /admin/b2b-access-request               |
      | /admin/b2b-charge                       |
      | /admin/b2b-catalog                      |
      | /admin/b2b-catalog/prices/export.zip    |
      | /admin/b2b-import/export.zip            |
      | /admin/b2b-mail                         |
      | /admin/b2b-settings                     |
      | /admin/b2b-sign-in                      |
      | /admin/b2b-audit                        |
      | /admin/b2b-job                          |
      | /admin/b2b-dashboard                    |

  @A4 @I1
  Scenario: The page of a company shows orders only to those who may read orders
    Given Nora of the staff may "View B2B Catalogs"
    Then Nora reads these pages, and nothing on them can be sent
      | /admin/company/{company}           |
      | /admin/company-location/{location} |
    And there is no order on the page that Nora reads
    And the admin refuses to show Nora
      | /admin/b2b-order/{order} |

  @A6 @I2
  Scenario: A page of Broadleaf's is no way around the pages of a record
    Given Nora of the staff may "Maintain Companies, Maintain B2B Orders, Settle B2B Charges, Maintain B2B Mails"
    Then the admin refuses to show Nora
      | /admin/org.b2bleaf.payment.ChargeImpl             |
      | /admin/org.b2bleaf.ordering.DraftOrderImpl        |
      | /admin/org.b2bleaf.ordering.money.PaymentEntryImpl |
      | /admin/org.b2bleaf.mail.OutboxMailImpl            |
      | /admin/org.b2bleaf.signin.SignInCodeRecordImpl    |
      | /admin/org.b2bleaf.catalog.CatalogImpl            |
    And the admin refuses what Nora sends by hand to
      | /admin/org.b2bleaf.payment.ChargeImpl/add           |
      | /admin/org.b2bleaf.payment.ChargeImpl/1             |
      | /admin/org.b2bleaf.payment.ChargeImpl/1/delete      |
      | /admin/org.b2bleaf.ordering.DraftOrderImpl/1        |
      | /admin/org.b2bleaf.ordering.DraftOrderImpl/1/delete |
      | /admin/org.b2bleaf.mail.OutboxMailImpl/1            |
      | /admin/org.b2bleaf.accessmail.MailTemplateImpl/1    |

  @A6 @B4
  Scenario: A permission for other records opens none of ours
    Given Nora of the staff may "Maintain Products"
    When Nora sends the form of a company to "/admin/product/1" and calls it a product
    Then the admin refuses it
    When Nora sends the form of a company to "/admin/company/{company}" and says that she comes from a product
    Then the admin refuses it
    When Nora opens "/admin/company/{company}" and says that she comes from a product
    Then the admin refuses it
    And nothing has happened to the company
    When Nora makes herself a user of the admin who may do everything, and says that she comes from a product
    Then the admin refuses it
    When Nora gives herself a permission, and says that she comes from a product
    Then the admin refuses it
    When Nora sends the form of a user of the admin and calls it a product
    Then the admin refuses it
