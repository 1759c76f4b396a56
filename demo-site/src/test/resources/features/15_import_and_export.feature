@merchant
Feature: Import and export
  In order to bring my companies from another system and to keep both alike
  As the merchant
  I want to read and write them as files, all or nothing

  Background:
    Given the merchant is signed in

  @A5
  Scenario: A dry run first, then the import
    Given an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      IMP-1,Imported Cafés,"First, best",ACTIVE,ida@imported.example
      """
    And the upload has "locations.csv"
      """
      company_external_id,external_id,name,phone,billing_email,language,time_zone,tax_id,tax_exempt,terms,net_days,deposit_percent,submit_as_drafts,only_catalog_products,po_rule,ship_address1,ship_city,ship_postal_code,ship_country,bill_address1,bill_city,bill_postal_code,bill_country
      IMP-1,IMP-1-A,Imported Harbour,,,nb,Europe/Oslo,,false,NET,30,,false,false,REQUIRED,Kaia 1,Oslo,0150,NO,,,,
      """
    And the upload has "permissions.csv"
      """
      email,first_name,last_name,location_external_id,permission
      ida@imported.example,Ida,Lund,IMP-1-A,LOCATION_ADMIN
      """
    When the merchant makes a dry run of the upload
    Then the import's status is "CHECKED"
    And the import counts for "COMPANIES": 1 created, 0 changed, 0 unchanged
    And the import counts for "PERMISSIONS": 1 created, 0 changed, 0 unchanged
    And there is no company "Imported Cafés"
    When the merchant presses "Import now"
    Then the import's status is "DONE"
    When the merchant opens the company "Imported Cafés"
    Then the admin page says "Imported Harbour"
    And the admin page says "ida@imported.example"

  @A5
  Scenario: The same files again change nothing
    Given an upload of the export
    When the merchant imports the upload
    Then the import's status is "DONE"
    And the import creates and changes nothing

  @A5
  Scenario: Imports and their dry runs are among the jobs
    Given an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      JOB-1,A Company of the Jobs,,ACTIVE,
      """
    When the merchant makes a dry run of the upload
    And the merchant opens the list of jobs
    Then the newest import among the jobs is "Import, dry run": "Done", "1 to create, 0 to change"
    When the merchant imports the upload
    And the merchant opens the list of jobs
    Then the newest import among the jobs is "Import": "Done", "1 created, 0 changed"
    And it leads to the page of the import

  @A5
  Scenario: Every bad row is told with its file, line, column and reason
    Given an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      BAD-1,Never There,,ACTIVE,
      BAD-2,,,SLEEPING,
      BAD-1,Twice,,,
      """
    And the upload has "permissions.csv"
      """
      email,first_name,last_name,location_external_id,permission
      not an address,,,NWC-OSL,ORDERING_ONLY
      eve@bad.example,,,NOWHERE,OWNER
      """
    When the merchant imports the upload
    Then the import's status is "REFUSED"
    And these problems are told
      | file            | line | column               | reason           |
      | companies.csv   | 3    | name                 | REQUIRED         |
      | companies.csv   | 3    | status               | NOT_A_STATUS     |
      | companies.csv   | 4    | external_id          | DOUBLED_ROW      |
      | permissions.csv | 2    | email                | NOT_AN_EMAIL     |
      | permissions.csv | 3    | location_external_id | UNKNOWN_LOCATION |
      | permissions.csv | 3    | permission           | NOT_A_PERMISSION |
    And the problems can be downloaded as a file
    And there is no company "Never There"

  @A5
  Scenario Outline: An upload that cannot be read
    Given an upload that is <what>
    When the merchant imports the upload
    Then the import is refused because of "<reason>"

    Examples:
      | what                         | reason              |
      | no ZIP at all                | NOT_A_ZIP           |
      | a ZIP cut in half            | BROKEN_ZIP          |
      | a ZIP with a path            | UNKNOWN_ENTRY       |
      | a ZIP bomb                   | COMPRESSED_TOO_MUCH |
      | larger than the limit        | UPLOAD_TOO_BIG      |
      | a file in Latin-1            | NOT_UTF8            |
      | a file with a cell of 10 MB  | RECORD_TOO_LONG     |
      | a file with a wrong header   | UNKNOWN_COLUMN      |

  @A5
  Scenario: What a spreadsheet would run is exported as text
    Given an upload with "companies.csv"
      """
      external_id,name,notes,status,main_contact_email
      FML-1,'=cmd|' /C calc'!A0,,ACTIVE,
      """
    When the merchant imports the upload
    Then the import's status is "DONE"
    And the exported "companies.csv" has a line with "'=cmd|' /C calc'!A0"

  @A5
  Scenario: An example to start from
    Given an upload of the example
    When the merchant makes a dry run of the upload
    Then the import's status is "CHECKED"
