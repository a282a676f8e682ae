//! Several files at once.

use super::*;

fn add_both(
    store: &mut Store,
    files: [&[Line]; 2],
    mut go_on: impl FnMut() -> bool,
) -> Result<Vec<ImportOutcome>, StoreError> {
    store.add_imports("import", |importing| {
        let mut outcomes = Vec::new();
        for lines in files {
            let rows = lines.iter().map(Line::row);
            outcomes.push(importing.add(&new_import(), rows, |_, _| go_on())?);
        }
        Ok(outcomes)
    })
}

#[test]
fn several_files_are_one_step_and_each_is_compared_with_those_before() {
    let mut store = Store::in_memory().expect("memory");
    let before = dump(&store);
    let first = [
        line("2021-03-04", MEETING, "Zoé"),
        line("2021-03-04", MEETING, "Guest"),
    ];
    let second = [
        line("2021-03-04", MEETING, "Zoé"),
        line("2021-03-04", MEETING, "Guest"),
        line("2021-03-04", MEETING, "Guest"),
        line("2021-04-01", MEETING, "Ali"),
    ];
    let outcomes = add_both(&mut store, [&first, &second], || true).expect("imported");
    let added: Vec<_> = outcomes
        .iter()
        .map(|it| (it.n_added, it.n_already_there))
        .collect();
    assert_eq!(added, [(2, 0), (2, 2)]);
    assert_eq!(store.read().imports().expect("readable").len(), 2);
    let after = dump(&store);
    assert_eq!(store.undo().expect("undone"), Some("import"));
    assert_eq!(dump(&store), before);
    assert_eq!(store.undo_label(), None);
    store.redo().expect("redone");
    assert_eq!(dump(&store), after);
}

#[test]
fn trying_several_files_tells_the_same_and_leaves_nothing() {
    let mut store = Store::in_memory().expect("memory");
    let before = dump(&store);
    let lines = [line("2021-03-04", MEETING, "Zoé")];
    let tried: Vec<u32> = store
        .try_imports(|importing| {
            let mut add = || importing.add(&new_import(), lines.iter().map(Line::row), |_, _| true);
            Ok::<_, StoreError>(vec![add()?.n_added, add()?.n_added])
        })
        .expect("tried");
    assert_eq!(tried, [1, 0]);
    assert_eq!(dump(&store), before);
    assert_eq!(store.undo_label(), None);
}

#[test]
fn a_file_that_fails_takes_the_others_with_it() {
    let mut store = Store::in_memory().expect("memory");
    let before = dump(&store);
    let lines = [line("2021-03-04", MEETING, "Zoé")];
    for stop_at in 0..4 {
        let mut n_reports = 0;
        let failed = add_both(&mut store, [&lines, &lines], || {
            n_reports += 1;
            n_reports <= stop_at
        });
        assert!(matches!(failed, Err(StoreError::Cancelled)));
        assert_eq!(dump(&store), before);
    }
    // Also where the caller goes on as if nothing had happened.
    let kept = store.add_imports("import", |importing| {
        let rows = || lines.iter().map(Line::row);
        importing.add(&new_import(), rows(), |_, _| true)?;
        let _ = importing.add(&new_import(), rows(), |n_done, _| n_done == 0);
        Ok::<_, StoreError>(())
    });
    assert!(matches!(kept, Err(StoreError::Cancelled)));
    assert_eq!(dump(&store), before);
    assert_eq!(store.undo_label(), None);
    let none = store.add_imports("import", |_| Ok::<_, StoreError>(()));
    assert!(none.is_ok() && store.undo_label().is_none());
}
