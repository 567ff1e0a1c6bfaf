import { asOf } from "./notices.ts"

/** How DuckDB reads the file, once, into a table for each record set. */
export const tables = (path: string): readonly string[] => [
  `CREATE TABLE raw AS SELECT * FROM read_json('${path}', format = 'newline_delimited', columns = {
    "set": 'VARCHAR', "agency": 'VARCHAR', "record": 'STRUCT(
      id VARCHAR, "name" VARCHAR, kind VARCHAR, label VARCHAR, "user" VARCHAR, "otherUsers" VARCHAR[],
      "staffNumber" VARCHAR, address VARCHAR, "otherAddresses" VARCHAR[], mac VARCHAR, "otherMacs" VARCHAR[],
      "assetNumber" VARCHAR, "zone" VARCHAR, antivirus VARCHAR, "antivirusAsset" BOOLEAN, "registeredOn" VARCHAR,
      "reportedOn" VARCHAR, "translatesAddresses" BOOLEAN, "inUse" BOOLEAN, "from" VARCHAR, "to" VARCHAR,
      block VARCHAR, agency VARCHAR, status VARCHAR, "submittedOn" VARCHAR, egress VARCHAR, "publicAddress" VARCHAR,
      "publicBlock" VARCHAR, title VARCHAR, "publishedOn" VARCHAR, "secrecyReviewedOn" VARCHAR,
      "secrecyResult" VARCHAR)'})`,
  `CREATE TABLE agencies AS SELECT record.id AS id FROM raw WHERE "set" = 'agencies'`,
  `CREATE TABLE terminals AS SELECT rowid AS line, agency, record.label AS label, record."user" AS "user",
    record."otherUsers" AS others, record."staffNumber" AS staff, record.address AS address,
    record."otherAddresses" AS addresses, record.mac AS mac, record."otherMacs" AS macs,
    record."assetNumber" AS asset, record."zone" AS "zone", record.antivirus AS antivirus,
    record."antivirusAsset" AS antivirus_asset, record."registeredOn" AS registered, record."reportedOn" AS reported
    FROM raw WHERE "set" = 'terminals'`,
  `CREATE TABLE devices AS SELECT rowid AS line, agency, record.label AS label, record.kind AS kind,
    record.address AS address, record.mac AS mac, record."assetNumber" AS asset, record."zone" AS "zone",
    record."translatesAddresses" AS translates, record."inUse" AS in_use FROM raw WHERE "set" = 'devices'`,
  `CREATE TABLE links AS SELECT rowid AS line, agency, record.label AS label, record."from" AS a, record."to" AS b
    FROM raw WHERE "set" = 'links'`,
  `CREATE TABLE sightings AS SELECT rowid AS line, record.address AS address, record.mac AS mac
    FROM raw WHERE "set" = 'sightings'`,
  `CREATE TABLE filings AS SELECT rowid AS line, agency, record.kind AS kind, record.status AS status,
    record."submittedOn" AS submitted FROM raw WHERE "set" = 'filings'`,
  `CREATE TABLE uplinks AS SELECT rowid AS line, agency, record.egress AS egress, record."publicAddress" AS address
    FROM raw WHERE "set" = 'uplinks'`,
  `CREATE TABLE egresses AS SELECT record."name" AS "name", record."publicBlock" AS block
    FROM raw WHERE "set" = 'egresses'`,
  `CREATE TABLE publications AS SELECT rowid AS line, agency, record."publishedOn" AS published,
    record."secrecyReviewedOn" AS reviewed, record."secrecyResult" AS result FROM raw WHERE "set" = 'publications'`,
  `CREATE MACRO ip(a) AS split_part(a, '.', 1)::UBIGINT * 16777216 + split_part(a, '.', 2)::UBIGINT * 65536
    + split_part(a, '.', 3)::UBIGINT * 256 + split_part(a, '.', 4)::UBIGINT`,
  `CREATE MACRO past(block) AS ip(split_part(block, '/', 1)) + (1::UBIGINT << (32 - split_part(block, '/', 2)::INT))`,
  `CREATE TABLE blocks AS SELECT rowid AS line, record.agency AS agency, record.block AS block,
    ip(split_part(record.block, '/', 1)) AS first, past(record.block) AS past
    FROM raw WHERE "set" = 'addressBlocks'`,
  `CREATE TABLE spaces AS SELECT ip(split_part(record.block, '/', 1)) AS first, past(record.block) AS past
    FROM raw WHERE "set" = 'addressSpaces' AND record.block NOT LIKE '%:%'`,
  `DROP TABLE raw`,
  `CREATE TABLE nodes AS SELECT agency, coalesce(label, asset, address) AS "name", line, kind = 'access-switch' AS root
    FROM devices UNION ALL SELECT agency, coalesce(label, asset, address), line, false FROM terminals`,
  `CREATE TABLE rooted AS SELECT DISTINCT agency FROM nodes WHERE root AND "name" IS NOT NULL`,
  `CREATE TABLE edges AS SELECT agency, a, b FROM links UNION ALL SELECT agency, b, a FROM links`,
  `CREATE TABLE reached AS WITH RECURSIVE walk AS (
    SELECT DISTINCT agency, "name" FROM nodes WHERE root AND "name" IS NOT NULL
    UNION SELECT e.agency, e.b FROM walk w JOIN edges e ON e.agency = w.agency AND e.a = w."name"
      JOIN (SELECT DISTINCT agency, "name" FROM nodes) n ON n.agency = e.agency AND n."name" = e.b
    ) SELECT * FROM walk`,
  `CREATE TABLE addresses AS SELECT agency, line, address, mac, true AS first FROM terminals WHERE address IS NOT NULL
    UNION ALL SELECT agency, line, unnest(addresses), NULL, false FROM terminals WHERE addresses IS NOT NULL`,
  `CREATE TABLE registered AS SELECT agency, line, address, mac FROM addresses
    UNION ALL SELECT agency, line, address, mac FROM devices WHERE address IS NOT NULL`
]

const shared = (from: string, value: string) =>
  `SELECT ${value} AS value, list(line) AS lines FROM ${from} WHERE ${value} IS NOT NULL
    GROUP BY ${value} HAVING count(DISTINCT line) > 1`
const sharedWithin = (from: string, value: string) =>
  `SELECT agency, ${value} AS value, list(line) AS lines FROM ${from} WHERE ${value} IS NOT NULL
    GROUP BY agency, ${value} HAVING count(DISTINCT line) > 1`
const terminals = (condition: string) => `SELECT agency, line, label FROM terminals WHERE ${condition}`
const several = (first: string, others: string) =>
  terminals(`${others} IS NOT NULL AND len(list_distinct(list_append(${others}, ${first}))) > 1`)
const outside = (from: string) => `SELECT agency, line, address FROM ${from} t WHERE address IS NOT NULL AND NOT EXISTS
  (SELECT 1 FROM blocks b WHERE b.agency = t.agency AND ip(t.address) >= b.first AND ip(t.address) < b.past)`
/** Every fault of chapter I that the generated county can have, with the records that show it. */
export const queries: Readonly<Record<string, string>> = {
  "topology-not-filed": `SELECT id FROM agencies a WHERE NOT EXISTS
    (SELECT 1 FROM filings f WHERE f.agency = a.id AND kind = 'topology')`,
  "topology-filed-late": `SELECT agency, line FROM filings
    WHERE kind = 'topology' AND status <> 'rejected' AND submitted > '2014-07-31'`,
  "topology-rejected": `SELECT agency, line FROM filings WHERE kind = 'topology' AND status = 'rejected'`,
  "no-access-switch": `SELECT DISTINCT agency FROM nodes WHERE agency NOT IN (SELECT agency FROM rooted)`,
  "node-unreachable": `SELECT n.agency, n.line, n."name" FROM nodes n JOIN rooted USING (agency) ANTI JOIN reached r
    ON r.agency = n.agency AND r."name" = n."name" WHERE n."name" IS NOT NULL`,
  "link-dangling": `SELECT agency, line, a, b FROM links l WHERE
    NOT EXISTS (SELECT 1 FROM nodes n WHERE n.agency = l.agency AND n."name" = l.a) OR
    NOT EXISTS (SELECT 1 FROM nodes n WHERE n.agency = l.agency AND n."name" = l.b)`,
  "device-without-zone": `SELECT agency, line FROM devices WHERE "zone" IS NULL AND in_use IS DISTINCT FROM false`,
  "terminal-without-zone": terminals(`"zone" IS NULL`),
  "device-unlabelled": `SELECT agency, line FROM devices WHERE label IS NULL`,
  "link-unlabelled": `SELECT agency, line FROM links WHERE label IS NULL`,
  "terminal-unlabelled": terminals("label IS NULL"),
  "device-label-shared": sharedWithin("devices", "label"),
  "link-label-shared": sharedWithin("links", "label"),
  "terminal-label-shared": sharedWithin("terminals", "label"),
  "uplink-unclear": `SELECT agency, line FROM uplinks WHERE egress IS NULL AND address IS NULL`,
  "private-uplink": `SELECT agency, line FROM uplinks u WHERE (egress IS NOT NULL AND egress NOT IN (SELECT "name" FROM egresses))
    OR (address IS NOT NULL AND NOT EXISTS (SELECT 1 FROM egresses e
      WHERE ip(u.address) >= ip(split_part(e.block, '/', 1)) AND ip(u.address) < past(e.block)))`,
  "terminal-address-not-allocated": outside("addresses"),
  "device-address-not-allocated": outside("devices"),
  "person-missing": terminals(`"user" IS NULL AND staff IS NULL`),
  "machine-missing": terminals("asset IS NULL AND mac IS NULL"),
  "address-missing": terminals("address IS NULL"),
  "several-persons": several(`"user"`, "others"),
  "several-machines": several("mac", "macs"),
  "several-addresses": several("address", "addresses"),
  "address-shared": shared("addresses", "address"),
  "mac-shared": shared(
    "(SELECT line, mac FROM terminals UNION ALL SELECT line, unnest(macs) FROM terminals WHERE macs IS NOT NULL)",
    "mac"
  ),
  "asset-shared": shared("terminals", "asset"),
  "person-shared": shared("terminals", "staff"),
  "name-shared": sharedWithin(`(SELECT agency, line, "user" FROM terminals WHERE staff IS NULL)`, `"user"`),
  "not-registered": terminals(`registered IS NULL OR registered > '${asOf}'`),
  "not-reported": terminals(`reported IS NULL OR reported > '${asOf}'`),
  "unregistered-address": `WITH unknown AS (SELECT s.line, s.address, ip(s.address) AS number
      FROM sightings s ANTI JOIN registered r ON r.address = s.address)
    SELECT address, list(u.line) AS lines FROM unknown u
    WHERE EXISTS (SELECT 1 FROM blocks b WHERE number >= b.first AND number < b.past) GROUP BY address`,
  "mac-differs": `WITH odd AS (SELECT s.line, s.address FROM sightings s
      ANTI JOIN registered same ON same.address = s.address AND same.mac = s.mac WHERE s.mac IS NOT NULL)
    SELECT r.agency, r.line, list(o.line) AS seen FROM odd o
      ANTI JOIN (SELECT address FROM registered WHERE mac IS NULL) unstated ON unstated.address = o.address
      JOIN registered r ON r.address = o.address GROUP BY r.agency, r.line, r.address`,
  "never-seen": `SELECT agency, line, address FROM registered r ANTI JOIN sightings s ON s.address = r.address`,
  "blocks-overlap": `SELECT a.line, b.line FROM blocks a JOIN blocks b
    ON a.line < b.line AND a.agency <> b.agency AND a.first < b.past AND b.first < a.past`,
  "block-outside-county": `SELECT line, block FROM blocks b WHERE NOT EXISTS
    (SELECT 1 FROM spaces s WHERE b.first >= s.first AND b.past <= s.past)`,
  "translates-addresses": `SELECT agency, line FROM devices d WHERE translates AND in_use IS DISTINCT FROM false
    AND NOT EXISTS (SELECT 1 FROM filings f WHERE f.agency = d.agency AND f.kind = 'router')`,
  "router-not-filed": `SELECT agency, line FROM devices d WHERE kind = 'router' AND in_use IS DISTINCT FROM false
    AND NOT EXISTS (SELECT 1 FROM filings f WHERE f.agency = d.agency AND f.kind = 'router')`,
  "antivirus-missing": terminals(
    `antivirus IS NULL OR NOT (contains(antivirus, '江民') OR contains(lower(antivirus), 'jiangmin'))`
  ),
  "asset-not-registered": terminals("antivirus_asset IS DISTINCT FROM true"),
  "published-without-clearance": `SELECT agency, line FROM publications
    WHERE result IS DISTINCT FROM 'cleared' OR reviewed IS NULL OR reviewed > published`
}
