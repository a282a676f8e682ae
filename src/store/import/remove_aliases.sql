-- Before the people: an alias that the import brought does not hold its person.
DELETE FROM alias WHERE import_id = :import;
