//! What refers to nothing is not stored.

use super::*;

const STRAY: &str = "INSERT INTO alias (person_id, text, folded_text) VALUES (4711, 'x', 'x')";

/// A mistake of the program in the midst of an import: an address of nobody.
fn add_stray(importing: &Importing<'_>) {
    let added = importing.change.db.execute(STRAY, []);
    added.expect("not looked at row by row");
}

#[test]
fn an_import_that_refers_to_nothing_is_taken_back_and_told() {
    let mut store = Store::in_memory().expect("memory");
    import(&mut store, &[line("2021-03-04", MEETING, "Zoé")]);
    let before = dump(&store);
    let lines = [line("2021-04-01", MEETING, "Ali")];
    let run = |importing: &mut Importing<'_>| {
        importing.add(&new_import(), lines.iter().map(Line::row), |_, _| true)?;
        add_stray(importing);
        Ok::<_, StoreError>(())
    };
    let is_told = |result| {
        matches!(
            result,
            Err(StoreError::BrokenReference { noun: Noun::Alias })
        )
    };
    assert!(is_told(store.add_imports("import", run)));
    assert_eq!(dump(&store), before);
    // Looking first tells the same.
    assert!(is_told(store.try_imports(run)));
    assert_eq!(dump(&store), before);
    // The register can be worked with as before.
    assert_eq!(import(&mut store, &lines).n_added, 1);
    assert!(store.check().expect("readable").is_sound());
}

#[test]
fn what_was_broken_before_does_not_keep_files_out() {
    let mut store = Store::in_memory().expect("memory");
    store
        .db
        .pragma_update(None, "foreign_keys", false)
        .expect("off");
    store.db.execute(STRAY, []).expect("added");
    store
        .db
        .pragma_update(None, "foreign_keys", true)
        .expect("on");
    assert_eq!(
        import(&mut store, &[line("2021-04-01", MEETING, "Ali")]).n_added,
        1
    );
}
